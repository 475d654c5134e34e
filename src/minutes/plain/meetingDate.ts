import type { IsoDate } from '../../text/calendar';
import { daysBetween, isoDate, weekdayOf } from '../../text/calendar';
import type { Language } from '../../text/messages';
import { matchesOf } from '../../text/matches';
import type { TextRange } from '../../text/range';
import { overlaps, slice } from '../../text/range';
import { type DateParts, findDateParts, monthNumber } from '../dates';
import type { WrittenDate } from '../model';

/** What a file's name and folders say of the day of a meeting. */
export interface PathDate {
  readonly date: IsoDate | undefined;
  /** The year of the date, or that of the nearest folder. */
  readonly year: number | undefined;
}

/** `2024-03-19`, `20240319`, `240319`, `19-03-2024` in a name; `03-19` in the folder of a year; or a folder's date. */
export function dateOfPath(path: string): PathDate {
  const parts = path.split(/[\\/]/);
  const name = (parts.pop() ?? '').replace(/\.\w+$/, '');
  const folder = parts.pop() ?? '';
  const folderYear = [folder, ...parts.reverse()].map((part) => YEAR.exec(part)?.[0]).find((year) => year);
  const year = folderYear === undefined ? undefined : Number(folderYear);
  const whole = { start: 0, end: name.length };
  const written =
    findFigureDates(name, whole, 'sv', year)[0] ?? findDateParts(name.replace(/[-_]/g, ' '), whole)[0];
  const date =
    written?.date ??
    shortDate(name) ??
    monthAndDay(name, year) ??
    findFigureDates(folder, { start: 0, end: folder.length }, 'sv')[0]?.date;
  return { date, year: date === undefined ? (year ?? yearIn(name)) : Number(date.slice(0, 4)) };
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

function yearIn(name: string): number | undefined {
  const year = YEAR.exec(name)?.[0];
  return year === undefined ? undefined : Number(year);
}

/** `240319`. */
function shortDate(name: string): IsoDate | undefined {
  const [, year, month, day] = /(?<!\d)(\d\d)(\d\d)(\d\d)(?!\d)/.exec(name) ?? [];
  return year === undefined ? undefined : isoDate(2000 + Number(year), Number(month), Number(day));
}

function monthAndDay(name: string, year: number | undefined): IsoDate | undefined {
  const [, month, day] = /^(\d\d)[-_.]?(\d\d)(?!\d)/.exec(name) ?? [];
  return year === undefined || month === undefined ? undefined : isoDate(year, Number(month), Number(day));
}

/**
 * The dates in a range of a text of minutes, in document order: those that running text knows, and those in figures
 * that only a title or a label holds (`2024/3/19`, `3/19/24`, `19.3.2024`, `20240319`, `20025-01-17`).
 *
 * @param language tells the month from the day in `3/4/24`; what the calendar rules out is read the other way
 * @param year of dates that name none
 */
export function findMeetingDates(
  text: string,
  range: TextRange,
  language: Language,
  year: number | undefined,
): WrittenDate[] {
  if (!/\d/.test(slice(text, range))) return [];
  const worded = findDateParts(withoutSlips(text, range), range, year).map((date) =>
    date.hasYear ? date : withShortYear(text, date),
  );
  const figures = findFigureDates(text, range, language, year).filter(
    (figure) => !worded.some(({ extent }) => overlaps(figure.range, extent)),
  );
  const plain = worded.map(({ date, weekday, range: place, hasYear }) => ({
    date,
    weekday,
    range: place,
    hasYear,
  }));
  return [...figures, ...plain].sort((a, b) => a.range.start - b.range.start);
}

/**
 * A text in which the dates of a range can be read: with letters where a scanner saw figures (`Apri1`), and without the
 * last day of several (`14–15 March`). All that is left stands where it stood.
 */
function withoutSlips(text: string, { start, end }: TextRange): string {
  const part = text.slice(start, end);
  if (!DAMAGED.test(part)) return text;
  const read = part
    .replace(/(?<=\p{L})1(?!\d)/gu, 'l')
    .replace(/(?<=\p{L})0(?!\d)|(?<!\d)0(?=\p{L}{2})/gu, 'o')
    .replace(/(?<=(?<![\p{L}\d.:/-])\d{1,2})\s?[-–—]\s?\d{1,2}(?=\s+\p{L}{3})/gu, blanks)
    .replace(
      /(?<=\p{L}\s\d{1,2})(\s?[-–—]\s?\d{1,2})(,?)(?=\s+\d{4})/gu,
      (_, last: string, comma: string) => comma + blanks(last),
    );
  return read === part ? text : text.slice(0, start) + read + text.slice(end);
}

/** A cheap look: a figure among letters, or two days with a stroke between them. */
const DAMAGED = /\p{L}[01]|(?<!\d)0\p{L}|\d\s?[-–—]\s?\d{1,2},?\s/u;

function blanks(words: string): string {
  return ' '.repeat(words.length);
}

/** `20 aug -24`, `4/3-24`, `5 March '24`: a year of two figures behind the day. */
function withShortYear(text: string, date: DateParts): DateParts {
  const short = /^\s*[-–'’]\s?(\d\d)(?![\d.:])/.exec(text.slice(date.extent.end, date.extent.end + 6));
  if (short === null) return date;
  const [month, day] = [slice(text, date.month), slice(text, date.day)];
  return {
    ...date,
    date: isoDate(2000 + Number(short[1]), monthNumber(month), Number(day)),
    hasYear: true,
    range: { start: date.range.start, end: date.extent.end + short[0].length },
  };
}

const FIGURES =
  /(?<![\d.,/-])(?:(?<y>\d{4,5})(?<sep>[-/.–])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})|(?<compact>(?:19|20)\d{6})|(?<a>\d{1,2})(?<mark>[-/.])(?<b>\d{1,2})\k<mark>(?<last>\d{4}|(?<!\.)\d\d))(?![\d/]|[.,-]\d)/g;

function findFigureDates(text: string, range: TextRange, language: Language, year?: number): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of matchesOf(slice(text, range), FIGURES)) {
    const date = figureDate(match.groups ?? {}, language, year);
    if (date === undefined) continue;
    const start = range.start + match.index;
    found.push({ date, weekday: undefined, range: { start, end: start + match[0].length }, hasYear: true });
  }
  return found;
}

function figureDate(
  groups: Readonly<Record<string, string | undefined>>,
  language: Language,
  year: number | undefined,
): IsoDate | undefined {
  const { y, m, d, compact, a, b, mark, last } = groups;
  if (compact !== undefined)
    return isoDate(Number(compact.slice(0, 4)), Number(compact.slice(4, 6)), Number(compact.slice(6)));
  if (y !== undefined) return isoDate(repairedYear(y, year), Number(m), Number(d));
  const written = Number(last) + (last?.length === 2 ? 2000 : 0);
  const [dayFirst, monthFirst] = [
    isoDate(written, Number(b), Number(a)),
    isoDate(written, Number(a), Number(b)),
  ];
  return language === 'en' && mark !== '.' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
}

/** The year meant by five figures: the folder's where that is a figure less, else without a figure typed twice. */
function repairedYear(written: string, year: number | undefined): number {
  if (written.length === 4) return Number(written);
  const shorter = Array.from(written, (_, i) => Number(written.slice(0, i) + written.slice(i + 1)));
  const twice = written.search(/(\d)\1/);
  return shorter.find((candidate) => candidate === year) ?? shorter[Math.max(0, twice)] ?? 0;
}

/** So many days may lie between a meeting and the day on which its file was named. */
const NAMED_LATE = 2;

/**
 * The day of a meeting whose text and file name disagree. In a folder of meetings on one weekday it is the one of the
 * two that falls on it, unless that is the day of another file: then the text was copied from there. Otherwise a name
 * a day or two off is when the file was written, and text that is further off was copied.
 *
 * @param neighbours the names of the files in the folder
 */
export function settledDate(written: IsoDate, named: IsoDate, neighbours: readonly string[]): IsoDate {
  if (written === named) return named;
  const days = neighbours.flatMap((name) => dateOfPath(name).date ?? []).filter((day) => day !== named);
  if (days.includes(written)) return named;
  const usual = usualWeekday(days);
  if (usual !== undefined) {
    const [isWritten, isNamed] = [weekdayOf(written) === usual, weekdayOf(named) === usual];
    if (isWritten !== isNamed && written.slice(0, 4) === named.slice(0, 4))
      return isWritten ? written : named;
  }
  return Math.abs(daysBetween(written, named)) <= NAMED_LATE ? written : named;
}

/** The weekday of most days, where there are some and most of them fall on it. */
function usualWeekday(days: readonly IsoDate[]): number | undefined {
  if (days.length < 4) return undefined;
  const counts = Array.from({ length: 8 }, () => 0);
  for (const day of days) counts[weekdayOf(day)] = (counts[weekdayOf(day)] ?? 0) + 1;
  const most = Math.max(...counts);
  return most * 10 >= days.length * 7 ? counts.indexOf(most) : undefined;
}
