import type { DateParts } from '../minutes/dates';
import type { Minutes } from '../minutes/model';
import { datesInWords, mayHoldDate, proseOf } from '../minutes/prose';
import { weekdayOf } from '../text/calendar';
import { moved, slice } from '../text/range';
import type { Recollection } from '../text/recollection';

/**
 * The dates in running text that the calendar does not have, or that stand with a weekday other than theirs.
 *
 * @param known those of earlier checks, by the words they stand in
 */
export function doubtfulDates(minutes: Minutes, known?: Recollection<readonly DateParts[]>): DateParts[] {
  const doubtful: DateParts[] = [];
  for (const range of proseOf(minutes)) {
    const words = slice(minutes.text, range);
    if (!mayHoldDate(words)) continue;
    const find = (): readonly DateParts[] => datesInWords(words).filter(isDoubtful);
    for (const date of known?.recall(words, find) ?? find()) doubtful.push(moved(date, range.start));
  }
  return doubtful;
}

function isDoubtful({ date, weekday }: DateParts): boolean {
  return date === undefined || (weekday !== undefined && weekday.weekday !== weekdayOf(date));
}
