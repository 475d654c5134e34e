/**
 * The proleptic Gregorian calendar on ISO dates. A date is a string `YYYY-MM-DD`; a weekday is 1 (Monday) to 7
 * (Sunday) and a week is numbered as ISO 8601 says. No time zones: minutes name days, not instants.
 */

/** A valid day as `YYYY-MM-DD`. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The date of a year, month (1-12) and day, or undefined where there is none such. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  return isDay(year, month, day) ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

/** Whether the string is a day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const match = ISO_DATE.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days in a month (1-12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: IsoDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** The date `days` later, or earlier where negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(epochDay(date) + days);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return epochDay(to) - epochDay(from);
}

/** ISO week and the year it belongs to. */
export function isoWeekOf(date: IsoDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}

/** The given weekday (1-7) of an ISO week, or undefined where the year has no such week. */
export function dateOfIsoWeek(year: number, week: number, weekday: number): IsoDate | undefined {
  const fourth = isoDate(year, 1, 4);
  if (fourth === undefined || week < 1) return undefined;
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
  return isoWeekOf(monday).year === year ? addDays(monday, weekday - 1) : undefined;
}

/** The nearest date with that weekday; of two equally near the later. `date` itself where it fits. */
export function nearestWithWeekday(date: IsoDate, weekday: number): IsoDate {
  const ahead = (weekday - weekdayOf(date) + 7) % 7;
  return addDays(date, ahead <= 3 ? ahead : ahead - 7);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function epochDay(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

function fromEpochDay(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
