import type { DateParts } from '../minutes/dates';
import type { Minutes } from '../minutes/model';
import { datesIn, proseOf } from '../minutes/prose';
import { weekdayOf } from '../text/calendar';
import type { TextRange } from '../text/range';
import type { Recollection } from '../text/recollection';

/**
 * The dates in running text that the calendar does not have, or that stand with a weekday other than theirs.
 *
 * @param known those of earlier checks
 */
export function doubtfulDates(minutes: Minutes, known?: Recollection<readonly DateParts[]>): DateParts[] {
  const find = (range: TextRange): readonly DateParts[] => datesIn(minutes.text, range).filter(isDoubtful);
  return proseOf(minutes).flatMap((range) => known?.recall(range, find) ?? find(range));
}

function isDoubtful({ date, weekday }: DateParts): boolean {
  return date === undefined || (weekday !== undefined && weekday.weekday !== weekdayOf(date));
}
