import type { Attendee } from '../../minutes/model';
import { slice } from '../../text/range';
import { removeAttendee } from '../../minutes/attendeeEdits';
import { memberKey } from '../attendance';
import type { Finding, Fix, Rule } from '../diagnostic';

/** One person twice as present in a group. */
export const attendeeDuplicate: Rule = {
  codes: { 'attendee-duplicate': 'error' },
  *check({ minutes }) {
    const first = new Map<string, Attendee>();
    for (const attendee of minutes.attendees) {
      if (attendee.presence !== 'present') continue;
      const earlier = first.get(memberKey(attendee));
      if (earlier === undefined) first.set(memberKey(attendee), attendee);
      else yield finding(minutes.text, earlier, attendee);
    }
  },
};

function finding(text: string, earlier: Attendee, later: Attendee): Finding {
  const written = [slice(text, earlier.range), slice(text, later.range)];
  // Where they are written alike it does not matter which goes.
  const candidates = written[0] === written[1] ? [later] : [later, earlier];
  const fixes = candidates.flatMap((attendee): Fix[] => {
    const edit = removeAttendee(text, attendee);
    if (edit === undefined) return [];
    const title = {
      id: 'attendee-duplicate.remove',
      args: { name: slice(text, attendee.range).replace(/\s+/g, ' ') },
    } as const;
    return [{ title, edits: [edit], preferred: candidates.length === 1 }];
  });
  return {
    code: 'attendee-duplicate',
    range: later.nameRange,
    message: 'attendee-duplicate',
    args: { name: later.name },
    fixes,
  };
}
