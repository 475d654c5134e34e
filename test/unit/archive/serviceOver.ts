import { readSeriesSetting } from '../../../src/authoring/setSeries';
import { createMinutesService, type MinutesService } from '../../../src/service';
import { FakeLogger, type FakeStore } from './fakeStore';

/** A service over made-up files, in English, on the first of December 2024; with what the settings say of series. */
export function serviceOver(files: FakeStore, series: readonly object[] = []): MinutesService {
  return createMinutesService({
    series: () => readSeriesSetting(series, 'series').series,
    files,
    clock: { today: () => '2024-12-01' },
    logger: new FakeLogger(),
    settings: () => ({
      language: 'en',
      uiLanguage: 'en',
      fileName: '',
      templatesFolder: '',
      rules: {},
      extraFrontMatterKeys: [],
      validatePlain: false,
    }),
  });
}
