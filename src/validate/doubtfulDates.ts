import type { Passage } from '../markdown/document';
import type { DateParts } from '../minutes/dates';
import type { Minutes } from '../minutes/model';
import { datesIn, proseAmong } from '../minutes/prose';
import { weekdayOf } from '../text/calendar';
import { startingIn } from '../text/range';

/** The dates in the running text of a stretch that the calendar does not have, or that stand with a weekday not theirs. */
export function doubtfulDatesIn(
  { text, document, decisions, actions }: Minutes,
  stretch: Passage,
): DateParts[] {
  const records = [...startingIn(decisions, stretch), ...startingIn(actions, stretch)];
  return proseAmong(document.blocks.slice(stretch.first, stretch.last), records)
    .flatMap((range) => datesIn(text, range))
    .filter(isDoubtful);
}

function isDoubtful({ date, weekday }: DateParts): boolean {
  return date === undefined || (weekday !== undefined && weekday.weekday !== weekdayOf(date));
}
