import type { IsoDate } from '../text/calendar';

/** The day of an instant where the user is. */
export function localToday(now: Date): IsoDate {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1, 2)}-${pad(now.getDate(), 2)}`;
}
