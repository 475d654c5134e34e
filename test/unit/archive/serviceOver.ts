import { createMinutesService, type MinutesService } from '../../../src/service';
import { FakeLogger, type FakeStore } from './fakeStore';

/** A service over made-up files, in English, on the first of December 2024. */
export function serviceOver(files: FakeStore): MinutesService {
  return createMinutesService({
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
