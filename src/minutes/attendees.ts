import { findTimes } from './times';
import type { Attendee, BlockRecord, TimeWindow } from './model';
import { readPerson } from './person';
import { itemNumber } from './references';
import { Fields, rangeWithin } from './yaml/fields';
import type { YamlMap, YamlNode, YamlScalar } from './yaml/tree';
import { canonicalValue } from './vocabulary/vocabulary';

/** The people of the attendees blocks, in the order written. */
export function readAttendees(text: string, records: readonly BlockRecord[]): Attendee[] {
  return records.filter(({ type }) => type === 'attendees').flatMap(({ map }) => readGroup(text, map));
}

/** The window of a scalar such as `14:00-16:00`, with its place in the file. */
export function readWindow(text: string, scalar: YamlScalar | undefined): TimeWindow | undefined {
  if (scalar === undefined) return undefined;
  const window = findTimes(scalar.text, { start: 0, end: scalar.text.length })[0];
  return window && { ...window, range: rangeWithin(text, scalar, window.range.start, window.range.end) };
}

function readGroup(text: string, map: YamlMap): Attendee[] {
  const fields = new Fields('attendees', map);
  const window = readWindow(text, fields.scalar('time'));
  const group = { name: fields.text('group'), map };
  const attendees: Attendee[] = [];
  for (const presence of ['present', 'absent'] as const) {
    for (const node of joinSplitShorthands(text, fields.list(presence))) {
      const attendee = readAttendee(text, node, presence, group);
      if (attendee === undefined) continue;
      const own = attendee.window ?? (presence === 'present' ? window : undefined);
      attendees.push({ ...attendee, window: own });
    }
  }
  return attendees;
}

interface Group {
  readonly name: string | undefined;
  readonly map: YamlMap;
}

function readAttendee(
  text: string,
  node: YamlNode,
  presence: Attendee['presence'],
  group: Group,
): Attendee | undefined {
  if (node.kind === 'map') return readPersonMap(text, node, presence, group);
  if (node.kind !== 'scalar' || node.empty) return undefined;
  const person = readPerson(node.text);
  if (person.name === '') return undefined;
  const others = person.others.length === 0 ? undefined : person.others.join(', ');
  return {
    name: person.name,
    group: group.name,
    presence,
    roles: person.roles,
    // Words of an absent person are why they are away; of a present one, where they come from.
    reason: person.reason ?? (presence === 'absent' ? others : undefined),
    window: person.window && {
      ...person.window,
      range: rangeWithin(text, node, person.window.range.start, person.window.range.end),
    },
    items: person.items,
    for: person.for,
    mode: person.mode,
    affiliation: presence === 'present' ? others : undefined,
    voting: undefined,
    email: undefined,
    nameRange: rangeWithin(text, node, person.nameRange.start, person.nameRange.end),
    range: node.range,
    record: group.map,
  };
}

function readPersonMap(
  text: string,
  map: YamlMap,
  presence: Attendee['presence'],
  group: Group,
): Attendee | undefined {
  const fields = new Fields('person', map);
  const name = fields.scalar('name');
  if (name === undefined || name.text.trim() === '') return undefined;
  const roles = [...fields.texts('role'), ...fields.texts('roles')];
  return {
    name: name.text.trim(),
    group: group.name,
    presence,
    roles: roles.map((role) => canonicalValue('role', role) ?? role),
    reason: fields.value('reason', 'reason'),
    window: readWindow(text, fields.scalar('time')),
    items: fields.texts('items').map(itemNumber),
    for: fields.text('for'),
    mode: fields.value('mode', 'mode'),
    affiliation: fields.text('affiliation'),
    voting: fields.boolean('voting'),
    email: fields.text('email'),
    nameRange: name.range,
    range: map.range,
    record: group.map,
  };
}

/** In a flow list a comma splits an unquoted shorthand: `[Anna (ordf, sekr)]`. Its parts are one person all the same. */
function joinSplitShorthands(text: string, nodes: readonly YamlNode[]): YamlNode[] {
  const joined: YamlNode[] = [];
  let open: YamlScalar | undefined;
  for (const node of nodes) {
    if (open !== undefined && node.kind === 'scalar') {
      const range = { start: open.range.start, end: node.range.end };
      open = { ...open, text: text.slice(range.start, range.end), range };
      joined[joined.length - 1] = open;
    } else {
      open = node.kind === 'scalar' && node.style === 'plain' ? node : undefined;
      joined.push(node);
    }
    if (open !== undefined && !isOpen(open.text)) open = undefined;
  }
  return joined;
}

function isOpen(shorthand: string): boolean {
  return shorthand.lastIndexOf('(') > shorthand.lastIndexOf(')');
}
