import { type Passage, passagesOf } from '../markdown/passages';
import type { DateParts } from '../minutes/dates';
import type { Minutes } from '../minutes/model';
import { datesIn, proseAmong } from '../minutes/prose';
import { weekdayOf } from '../text/calendar';
import { startingIn } from '../text/range';
import type { Recollection } from '../text/recollection';

/**
 * The dates in running text that the calendar does not have, or that stand with a weekday other than theirs.
 *
 * @param known those of earlier checks, by passage
 */
export function doubtfulDates(minutes: Minutes, known?: Recollection<readonly DateParts[]>): DateParts[] {
  const { text, document, decisions, actions } = minutes;
  const find = (passage: Passage): readonly DateParts[] => {
    const records = [...startingIn(decisions, passage), ...startingIn(actions, passage)];
    return proseAmong(document.blocks.slice(passage.first, passage.last), records)
      .flatMap((range) => datesIn(text, range))
      .filter(isDoubtful);
  };
  return passagesOf(document).flatMap((passage) => known?.recall(passage, find) ?? find(passage));
}

function isDoubtful({ date, weekday }: DateParts): boolean {
  return date === undefined || (weekday !== undefined && weekday.weekday !== weekdayOf(date));
}
