import type { Attendee, TimeWindow } from '../../minutes/model';
import type { MessageId } from '../../text/messages';
import { readWindow } from '../../minutes/attendees';
import { Fields } from '../../minutes/yaml/fields';
import { foldCase } from '../../text/fold';
import { removeAttendee } from '../../minutes/attendeeEdits';
import type { Fix, Rule } from '../diagnostic';

/**
 * One person both present and absent, in one group or in two: who is absent is often listed once for all groups. Times
 * or items that do not overlap are no contradiction.
 */
export const presentAndAbsent: Rule = {
  codes: { 'present-and-absent': 'error' },
  *check({ minutes }) {
    const { text, attendees } = minutes;
    const present = new Map<string, Attendee[]>();
    for (const attendee of attendees) {
      if (attendee.presence !== 'present') continue;
      const entries = present.get(foldCase(attendee.name));
      if (entries === undefined) present.set(foldCase(attendee.name), [attendee]);
      else entries.push(attendee);
    }
    for (const absent of attendees) {
      if (absent.presence !== 'absent') continue;
      const opposite = (present.get(foldCase(absent.name)) ?? []).find(
        (entry) => !areApart(text, entry, absent),
      );
      if (opposite === undefined) continue;
      yield {
        code: 'present-and-absent',
        range: absent.nameRange,
        message: 'present-and-absent',
        args: { name: absent.name },
        fixes: [
          ...keep('present-and-absent.present', text, absent),
          ...keep('present-and-absent.absent', text, opposite),
        ],
      };
    }
  },
};

/** Whether someone came late, left early or met with one group only, told by different times or items. */
function areApart(text: string, present: Attendee, absent: Attendee): boolean {
  if (present.items.length > 0 && absent.items.length > 0) {
    return !present.items.some((item) => absent.items.includes(item));
  }
  const [here, away] = [present.window, absent.window ?? groupWindow(text, absent)];
  return here !== undefined && away !== undefined && (here.end <= away.start || away.end <= here.start);
}

function groupWindow(text: string, { record }: Attendee): TimeWindow | undefined {
  return record && readWindow(text, new Fields('attendees', record).scalar('time'));
}

function keep(id: MessageId, text: string, other: Attendee): Fix[] {
  const edit = removeAttendee(text, other);
  return edit === undefined
    ? []
    : [{ title: { id, args: { name: other.name } }, edits: [edit], preferred: false }];
}
