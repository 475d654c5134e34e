import {
  addDays,
  daysBetween,
  daysInMonth,
  type IsoDate,
  isIsoDate,
  isoDate,
  nearestWithWeekday,
  weekdayOf,
} from './calendar';
import { foldCase } from './fold';

/** How often a series meets. A weekday is 1 (Monday) to 7 (Sunday); a place in the month is 1 to 4, or -1, the last. */
export type Cadence =
  /** Every so many weeks; without a weekday, on that of the time before. */
  | { readonly unit: 'week'; readonly every: number; readonly weekday: number | undefined }
  /** Every so many months, on the weekday of the time before at the same place of the month. */
  | { readonly unit: 'month'; readonly every: number }
  /** On a weekday at these places of every month. */
  | { readonly unit: 'place'; readonly places: readonly number[]; readonly weekday: number };

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const PLACES: readonly (readonly [word: string, place: number])[] = [
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['last', -1],
];
const WEEKDAY = `(?<day>${WEEKDAYS.join('|')})`;
const PLACE = PLACES.map(([word]) => word).join('|');

const WEEKLY = new RegExp(`^(?:weekly|every week|every (?<every>[1-9]\\d?) weeks)(?: on ${WEEKDAY})?$`);
const MONTHLY = /^(?:monthly|every month|every (?<every>[1-9]\d?) months)$/;
const YEARLY = /^(?:yearly|every year)$/;
const PLACED = new RegExp(
  `^(?<one>${PLACE})(?: and (?<other>${PLACE}))? ${WEEKDAY}(?: of (?:the|every) month)?$`,
);

/** A meeting that was moved stayed within so many days of the one on which it was due, as a rule. */
const MOVED_DAYS = 3;

/**
 * Reads a cadence: `weekly`, `every 2 weeks on Tuesday`, `monthly`, `every 3 months`, `yearly`, `second Tuesday of the
 * month`, `first and third Tuesday`. Undefined where it is none of these.
 */
export function parseCadence(text: string): Cadence | undefined {
  const words = foldCase(text);
  const weekly = WEEKLY.exec(words);
  if (weekly) {
    const { every = '1', day } = weekly.groups ?? {};
    return { unit: 'week', every: Number(every), weekday: day === undefined ? undefined : weekdayNamed(day) };
  }
  const monthly = MONTHLY.exec(words);
  if (monthly) return { unit: 'month', every: Number(monthly.groups?.every ?? '1') };
  if (YEARLY.test(words)) return { unit: 'month', every: 12 };
  const placed = PLACED.exec(words);
  if (!placed) return undefined;
  const { one, other, day = '' } = placed.groups ?? {};
  const places = PLACES.filter(([word]) => word === one || word === other).map(([, place]) => place);
  return { unit: 'place', places, weekday: weekdayNamed(day) };
}

/**
 * The day on which a series is due to meet after the day on which it met last, or the first such day from another one
 * on. Undefined beyond the year 9999.
 */
export function nextMeetingDay(cadence: Cadence, last: IsoDate, from: IsoDate = last): IsoDate | undefined {
  if (cadence.unit === 'week') return nextByWeeks(cadence.every, dueDay(cadence.weekday, last), from);
  const after = cadence.unit === 'place' ? addDays(last, MOVED_DAYS) : last;
  const days = cadence.unit === 'place' ? daysAtPlaces(cadence, last) : daysByMonths(cadence.every, last);
  for (const day of days) if (day > after && day >= from) return day;
  return undefined;
}

/** The first day from another one on, on which a series may meet that has not met yet. */
export function firstMeetingDay(cadence: Cadence, from: IsoDate): IsoDate {
  const before = addDays(from, -1);
  if (cadence.unit === 'week' && cadence.weekday !== undefined)
    return addDays(before, ((cadence.weekday - weekdayOf(before) + 6) % 7) + 1);
  if (cadence.unit === 'place') for (const day of daysAtPlaces(cadence, before)) if (day > before) return day;
  return from;
}

/** The day on which a meeting was due that may have been moved to another weekday. */
function dueDay(weekday: number | undefined, held: IsoDate): IsoDate {
  return weekday === undefined ? held : nearestWithWeekday(held, weekday);
}

function nextByWeeks(every: number, last: IsoDate, from: IsoDate): IsoDate | undefined {
  const step = every * 7;
  const steps = Math.max(1, Math.ceil(daysBetween(last, from) / step));
  const day = addDays(last, steps * step);
  return isIsoDate(day) ? day : undefined;
}

/** The days at the same place of later months. Not every month has a fifth week: that place is the last. */
function* daysByMonths(every: number, last: IsoDate): Generator<IsoDate> {
  const week = Math.ceil(Number(last.slice(8)) / 7);
  for (const month of monthsFrom(last, every)) yield dayAt(month, week > 4 ? -1 : week, weekdayOf(last));
}

function* daysAtPlaces(
  { places, weekday }: Extract<Cadence, { unit: 'place' }>,
  from: IsoDate,
): Generator<IsoDate> {
  for (const month of monthsFrom(from, 1)) yield* places.map((place) => dayAt(month, place, weekday)).sort();
}

/** The first days of a month and of every so many months after it. */
function* monthsFrom(date: IsoDate, every: number): Generator<IsoDate> {
  const start = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  for (let month = start; month < 10_000 * 12; month += every) {
    const first = isoDate(Math.floor(month / 12), (month % 12) + 1, 1);
    if (first !== undefined) yield first;
  }
}

/** @param first the first day of the month */
function dayAt(first: IsoDate, place: number, weekday: number): IsoDate {
  if (place > 0) return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (place - 1) * 7);
  const last = addDays(first, daysInMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7))) - 1);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

function weekdayNamed(name: string): number {
  return WEEKDAYS.indexOf(name) + 1;
}
