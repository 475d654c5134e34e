import { isIsoDate } from '../text/calendar';
import { parseDue } from './due';
import type { AgendaItem, Due, Meeting, PersonMention, RecordBase, Reference } from './model';
import { itemNumberAt } from './outline';
import type { People } from './people';
import { personName } from './meeting';
import { readReference } from './references';
import { allTerms } from './vocabulary/vocabulary';
import { type Fields, isOneOf, rangeWithin } from './yaml/fields';

/** What decision and action blocks share. */
export function readBase(
  text: string,
  fields: Fields,
  items: readonly AgendaItem[],
  meeting: Meeting,
): RecordBase {
  const id = fields.scalar('id');
  const words = fields.scalar('text');
  const start = fields.start;
  return {
    id: id?.text.trim().replace(/\s+/g, ''),
    idRange: id?.range,
    text: words?.text.trim().replace(/\s+/g, ' ') ?? '',
    textRange: words?.range ?? { start, end: start },
    item: readItem(fields) ?? itemNumberAt(items, start),
    confidence: 'stated',
    source: 'block',
    start,
    range: fields.map.range,
    record: fields.map,
    form: undefined,
    due: readDue(text, fields, meeting),
    reference: fields.text('reference'),
  };
}

/** The owners as written, full names where one person fits; empty where nobody is named. */
export function readOwners(text: string, fields: Fields, people: People): PersonMention[] {
  return fields.list('owner').flatMap((node) => {
    const name = personName(node);
    if (name === undefined || allTerms().some(({ unassigned }) => isOneOf(unassigned, name))) return [];
    const at = node.kind === 'scalar' ? node.text.indexOf(name) : -1;
    const exact =
      node.kind === 'scalar' && at >= 0 ? rangeWithin(text, node, at, at + name.length) : node.range;
    return [people.mention(name, exact)];
  });
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
    ...due,
    range: place(due.range.start, due.range.end),
    weekday: weekday && { ...weekday, range: place(weekday.range.start, weekday.range.end) },
  };
}

function readItem(fields: Fields): string | undefined {
  return fields
    .text('item')
    ?.replace(/\s/g, '')
    .replace(/[.:)]$/, '');
}
