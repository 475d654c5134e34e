import type { Language } from '../text/messages';

/**
 * The language in which the extension speaks: the setting `minutes.uiLanguage`, or where it is `auto` Swedish if the
 * editor or the minutes are Swedish. Swedish is no display language of VS Code, so it cannot be left to the editor.
 */
export function uiLanguageOf(setting: string, displayLanguage: string, minutesLanguage: string): Language {
  if (setting === 'en' || setting === 'sv') return setting;
  return isSwedish(displayLanguage) || isSwedish(minutesLanguage) ? 'sv' : 'en';
}

/** Whether a language tag such as `sv` or `sv-FI` is Swedish. */
export function isSwedish(tag: string): boolean {
  return /^sv\b/i.test(tag);
}
