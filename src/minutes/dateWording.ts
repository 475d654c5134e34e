import type { IsoDate } from '../text/calendar';
import { weekdayOf } from '../text/calendar';
import type { TextEdit } from '../text/edit';
import { replacement } from '../text/edit';
import { foldMarks } from '../text/fold';
import type { Language } from '../text/messages';
import { slice } from '../text/range';
import { findDateParts } from './dates';
import type { WrittenDate, WrittenWeekday } from './model';
import type { Terms } from './vocabulary/terms';
import type { Words } from './vocabulary/words';
import { allTerms, termsOf } from './vocabulary/vocabulary';

/**
 * The edits that make a written date name another day in the words in which it is written: `Tisdagen den 24 sep 2024`
 * becomes `Måndagen den 7 okt 2024`. A weekday beside it follows; a year is written only where one was.
 * @param language the document's, for month names that several languages share
 */
export function redate(text: string, written: WrittenDate, date: IsoDate, language: Language): TextEdit[] {
  const { weekday, range } = written;
  const edits: TextEdit[] = [];
  const wording = inWordsOf(slice(text, range), date, languageOf(text, weekday) ?? language);
  if (wording !== slice(text, range)) edits.push(replacement(range, wording));
  if (weekday !== undefined && weekday.weekday !== weekdayOf(date)) {
    edits.push(replacement(weekday.range, weekdayLike(slice(text, weekday.range), weekdayOf(date))));
  }
  return edits;
}

/** A weekday (1 is Monday) in the language, form and case of a written one: like `Tisdagen`, Monday is `Måndagen`. */
export function weekdayLike(written: string, weekday: number): string {
  return wordLike(written, weekday, (terms) => terms.weekdays, allTerms());
}

/** A date in the form of a written one that has no weekday. */
function inWordsOf(written: string, date: IsoDate, language: Language): string {
  const [parts] = findDateParts(written, { start: 0, end: written.length });
  if (parts === undefined) return date;
  const [year = '', month = '', day = ''] = date.split('-');
  const dayWord = slice(written, parts.day);
  const monthWord = slice(written, parts.month);
  const yearFirst = parts.year !== undefined && parts.year.start < parts.month.start;
  const figures = (old: string, value: string): string =>
    yearFirst || old.startsWith('0') ? value : String(Number(value));
  const changes = [
    { range: parts.day, word: figures(dayWord, day) },
    {
      range: parts.month,
      word: /^\d/.test(monthWord)
        ? figures(monthWord, month)
        : wordLike(monthWord, Number(month), (terms) => terms.months, [termsOf(language), ...allTerms()]),
    },
    ...(parts.year === undefined ? [] : [{ range: parts.year, word: year }]),
    ...ordinalAfter(written, parts.day.end, Number(slice(written, parts.day)), Number(day)),
  ];
  return changes
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((text, { range, word }) => text.slice(0, range.start) + word + text.slice(range.end), written);
}

/** What follows the figures of an ordinal, `st` of `21st`, changed to fit another day; nothing where none is written. */
function ordinalAfter(
  written: string,
  at: number,
  from: number,
  to: number,
): { range: { start: number; end: number }; word: string }[] {
  for (const { ordinals } of allTerms()) {
    const suffix = ordinals[from - 1];
    if (suffix === undefined || !written.slice(at).toLowerCase().startsWith(suffix)) continue;
    return [{ range: { start: at, end: at + suffix.length }, word: ordinals[to - 1] ?? suffix }];
  }
  return [];
}

/**
 * The word number `number` (from 1) of a list of names, in the language and form in which another of its names is
 * written: whole, with an ending, or cut short to about the same length.
 */
function wordLike(
  written: string,
  number: number,
  namesOf: (terms: Terms) => readonly Words[],
  languages: readonly Terms[],
): string {
  const folded = foldMarks(written);
  for (const terms of languages) {
    const names = namesOf(terms);
    const own = names.find((words) => words.some((word) => foldMarks(word) === folded));
    const [whole = ''] = own ?? [];
    const wanted = names[number - 1];
    if (own === undefined || wanted?.[0] === undefined) continue;
    const length = foldMarks(whole).length;
    if (folded.startsWith(foldMarks(whole))) return inCaseOf(written, wanted[0] + folded.slice(length));
    const short = wanted
      .filter((word) => word.length < (wanted[0]?.length ?? 0))
      .sort((a, b) => Math.abs(a.length - folded.length) - Math.abs(b.length - folded.length));
    return inCaseOf(written, short[0] ?? wanted[0]);
  }
  return written;
}

/** Weekdays, unlike months, are spelt differently in every language. */
function languageOf(text: string, weekday: WrittenWeekday | undefined): Language | undefined {
  if (weekday === undefined) return undefined;
  const folded = foldMarks(slice(text, weekday.range));
  return LANGUAGES.find((language) =>
    termsOf(language).weekdays.some((words) => words.some((word) => foldMarks(word) === folded)),
  );
}

const LANGUAGES: readonly Language[] = ['en', 'sv'];

function inCaseOf(written: string, word: string): string {
  const lower = word.toLowerCase();
  if (written === written.toUpperCase() && written !== written.toLowerCase()) return lower.toUpperCase();
  const [first = ''] = written;
  return first === first.toLowerCase() ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
}
