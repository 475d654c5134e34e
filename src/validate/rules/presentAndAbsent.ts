import type { Attendee } from '../../minutes/model';
import type { MessageId } from '../../text/messages';
import { memberKey, removeAttendee } from '../attendance';
import type { Fix, Rule } from '../diagnostic';

/** One person both present and absent in a group. */
export const presentAndAbsent: Rule = {
  codes: { 'present-and-absent': 'error' },
  *check({ minutes }) {
    const { text, attendees } = minutes;
    const present = new Map<string, Attendee[]>();
    for (const attendee of attendees) {
      if (attendee.presence !== 'present') continue;
      const entries = present.get(memberKey(attendee));
      if (entries === undefined) present.set(memberKey(attendee), [attendee]);
      else entries.push(attendee);
    }
    for (const absent of attendees) {
      if (absent.presence !== 'absent') continue;
      const opposite = (present.get(memberKey(absent)) ?? []).find((entry) => !areApart(entry, absent));
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

/** Whether someone came late or left early, told by different times or items in the two lists. */
function areApart(present: Attendee, absent: Attendee): boolean {
  const [a, b] = [present.window, absent.window];
  if (a !== undefined && b !== undefined) return a.end <= b.start || b.end <= a.start;
  return (
    present.items.length > 0 &&
    absent.items.length > 0 &&
    !present.items.some((item) => absent.items.includes(item))
  );
}

function keep(id: MessageId, text: string, other: Attendee): Fix[] {
  const edit = removeAttendee(text, other);
  return edit === undefined
    ? []
    : [{ title: { id, args: { name: other.name } }, edits: [edit], preferred: false }];
}
