import { isIsoDate } from '../text/calendar';
import { foldMarks } from '../text/fold';
import { parseDue } from './due';
import type { Due, Meeting, PersonMention, RecordBase, Reference } from './model';
import type { People } from './people';
import { personName } from './meeting';
import { splitNames } from './names';
import { readPerson } from './person';
import { itemNumber, readReference } from './references';
import { foldedWords } from './vocabulary/vocabulary';
import { type Fields, rangeWithin } from './yaml/fields';
import type { YamlNode, YamlScalar } from './yaml/tree';

/** What decision and action blocks share; without their mapping, and with no item but the one that they name. */
export function readBase(text: string, fields: Fields, meeting: Meeting): RecordBase {
  const id = fields.scalar('id');
  const words = fields.scalar('text');
  const start = fields.start;
  return {
    id: id?.text.trim().replace(/\s+/g, ''),
    idRange: id?.range,
    text: words?.text.trim().replace(/\s+/g, ' ') ?? '',
    textRange: words?.range ?? { start, end: start },
    item: readItem(fields),
    confidence: 'stated',
    source: 'block',
    start,
    range: fields.map.range,
    record: undefined,
    form: undefined,
    due: readDue(text, fields, meeting),
    reference: fields.text('reference'),
  };
}

/** The owners as written, full names where one person fits; empty where nobody is named. */
export function readOwners(text: string, fields: Fields, people: People): PersonMention[] {
  return fields
    .list('owner')
    .flatMap((node) => (node.kind === 'scalar' ? namesIn(text, node, people) : (mapName(node, people) ?? [])))
    .filter(({ written }) => !isUnassigned(written));
}

const UNASSIGNED = foldedWords(({ unassigned }) => unassigned);

/** Whether the words stand in an owner's place and say that nobody is: `unassigned`, `ej utsedd`. */
export function isUnassigned(words: string): boolean {
  return UNASSIGNED.has(foldMarks(words));
}

/** One name, or in a single value the several that all stand for known people: `Anna Berg och Bo`. */
function namesIn(text: string, scalar: YamlScalar, people: People): PersonMention[] {
  if (scalar.empty) return [];
  const whole = { start: 0, end: scalar.text.length };
  const parts = splitNames(scalar.text, whole);
  const areSeveral = parts.every(
    ({ start, end }) => people.resolve(scalar.text.slice(start, end)) !== undefined,
  );
  const names = areSeveral ? parts : [readPerson(scalar.text).nameRange];
  return names
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) =>
      people.mention(scalar.text.slice(start, end), rangeWithin(text, scalar, start, end)),
    );
}

function mapName(node: YamlNode, people: People): PersonMention | undefined {
  const name = personName(node);
  return name === undefined ? undefined : people.mention(name, node.range);
}

export function readReferences(fields: Fields, key: string): Reference[] {
  return fields.scalars(key).map((scalar) => readReference(scalar.text, scalar.range));
}

/** The day of the next meeting where the front matter itself names it. */
export function nextDateOf(meeting: Meeting): string | undefined {
  return meeting.next !== undefined && isIsoDate(meeting.next) ? meeting.next : undefined;
}

function readDue(text: string, fields: Fields, meeting: Meeting): Due | undefined {
  const scalar = fields.scalar('due');
  if (scalar === undefined) return undefined;
  const due = parseDue(scalar.text, 0, meeting.date, nextDateOf(meeting));
  const place = (start: number, end: number) => rangeWithin(text, scalar, start, end);
  const { weekday } = due;
  return {
    text: due.text,
    range: place(due.range.start, due.range.end),
    weekday: weekday && { ...weekday, range: place(weekday.range.start, weekday.range.end) },
    date: due.date,
    kind: due.kind,
  };
}

function readItem(fields: Fields): string | undefined {
  const written = fields.text('item');
  return written === undefined ? undefined : itemNumber(written);
}
