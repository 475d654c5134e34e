import * as vscode from 'vscode';
import { readSeriesSetting, type SeriesSetting, type SetSeries } from '../authoring/setSeries';
import type { MinutesSettings } from '../service';
import type { Language } from '../text/messages';
import { uiLanguageOf } from './uiLanguage';

export interface FolderSettings extends MinutesSettings {
  readonly series: readonly SetSeries[];
}

/**
 * The settings as they are now.
 * @param scope a file or folder, for the settings that folders may have of their own; else those of the window
 */
export function readSettings(scope?: vscode.Uri): FolderSettings {
  const configuration = vscode.workspace.getConfiguration('minutes', scope);
  const language = configuration.get<string>('language');
  const uiLanguage = readUiLanguage();
  return {
    language: language === 'en' || language === 'sv' ? language : uiLanguage,
    uiLanguage,
    fileName: configuration.get('fileName', ''),
    templatesFolder: configuration.get('templatesFolder', ''),
    rules: configuration.get('rules', {}),
    extraFrontMatterKeys: configuration.get('extraFrontMatterKeys', []),
    validatePlain: configuration.get('validatePlain', false),
    series: readSeries(scope).series,
  };
}

/** The series that the settings name, with what is wrong there. */
export function readSeries(scope?: vscode.Uri): SeriesSetting {
  const value = vscode.workspace.getConfiguration('minutes', scope).get<unknown>('series', []);
  return readSeriesSetting(value, 'minutes.series');
}

/** The language in which the extension speaks now. */
export function readUiLanguage(): Language {
  const configuration = vscode.workspace.getConfiguration('minutes');
  return uiLanguageOf(
    configuration.get('uiLanguage', 'auto'),
    vscode.env.language,
    configuration.get('language', 'auto'),
  );
}

/** The settings of the window, looked up once for each time they change: they are asked for with every file read. */
export class WindowSettings implements vscode.Disposable {
  #settings: MinutesSettings | undefined;
  readonly #subscription = vscode.workspace.onDidChangeConfiguration(() => {
    this.#settings = undefined;
  });

  current(): MinutesSettings {
    return (this.#settings ??= readSettings());
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
