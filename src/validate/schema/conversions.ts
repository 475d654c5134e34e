import { findDateParts } from '../../minutes/dates';
import type { Minutes, RecordType } from '../../minutes/model';
import { foldId } from '../../minutes/references';
import { findTimes } from '../../minutes/times';
import { allTerms, foldedWords } from '../../minutes/vocabulary/vocabulary';
import type { YamlNode, YamlScalar } from '../../minutes/yaml/tree';
import { isoDate, weekdayOf } from '../../text/calendar';
import { foldCase, foldMarks } from '../../text/fold';
import { slice } from '../../text/range';
import { asScalar } from '../../minutes/yaml/edits';
import type { Inference } from './inferred';
import { type Schema, admits, resolved } from '../../minutes/schema/schemas';

/** A value that does not fit, and what it should be. */
export interface Misfit {
  readonly minutes: Minutes;
  readonly node: YamlNode;
  readonly schema: Schema;
  /** The record it stands in. */
  readonly type: RecordType;
  readonly inference: Inference;
}

/** What the value means, in the form its schema wants, as YAML; undefined where that would lose or guess something. */
export function conversionOf(misfit: Misfit): string | undefined {
  const { minutes, node, schema } = misfit;
  if (node.kind === 'map') {
    return isListOf(schema, 'object') && node.flow ? `[${slice(minutes.text, node.range)}]` : undefined;
  }
  if (node.kind === 'list') return loneItem(node.items, schema);
  if (isListOf(schema, 'string')) return listOf(minutes.text, node, schema['x-kind'] ?? '');
  const text = node.text.trim();
  switch (schema['x-kind'] ?? 'text') {
    case 'date':
      return dateIn(text);
    case 'window':
      return windowIn(text);
    case 'id':
      return idIn(text, misfit);
    case 'reference':
      return /^(\S+?)(?:\.md)?[\s:/]+((?:§|\p{L}+)\d+(?:\.\d+)*)$/u.exec(text)?.slice(1).join('#');
    case 'item':
      return itemIn(text);
    case 'email':
      return /^<?(?:mailto:)?([^@\s<>]+@[^@\s<>]+)>?$/.exec(text)?.[1];
    default:
      return undefined;
  }
}

const NOTHING = foldedWords(({ none }) => none);

/** Whether the words say that there is nobody or nothing: then the key is to go, and no list is to hold them. */
export function saysNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && NOTHING.has(foldMarks(node.text.replace(/\.$/, '')));
}

/** Whether nothing but a list is wanted, and its items may be of a JSON type. */
function isListOf(schema: Schema, type: string): boolean {
  return schema.type === 'array' && schema.items !== undefined && admits(resolved(schema.items), type);
}

/** A list where one value is wanted: that value, or all of them in one line of words. */
function loneItem(items: readonly YamlNode[], schema: Schema): string | undefined {
  const scalars = items.filter((item): item is YamlScalar => item.kind === 'scalar' && !item.empty);
  if (!admits(schema, 'string') || scalars.length === 0 || scalars.length < items.length) return undefined;
  const isWords = schema['x-kind'] === 'text';
  return scalars.length === 1 || isWords
    ? asScalar(scalars.map(({ text }) => text.trim()).join(', '), false)
    : undefined;
}

/** A lone value as a list in brackets; people in a row become one item each. */
function listOf(source: string, scalar: YamlScalar, kind: string): string {
  const items = kind === 'people' ? peopleIn(linesOf(source, scalar)) : [scalar.text];
  return `[${items.map((item) => asScalar(item.trim().replace(/\s+/g, ' '), true)).join(', ')}]`;
}

/** The lines of a value as they are written, where YAML itself would fold them into one. */
function linesOf(source: string, { text, style, range }: YamlScalar): string {
  if (style === 'quoted') return text;
  const written = slice(source, range).replace(/\r\n?/g, '\n');
  return style === 'plain' ? written : written.slice(written.indexOf('\n') + 1);
}

/** People in a row, parted by commas, semicolons, lines or the word for and, but not inside parentheses. */
function peopleIn(text: string): string[] {
  const and = allTerms().flatMap((terms) => terms.and);
  const parts: string[] = [];
  let depth = 0;
  for (const piece of text.split(/([()]|[,;\n]|\s+)/)) {
    if (piece === '(') depth++;
    if (piece === ')') depth--;
    const parting = depth === 0 && (/^[,;\n]$/.test(piece) || and.includes(piece));
    if (parting || parts.length === 0) parts.push(parting ? '' : piece);
    else parts.push((parts.pop() ?? '') + piece);
  }
  return parts.filter((part) => part.trim() !== '');
}

/** `2024-9-3`, `20240903`, `2024/09/03` or a date in words, where it names one day and says nothing else. */
function dateIn(text: string): string | undefined {
  const digits = /^(\d{4})([-./]?)(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (digits !== null) {
    const [, year, separator, month = '', day = ''] = digits;
    return separator === '' && month.length + day.length < 4
      ? undefined
      : isoDate(Number(year), Number(month), Number(day));
  }
  const [parts] = findDateParts(text, { start: 0, end: text.length });
  if (parts?.date === undefined || !parts.hasYear) return undefined;
  if (parts.extent.start !== 0 || parts.extent.end !== text.length) return undefined;
  return parts.weekday === undefined || parts.weekday.weekday === weekdayOf(parts.date)
    ? parts.date
    : undefined;
}

function windowIn(value: string): string | undefined {
  // In running text whole hours might be any numbers; as the value of a time they are hours.
  const text = value.replace(/^(\d{1,2})(?=\s*[-\u2013]\s*\d{1,2}$)/, '$1:00');
  const [window] = findTimes(text, { start: 0, end: text.length });
  if (window?.range.end !== text.length) return undefined;
  return /^\p{L}*\.?\s*$/u.test(text.slice(0, window.range.start))
    ? `${window.start}-${window.end}`
    : undefined;
}

/** `B 1`, `b-1.` or `#B1`; a number alone takes the prefix of its kind, where no other record has that id. */
function idIn(text: string, { node, type, inference }: Misfit): string | undefined {
  const [, letters = '', number] =
    /^#?(§|\p{L}*)[\s.:-]*(\d+(?:\.\d+)*)[.:]?$/u.exec(text.normalize('NFC')) ?? [];
  if (number === undefined) return undefined;
  const id = (letters || inference.idPrefix(type === 'action')) + number;
  // The reader forgives white space, so that the value itself may count as one use.
  const own = node.kind === 'scalar' && foldId(node.text) === foldId(id) ? 1 : 0;
  return inference.ids.uses(id) > own ? undefined : id;
}

/** `item 5.1` or `punkt 5.1`. */
function itemIn(text: string): string | undefined {
  const [, word, number] = /^(\p{L}+)\.?\s*(\d+(?:\.\d+)*)$/u.exec(text) ?? [];
  if (word === undefined) return undefined;
  return allTerms().some(({ itemWords }) => itemWords.includes(foldCase(word))) ? number : undefined;
}
