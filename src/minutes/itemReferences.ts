import type { Minutes } from './model';
import { Fields } from './yaml/fields';
import type { YamlScalar } from './yaml/tree';
import { allTerms } from './vocabulary/vocabulary';
import { WORD_START, anyOf } from './vocabulary/wordPattern';
import type { TextRange } from '../text/range';

/** An agenda item's number where a record speaks of the item. */
export interface ItemReference {
  /** As in `AgendaItem.number`. */
  readonly number: string;
  readonly range: TextRange;
}

const NUMBER = /§?\s?\d+(?:\.\d+)*/g;
const terms = allTerms();
/** `punkt 5.1 och 6` among a person's details. */
const DETAIL = new RegExp(
  `${WORD_START}${anyOf(terms.flatMap(({ itemWords }) => itemWords))}\\s+` +
    `(?<numbers>§?\\s?\\d+(?:\\.\\d+)*(?:\\s*(?:[&+]|${anyOf(terms.flatMap(({ and }) => and))})\\s*§?\\s?\\d+(?:\\.\\d+)*)*)`,
  'dgi',
);

/** The numbers of agenda items that decisions, actions, attachments and people refer to, in document order. */
export function itemReferences({ text, records, attendees }: Minutes): ItemReference[] {
  const found: ItemReference[] = [];
  const add = (scalar: YamlScalar | undefined): void => {
    if (scalar !== undefined) found.push(...numbersIn(text, scalar.range));
  };
  for (const { type, map } of records) {
    const fields = new Fields(type, map);
    if (type === 'decision' || type === 'action') add(fields.scalar('item'));
    for (const node of type === 'meeting' ? fields.list('attachments') : []) {
      if (node.kind === 'map') add(new Fields('attachment', node).scalar('item'));
    }
    for (const node of type === 'attendees' ? [...fields.list('present'), ...fields.list('absent')] : []) {
      if (node.kind === 'map') new Fields('person', node).scalars('items').forEach(add);
    }
  }
  for (const { range } of attendees) found.push(...numbersInDetails(text, range));
  return found.sort((a, b) => a.range.start - b.range.start);
}

function numbersInDetails(text: string, range: TextRange): ItemReference[] {
  const details = Array.from(text.slice(range.start, range.end).matchAll(DETAIL));
  return details.flatMap(({ indices }) => {
    const place = indices?.groups?.numbers;
    return place === undefined
      ? []
      : numbersIn(text, { start: range.start + place[0], end: range.start + place[1] });
  });
}

function numbersIn(text: string, range: TextRange): ItemReference[] {
  return Array.from(text.slice(range.start, range.end).matchAll(NUMBER), ({ index, 0: written }) => {
    const start = range.start + index;
    return { number: written.replace(/\s/g, ''), range: { start, end: start + written.length } };
  });
}
