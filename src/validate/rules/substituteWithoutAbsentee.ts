import type { Attendee } from '../../minutes/model';
import type { Rule } from '../diagnostic';

const SERVES = 'serving-substitute';

/** Somebody who serves in place of another, where nobody is left who was away. */
export const substituteWithoutAbsentee: Rule = {
  codes: { 'substitute-without-absentee': 'warning' },
  *check({ minutes, presence }) {
    const { meeting, attendees } = minutes;
    if (meeting.type !== 'minutes') return;
    const serving = attendees.filter(isServing);
    if (serving.length === 0) return;
    const away = new Set(attendees.filter(isAway).map(({ name }) => name));
    const isFree = (attendee: Attendee): boolean => {
      const { for: place } = attendee;
      // A place that is named is taken before those who say none fill what is left.
      if (place !== undefined) return !away.delete(presence.nameOf(place));
      const [next] = away;
      return next === undefined || !away.delete(next);
    };
    const named = serving.filter((attendee) => attendee.for !== undefined);
    const others = serving.filter((attendee) => attendee.for === undefined);
    for (const attendee of [...named, ...others]) {
      if (!isFree(attendee)) continue;
      const { name, nameRange, for: place } = attendee;
      yield {
        code: 'substitute-without-absentee',
        range: nameRange,
        message: place === undefined ? 'substitute-without-absentee' : 'substitute-without-absentee.for',
        args: { name, ...(place !== undefined && { for: place }) },
      };
    }
  },
};

function isServing({ presence, roles, for: place }: Attendee): boolean {
  return presence === 'present' && (roles.includes(SERVES) || place !== undefined);
}

/** Whoever came for a part of the meeting, by a time or items of their own, was away for the rest. */
function isAway(attendee: Attendee): boolean {
  const { presence, window, items, range } = attendee;
  const hasOwnTime =
    window !== undefined && range.start <= window.range.start && window.range.end <= range.end;
  return presence === 'absent' || (!isServing(attendee) && (hasOwnTime || items.length > 0));
}
