import { itemNumbers } from '../../minutes/itemNumbers';
import { renumber } from '../../minutes/renumber';
import type { IsoDate } from '../../text/calendar';
import type { ArchiveView } from '../archiveView';
import type { Rule } from '../diagnostic';
import { isEditable } from '../recordReferences';

/** Formal minutes whose `§` numbers do not go on from where the previous meeting of the year ended. */
export const paragraphSequence: Rule = {
  codes: { 'paragraph-sequence': 'error' },
  *check({ minutes, archive }) {
    const { type, date } = minutes.meeting;
    if (archive === undefined || type !== 'minutes' || date === undefined) return;
    const numbers = itemNumbers(minutes.items);
    const first = numbers.find(({ written, parent }) => parent === undefined && written.startsWith('§'));
    const heading = first?.heading;
    if (first === undefined || heading === undefined) return;
    const last = lastOfYear(date, archive);
    if (last === undefined || first.value === last + 1) return;
    const expected = `§${last + 1}`;
    yield {
      code: 'paragraph-sequence',
      range: heading.numberRange,
      message: 'paragraph-sequence',
      args: { number: first.written, expected, last: `§${last}` },
      fixes: () =>
        isEditable(archive.self)
          ? [
              {
                title: { id: 'numbering.renumber' as const, args: { number: expected } },
                edits: renumber(minutes, numbers, first, last + 1),
                preferred: true,
              },
            ]
          : [],
    };
  },
};

/** The last `§` number of the meetings of the year before this one; undefined where there is none yet. */
function lastOfYear(date: IsoDate, archive: ArchiveView): number | undefined {
  const previous = archive.previousMeeting();
  for (const { minutes } of [...(previous ? [previous] : []), ...archive.earlierMeetings()]) {
    const { meeting, lastParagraph } = minutes;
    if (meeting.date?.slice(0, 4) !== date.slice(0, 4) || meeting.date > date) return undefined;
    if (meeting.type === 'minutes' && lastParagraph !== undefined) return lastParagraph;
  }
  return undefined;
}
