import type { IsoDate } from '../text/calendar';
import { isoDate } from '../text/calendar';
import { foldMarks } from '../text/fold';
import type { TextRange } from '../text/range';
import type { WrittenDate, WrittenWeekday } from './model';
import { WORD_END, WORD_START, anyOf } from './vocabulary/wordPattern';
import { allTerms } from './vocabulary/vocabulary';

/** A date with the places of its parts. */
export interface DateParts extends WrittenDate {
  readonly day: TextRange;
  readonly month: TextRange;
  readonly year: TextRange | undefined;
  /** From the weekday or article that opens it to the weekday that closes it. */
  readonly extent: TextRange;
}

/**
 * The dates written in a range of a text, in document order, whatever language the text is in: `2024-10-21`,
 * `tisdagen den 24 sep 2024`, `June 21st, 2023`, `21 June 2023`, `8/10 2024` (day before month), `8/10`, and a
 * weekday before them or in brackets after them.
 * @param year the year of dates that name none; without it those have no `date`.
 */
export function findDates(text: string, range: TextRange, year?: number): WrittenDate[] {
  return findDateParts(text, range, year).map(({ date, weekday, range, hasYear }) => ({
    date,
    weekday,
    range,
    hasYear,
  }));
}

/** As `findDates`, with the places of day, month and year. */
export function findDateParts(text: string, range: TextRange, year?: number): DateParts[] {
  const part = text.slice(range.start, range.end);
  const found = FORMS.flatMap((form) =>
    Array.from(part.matchAll(form), (match) => partsOf(match, range.start, year)),
  )
    .filter((date) => date !== undefined)
    .sort((a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end);
  let end = -1;
  return found.filter(({ extent }) => {
    if (extent.start < end) return false;
    end = extent.end;
    return true;
  });
}

/** The dates in a file's name, `2024-09-24.md` or `20240924-lg.md`; figures that are no date are left out. */
export function datesInName(fileName: string): IsoDate[] {
  return Array.from(fileName.matchAll(NAME_DATE), ({ groups = {} }) =>
    isoDate(Number(groups.year), Number(groups.month), Number(groups.day)),
  ).filter((date) => date !== undefined);
}

const NAME_DATE = /(?<!\d)(?<year>(?:19|20|21)\d\d)(?<mark>[-_.]?)(?<month>\d\d)\k<mark>(?<day>\d\d)(?!\d)/g;

/** The number of a weekday in any language, Monday is 1; undefined if the word is none. */
export function weekdayNumber(word: string): number | undefined {
  return WEEKDAYS.get(foldMarks(word));
}

/** The number of a month in words of any language or in figures, January is 1; it may be more than 12. */
export function monthNumber(word: string): number {
  return MONTHS.get(foldMarks(word)) ?? Number(word);
}

const terms = allTerms();
const WEEKDAYS = numbers(terms.map(({ weekdays }) => weekdays));
const MONTHS = numbers(terms.map(({ months }) => months));

const ARTICLE = anyOf(terms.flatMap(({ article }) => article));
const OF = anyOf(terms.flatMap(({ of }) => of));
const ORDINAL = anyOf(terms.flatMap(({ ordinals }) => ordinals));
const WEEKDAY = anyOf(terms.flatMap(({ weekdays }) => weekdays.flat()));
const MONTH = `(?<month>${anyOf(terms.flatMap(({ months }) => months.flat()))})${WORD_END}\\.?`;
const DAY = `(?<day>\\d{1,2})(?:${ORDINAL})?(?!\\d)`;
const YEAR = `(?<year>(?:19|20|21)\\d\\d)(?![\\d_]|[.:]\\d)`;
/** The last day of several ("7-8 October", "7 and 8 October") is not the date of what is spoken of. */
const NOT_AFTER_DAY =
  `(?<!(?<!\\d)\\d{1,2}(?:\\s?[-\\u2013/]\\s?|` +
  `\\s{1,3}${anyOf(terms.flatMap(({ and, until }) => [...and, ...until]))}\\s{1,3}))`;
const LEAD =
  `${WORD_START}(?<![#/.-])` +
  `(?:(?<weekday>${WEEKDAY})${WORD_END}(?:\\.?,?\\s+|\\s*\\()|${NOT_AFTER_DAY})(?:${ARTICLE}\\s+)?`;
const TRAIL = `(?:\\s*\\((?<after>${WEEKDAY})\\.?\\))?`;

const FORMS = [
  `(?<year>\\d{4})-(?<month>[0-3]?\\d)-(?<day>[0-3]?\\d)(?![\\d_]|-\\d)`,
  `${DAY}\\s+(?:${OF}\\s+)?${MONTH}(?:,?\\s+${YEAR})?`,
  `${MONTH}\\s+(?:${ARTICLE}\\s+)?${DAY}(?!\\s*[:.]\\d)(?:,?\\s+${YEAR})?`,
  `(?<day>[0-3]?\\d)/(?<month>0?[1-9]|1[0-2])(?![\\d/])(?:(?:,?\\s+|\\s*-\\s*)${YEAR})?`,
].map((form) => new RegExp(LEAD + form + TRAIL, 'dgiu'));

function partsOf(
  match: RegExpExecArray,
  offset: number,
  givenYear: number | undefined,
): DateParts | undefined {
  const places = match.indices?.groups;
  const day = placeOf(places?.day, offset);
  const month = placeOf(places?.month, offset);
  if (day === undefined || month === undefined) return undefined;
  const year = placeOf(places?.year, offset);
  const { groups = {} } = match;
  const yearNumber = year === undefined ? givenYear : Number(groups.year);
  const ends = [day, month, ...(year === undefined ? [] : [year])];
  return {
    date:
      yearNumber === undefined
        ? undefined
        : isoDate(yearNumber, monthNumber(groups.month ?? ''), Number(groups.day)),
    weekday: weekdayAt(places?.weekday ?? places?.after, groups.weekday ?? groups.after, offset),
    range: { start: Math.min(...ends.map((it) => it.start)), end: Math.max(...ends.map((it) => it.end)) },
    hasYear: year !== undefined,
    day,
    month,
    year,
    extent: { start: offset + match.index, end: offset + match.index + match[0].length },
  };
}

function weekdayAt(
  place: [number, number] | undefined,
  word: string | undefined,
  offset: number,
): WrittenWeekday | undefined {
  const range = placeOf(place, offset);
  const weekday = word === undefined ? undefined : weekdayNumber(word);
  return range === undefined || weekday === undefined ? undefined : { weekday, range };
}

function placeOf(place: [number, number] | undefined, offset: number): TextRange | undefined {
  return place && { start: offset + place[0], end: offset + place[1] };
}

function numbers(languages: readonly (readonly (readonly string[])[])[]): ReadonlyMap<string, number> {
  const entries = languages.flatMap((names) =>
    names.flatMap((words, i) => words.map((word) => [foldMarks(word), i + 1] as const)),
  );
  return new Map(entries);
}
