import { findDateParts } from '../minutes/dates';
import type { Due, WrittenDate } from '../minutes/model';

/** A due value that is a day, as the date written in it; undefined for any other value. */
export function writtenDue(text: string, due: Due): WrittenDate | undefined {
  if (due.kind !== 'date') return undefined;
  const [parts] = findDateParts(text, due.range);
  return parts && { date: due.date, weekday: due.weekday, range: parts.range, hasYear: parts.hasYear };
}
