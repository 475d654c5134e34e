import type { Minutes } from '../../minutes/model';
import { giveRole } from '../attendance';
import type { Fix, Rule } from '../diagnostic';
import type { Presence } from '../presence';
import { languageOf } from '../schema/wording';

/** The secretary is listed as absent, and nobody present has the role or signs (format.md, 8). */
export const secretaryAbsent: Rule = {
  codes: { 'secretary-absent': 'error' },
  *check({ minutes, presence }) {
    const { meeting } = minutes;
    if (meeting.secretary === undefined) return;
    const absentee = presence.absentee(presence.nameOf(meeting.secretary));
    if (absentee === undefined || hasSubstitute(minutes, presence)) return;
    yield {
      code: 'secretary-absent',
      range: absentee.nameRange,
      message: 'secretary-absent',
      args: { name: absentee.name },
      fixes: substitutes(minutes, presence),
    };
  },
};

function hasSubstitute({ attendees, signOffs }: Minutes, presence: Presence): boolean {
  return (
    attendees.some(({ presence: there, roles }) => there === 'present' && roles.includes('secretary')) ||
    signOffs.some(
      ({ kind, names }) =>
        kind === 'secretary' && names.some(({ name }) => presence.present(presence.nameOf(name)).length > 0),
    )
  );
}

function substitutes(minutes: Minutes, presence: Presence): Fix[] {
  const language = languageOf(minutes);
  return presence.names.flatMap((name): Fix[] => {
    const [entry] = presence.present(name);
    const edit = entry && giveRole(minutes.text, entry, 'secretary', language);
    const title = { id: 'secretary-absent.substitute', args: { name } } as const;
    return edit === undefined ? [] : [{ title, edits: [edit], preferred: false }];
  });
}
