import { redate } from '../../minutes/dateWording';
import { addDays, type IsoDate, weekdayOf } from '../../text/calendar';
import { slice } from '../../text/range';
import { isSwedishHoliday } from '../../text/swedishHolidays';
import type { LocalRule } from '../diagnostic';
import { writtenDue } from '../dueDates';
import { isOpen } from '../openActions';
import { remembered } from '../presence';

const SATURDAY = 6;

/** An open action due on a Saturday or Sunday or, in Swedish minutes, on a public holiday of Sweden. */
export const dueWeekend: LocalRule = {
  codes: { 'due-weekend': 'hint' },
  *check({ minutes, part }) {
    const { text, meeting } = minutes;
    const isFree = remembered(
      (date: IsoDate) => weekdayOf(date) >= SATURDAY || (meeting.lang === 'sv' && isSwedishHoliday(date)),
    );
    for (const action of part.actions) {
      const { due } = action;
      if (due?.kind !== 'date' || due.date === undefined || !isOpen(action) || !isFree(due.date)) continue;
      const written = writtenDue(text, due);
      if (written === undefined) continue;
      let next = addDays(due.date, 1);
      while (isFree(next)) next = addDays(next, 1);
      yield {
        code: 'due-weekend',
        range: due.range,
        message: 'due-weekend',
        args: { due: slice(text, due.range) },
        fixes: [
          {
            title: { id: 'due-weekend.next', args: { date: next } },
            edits: redate(text, written, next, meeting.lang),
            preferred: true,
          },
        ],
      };
    }
  },
};
