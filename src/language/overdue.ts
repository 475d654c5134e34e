import type { Action, Minutes } from '../minutes/model';
import type { IsoDate } from '../text/calendar';
import type { TextRange } from '../text/range';

/** The statuses of what is still to be done. */
export const PENDING: readonly string[] = ['open', 'in-progress'];

/** Whether an action, as it stands in its own minutes, was to be done before today and is not. */
export function isPastDue({ status, due, confidence }: Action, today: IsoDate): boolean {
  return confidence === 'stated' && PENDING.includes(status) && due?.date !== undefined && due.date < today;
}

/**
 * Where the days stand by which something was to be done that is not.
 * @param isLeft whether the item is still open, and not carried on elsewhere, as far as the archive knows
 */
export function overdueDays(
  { actions }: Minutes,
  today: IsoDate,
  isLeft: (action: Action) => boolean,
): TextRange[] {
  return actions.flatMap((action) =>
    action.due && isPastDue(action, today) && isLeft(action) ? [action.due.range] : [],
  );
}
