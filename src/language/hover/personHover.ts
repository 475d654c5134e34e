import type { Attendee, Minutes } from '../../minutes/model';
import { People } from '../../minutes/people';
import { readPerson } from '../../minutes/person';
import { type Roster, rosterOn, type RosterPerson } from '../../minutes/roster';
import { placesOf } from '../../minutes/schema/places';
import { writtenValue } from '../../minutes/vocabulary/vocabulary';
import { rangeWithin } from '../../minutes/yaml/fields';
import { foldCase } from '../../text/fold';
import { holds, type TextRange } from '../../text/range';
import type { Hover, HoverContext } from './hover';

/** The kinds of values that can be nothing but names. */
const NAMES: readonly (string | undefined)[] = ['person', 'people', 'names'];

interface NamePlace {
  readonly range: TextRange;
  readonly name: string;
}

/**
 * Of a person whom the minutes list: the group, whether they were there, as what, when and for which items. Of one whom
 * the roster knows: the groups, the address, and from when to when.
 */
export function personHover(minutes: Minutes, offset: number, context: HoverContext): Hover | undefined {
  const people = rosterOn(context.roster, minutes.meeting.date);
  for (const { range, name } of namesOf(minutes, people)) {
    if (!holds(range, offset)) continue;
    const listed = minutes.attendees.filter((attendee) => foldCase(attendee.name) === foldCase(name));
    const known = people.filter((person) => foldCase(person.name) === foldCase(name));
    if (listed.length + known.length === 0) continue;
    const lines = [...listed.map((attendee) => attendance(attendee, context)), ...known.map(membership)];
    return { range, title: name, lines: lines.filter((line) => line !== '') };
  }
  return undefined;
}

/** Where the minutes name people, with full names where one person fits. */
function* namesOf(minutes: Minutes, roster: Roster): Generator<NamePlace> {
  const { text, attendees, decisions, actions, items, signOffs, records } = minutes;
  for (const { nameRange, name } of attendees) yield { range: nameRange, name };
  yield* [...decisions, ...actions].flatMap(({ owners }) => owners);
  yield* items.flatMap(({ presenters }) => presenters);
  yield* signOffs.flatMap(({ names }) => names);
  const people = new People(
    attendees.map(({ name }) => name),
    undefined,
    roster,
  );
  for (const record of records) {
    for (const place of placesOf(record)) {
      if (place.kind === 'key') continue;
      const { name, nameRange } = readPerson(place.node.text);
      const range = rangeWithin(text, place.node, nameRange.start, nameRange.end);
      // Elsewhere a short form may stand for a group or a place.
      const areNames = NAMES.includes(place.schema['x-kind']);
      yield { range, name: (areNames ? people.resolve(name) : undefined) ?? name };
    }
  }
}

function attendance(attendee: Attendee, { language, t }: HoverContext): string {
  const { group, presence, roles, reason, window, items, affiliation, email } = attendee;
  const facts = [
    group,
    t(presence === 'present' ? 'hover.present' : 'hover.absent'),
    ...roles.map((role) => writtenValue('role', role, language)),
    ...(attendee.for === undefined ? [] : [t('hover.stands-in', { name: attendee.for })]),
    reason && writtenValue('reason', reason, language),
    window && `${window.start}–${window.end}`,
    ...(items.length === 0 ? [] : [t('decisions.item', { item: items.join(', ') })]),
    affiliation,
    email,
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

function membership({ groups, email, from, to }: RosterPerson): string {
  const time = from === undefined && to === undefined ? undefined : `${from ?? ''}–${to ?? ''}`;
  return [groups.join(', '), email, time].filter((fact) => fact !== undefined && fact !== '').join(' · ');
}
