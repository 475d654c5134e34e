import { daysInMonth, isoDate } from '../../../text/calendar';

/**
 * The day that is meant by what is typed as a bound: a day itself, or the first or last one of a year or a month.
 *
 * @param typed `2025`, `2025-03` or `2025-03-14`
 * @returns an ISO day; empty where nothing is typed, undefined for what is no day
 */
export function dayBound(typed: string, bound: 'first' | 'last'): string | undefined {
  const text = typed.trim();
  if (text === '') return '';
  const parts = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  const month = Number(parts[2] ?? (bound === 'first' ? 1 : 12));
  const day = Number(parts[3] ?? (bound === 'first' ? 1 : daysInMonth(year, month)));
  return isoDate(year, month, day);
}
