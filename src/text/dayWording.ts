import type { IsoDate } from './calendar';
import type { Language } from './messages';

/** English here is written as in Europe: the day before the month. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', sv: 'sv-SE' };

/**
 * A day in words, with its weekday: `Tuesday 24 September 2024`. Put together here, as versions of `Intl` differ in
 * where they set commas.
 */
export function dayInWords(date: IsoDate, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeZone: 'UTC' })
    .formatToParts(new Date(`${date}T00:00:00Z`))
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => value)
    .join(' ');
}

/** How far ahead a day lies, as one speaks of it: `tomorrow`, `in 14 days`, and, where negative, `3 days ago`. */
export function daysFromToday(days: number, language: Language): string {
  return new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' }).format(days, 'day');
}
