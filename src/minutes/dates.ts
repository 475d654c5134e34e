import type { IsoDate } from '../text/calendar';
import { isoDate } from '../text/calendar';
import { foldCase, foldMarks } from '../text/fold';
import { matchesOf } from '../text/matches';
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
 * `tisdagen den 24 sep 2024`, `June 21st, 2023`, `21 June 2023`, `8/10 2024` (day before month), `8/10`, `8.10.2024`,
 * `2024/10/08`, and a weekday before them or in brackets after them.
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
  const found: DateParts[] = [];
  for (const { start, end } of aroundFigures(text, range)) {
    const part = text.slice(start, end);
    for (const { mark, form } of FORMS) {
      if (!mark.test(part)) continue;
      for (const match of matchesOf(part, form)) {
        const date = partsOf(match, start, year);
        if (date !== undefined) found.push(date);
      }
    }
  }
  if (found.length === 0) return found;
  found.sort((a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end);
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
  return BARE_ABBREVIATIONS.has(foldCase(word)) ? undefined : WEEKDAYS.get(foldMarks(word));
}

/** The number of a month in words of any language or in figures, January is 1; it may be more than 12. */
export function monthNumber(word: string): number {
  return MONTHS.get(foldMarks(word)) ?? Number(word);
}

const terms = allTerms();
const WEEKDAYS = numbers(terms.map(({ weekdays }) => weekdays));
const MONTHS = numbers(terms.map(({ months }) => months));
/** Without its diacritics an abbreviation may be another word: "startade man den 8 oktober" names no Monday. */
const BARE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  terms
    .flatMap(({ weekdays }) => weekdays.flat())
    .filter((word) => word.length <= 3 && foldMarks(word) !== foldCase(word))
    .map(foldMarks),
);

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

/** In figures alone, where nothing but the year tells a date from other figures. */
const DAY_IN_FIGURES = `(?<day>0?[1-9]|[12]\\d|3[01])`;
const MONTH_IN_FIGURES = `(?<month>0?[1-9]|1[0-2])`;

/** Each form of a date, and what must stand somewhere in a text for it to hold one: that is found sooner. */
const FORMS = (
  [
    [/\d-\d/, `(?<year>\\d{4})-(?<month>[0-3]?\\d)-(?<day>[0-3]?\\d)(?![\\d_]|-\\d)`],
    [/\d\D?\D?\s/, `${DAY}\\s+(?:${OF}\\s+)?${MONTH}(?:,?\\s+${YEAR})?`],
    [/\s\d/, `${MONTH}\\s+(?:${ARTICLE}\\s+)?${DAY}(?!\\s*[:.]\\d)(?:,?\\s+${YEAR})?`],
    [/\d\/\d/, `(?<day>[0-3]?\\d)/${MONTH_IN_FIGURES}(?![\\d/])(?:(?:,?\\s+|\\s*-\\s*)${YEAR})?`],
    [/\d\/\d/, `(?<year>(?:19|20|21)\\d\\d)/${MONTH_IN_FIGURES}/${DAY_IN_FIGURES}(?![\\d_/]|[.:]\\d)`],
    [/\d\.\d/, `${DAY_IN_FIGURES}\\.${MONTH_IN_FIGURES}\\.${YEAR}`],
  ] as const
).map(([mark, form]) => ({ mark, form: new RegExp(LEAD + form + TRAIL, 'dgi') }));

/** A date is a figure with at most so many words before it, those that decide whether it is one included, */
const WORDS_BEFORE = 6;
/** and so many after it. */
const WORDS_AFTER = 5;

/** The parts of a range in which a date may stand: figures with the words around them. Most prose has none. */
function aroundFigures(text: string, range: TextRange): TextRange[] {
  const parts: { start: number; end: number }[] = [];
  let last = range.start;
  for (let at = range.start; at < range.end; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = wordsBack(text, at, last);
    at = wordsOn(text, at, range.end);
    const open = parts.at(-1);
    if (open !== undefined && start <= open.end) open.end = at;
    else parts.push({ start, end: at });
    last = at;
  }
  return parts;
}

function wordsBack(text: string, from: number, limit: number): number {
  let at = from;
  for (let words = 0; at > limit; at--) {
    const ends = isSpaceAt(text, at - 1) && !isSpaceAt(text, at);
    if (ends && words++ === WORDS_BEFORE) break;
  }
  return at;
}

/** Where the words after a figure end, and after any further figure among them. */
function wordsOn(text: string, from: number, limit: number): number {
  let at = from;
  for (let words = 0; at < limit; at++) {
    if (isDigit(text.charCodeAt(at))) words = 0;
    const begins = isSpaceAt(text, at - 1) && !isSpaceAt(text, at);
    if (begins && words++ === WORDS_AFTER) break;
  }
  return at;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || (code < 0x80 ? code >= 0x09 && code <= 0x0d : /\s/.test(text.charAt(at)));
}

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
