import { findDateParts, monthNumber } from '../../minutes/dates';
import type { DateParts } from '../../minutes/dates';
import { parseDue } from '../../minutes/due';
import type { BlockRecord, Due } from '../../minutes/model';
import { Fields, rangeWithin } from '../../minutes/yaml/fields';
import { daysInMonth } from '../../text/calendar';
import type { TextRange } from '../../text/range';
import { slice } from '../../text/range';
import type { Finding, LocalContext, LocalRule } from '../diagnostic';
import { dateOfDateLine } from '../meetingDate';

/** A leap year, to tell what no year has from what this one lacks. */
const LEAP_YEAR = 2000;

/** A day that the calendar does not have: 31 November, month 13, week 53 of a year with 52. */
export const dateInvalid: LocalRule = {
  codes: { 'date-invalid': 'error' },
  *check(context) {
    const seen = new Set<number>();
    for (const range of impossibleDates(context)) {
      if (seen.has(range.start)) continue;
      seen.add(range.start);
      yield finding(context.minutes.text, range);
    }
  },
};

function* impossibleDates({ minutes, part }: LocalContext): Generator<TextRange> {
  const { text } = minutes;
  const { judged, decisions, actions, proseDates } = part;
  for (const { records } of judged) yield* impossibleValues(text, records);
  for (const { due } of [...decisions, ...actions]) {
    if (due !== undefined && isImpossible(due)) yield findDateParts(text, due.range)[0]?.range ?? due.range;
  }
  const line = dateOfDateLine(minutes);
  if (line !== undefined && line.date === undefined && minutes.meeting.date !== undefined) yield line.range;
  for (const { date, range } of proseDates) if (date === undefined) yield range;
}

/** Values that must be a date and are written as one; what is written otherwise is a wrong type. */
function* impossibleValues(text: string, records: readonly BlockRecord[]): Generator<TextRange> {
  for (const { type, map } of records) {
    if (type === 'attendees') continue;
    const fields = new Fields(type, map);
    for (const key of DATE_KEYS[type]) {
      const scalar = fields.scalar(key);
      if (scalar === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(scalar.text.trim())) continue;
      const range = rangeWithin(text, scalar, 0, scalar.text.length);
      const [parts] = findDateParts(scalar.text, { start: 0, end: scalar.text.length });
      if (parts?.date === undefined) yield range;
    }
  }
}

const DATE_KEYS = {
  meeting: ['date', 'approved', 'next'],
  decision: ['effective'],
  action: ['done'],
} as const;

function isImpossible({ kind, date, text }: Due): boolean {
  if (date !== undefined || (kind !== 'date' && kind !== 'week')) return false;
  return parseDue(text, 0, `${LEAP_YEAR}-01-01`).date === undefined;
}

function finding(text: string, range: TextRange): Finding {
  const [parts] = findDateParts(text, range);
  const { message, days } = whatIsWrong(text, parts);
  return { code: 'date-invalid', range, message, args: { date: slice(text, range), days } };
}

function whatIsWrong(
  text: string,
  parts: DateParts | undefined,
): { message: 'date-invalid.day' | 'date-invalid.month' | 'date-invalid'; days: number } {
  if (parts === undefined) return { message: 'date-invalid', days: 0 };
  const month = monthNumber(slice(text, parts.month));
  if (month < 1 || month > 12) return { message: 'date-invalid.month', days: 0 };
  const year = parts.year === undefined ? LEAP_YEAR : Number(slice(text, parts.year));
  return { message: 'date-invalid.day', days: daysInMonth(year, month) };
}
