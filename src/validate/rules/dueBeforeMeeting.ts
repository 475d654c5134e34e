import type { LocalRule } from '../diagnostic';
import { isOpen } from '../openActions';

/** An open action that was given out at this meeting and is due before it. */
export const dueBeforeMeeting: LocalRule = {
  codes: { 'due-before-meeting': 'error' },
  *check({ minutes, part }) {
    const { date } = minutes.meeting;
    if (date === undefined) return;
    for (const action of part.actions) {
      const { due, carriedFrom } = action;
      if (due?.date === undefined || due.date >= date) continue;
      if (!isOpen(action) || carriedFrom !== undefined) continue;
      yield {
        code: 'due-before-meeting',
        range: due.range,
        message: 'due-before-meeting',
        args: { due: due.text, date },
      };
    }
  },
};
