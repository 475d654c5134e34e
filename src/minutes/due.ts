import { dateOfIsoWeek, isIsoDate } from '../text/calendar';
import type { IsoDate } from '../text/calendar';
import { trimRange } from '../text/range';
import type { TextRange } from '../text/range';
import { findDateParts, weekdayNumber } from './dates';
import type { Due, WrittenWeekday } from './model';
import { allTerms, canonicalValue } from './vocabulary/vocabulary';
import { anyOf } from './vocabulary/wordPattern';

const FRIDAY = 5;
/** Leap days and 53rd weeks come back within this many years. */
const YEARS_AHEAD = 10;

/**
 * Reads a due value of format.md, 4, in either language.
 * @param text the value as written
 * @param offset where it stands in the file, for the ranges
 * @param meetingDate the day from which on dates and weeks without a year are sought
 * @param nextDate the day of the next meeting where the file names it
 * @returns `unreadable` where the text is no due value; a `date` without day where it is not in the calendar, or has
 *   no year and no meeting date to go by
 */
export function parseDue(
  text: string,
  offset: number,
  meetingDate: IsoDate | undefined,
  nextDate?: IsoDate,
): Due {
  const { start, end } = trimRange(text, 0, text.length);
  const value = text.slice(start, end);
  const range: TextRange = { start: offset + start, end: offset + end };
  const plain = { text: value, range, weekday: undefined, date: undefined };
  const word = canonicalValue('due', value);
  if (word === 'next-meeting') return { ...plain, kind: word, date: nextDate };
  if (word === 'ongoing' || word === 'unspecified') return { ...plain, kind: word };
  return weekDue(plain, meetingDate) ?? dateDue(plain, meetingDate) ?? { ...plain, kind: 'unreadable' };
}

const WEEK = new RegExp(
  `^(?:(?<before>\\d{4})-?\\s*)?${anyOf(allTerms().flatMap(({ weekWords }) => weekWords))}\\.?\\s*(?<week>\\d{1,2})` +
    `(?:(?:,?\\s+|\\s*[-/]\\s*)(?<after>\\d{4}))?$`,
  'i',
);

type Plain = Omit<Due, 'kind'>;

function weekDue(plain: Plain, meetingDate: IsoDate | undefined): Due | undefined {
  const { week, before, after } = WEEK.exec(plain.text)?.groups ?? {};
  if (week === undefined || Number(week) < 1 || Number(week) > 53) return undefined;
  const year = before ?? after;
  const date =
    year === undefined
      ? firstFrom(meetingDate, (y) => dateOfIsoWeek(y, Number(week), FRIDAY))
      : dateOfIsoWeek(Number(year), Number(week), FRIDAY);
  return { ...plain, kind: 'week', date };
}

function dateDue(plain: Plain, meetingDate: IsoDate | undefined): Due | undefined {
  if (isIsoDate(plain.text)) return { ...plain, kind: 'date', date: plain.text };
  const whole = { start: 0, end: plain.text.length };
  const [parts] = findDateParts(plain.text, whole);
  if (parts?.extent.start !== 0) return undefined;
  const rest = AFTER.exec(plain.text.slice(parts.extent.end));
  if (rest === null) return undefined;
  const { range } = plain;
  const closing = closingWeekday(rest, plain.text.length);
  if (rest.groups?.word !== undefined && closing === undefined) return undefined;
  const weekday = parts.weekday ?? closing;
  const date = parts.hasYear
    ? parts.date
    : firstFrom(meetingDate, (year) => findDateParts(plain.text, whole, year)[0]?.date);
  return { ...plain, kind: 'date', date, weekday: weekday && moved(weekday, range.start) };
}

/** What may follow a date: nothing, or its weekday. */
const AFTER = /^\s*(?:[,(]?\s*(?<word>\p{L}[\p{L}\p{M}]*)\.?\)?)?$/u;

function closingWeekday(rest: RegExpExecArray, end: number): WrittenWeekday | undefined {
  const word = rest.groups?.word;
  const weekday = word === undefined ? undefined : weekdayNumber(word);
  if (word === undefined || weekday === undefined) return undefined;
  const start = end - rest[0].length + rest[0].indexOf(word);
  return { weekday, range: { start, end: start + word.length } };
}

function moved({ weekday, range }: WrittenWeekday, by: number): WrittenWeekday {
  return { weekday, range: { start: range.start + by, end: range.end + by } };
}

/** The first day that `inYear` gives on or after `from`. */
function firstFrom(
  from: IsoDate | undefined,
  inYear: (year: number) => IsoDate | undefined,
): IsoDate | undefined {
  if (from === undefined) return undefined;
  // The last week of the year before may reach into January.
  const first = Number(from.slice(0, 4)) - 1;
  for (let year = first; year < first + YEARS_AHEAD; year++) {
    const date = inYear(year);
    if (date !== undefined && date >= from) return date;
  }
  return undefined;
}
