import { slice, trimRange, type TextRange } from '../../text/range';
import type { SignOff } from '../model';
import type { People } from '../people';
import { maySignOff } from '../statements';
import { labelOf } from '../vocabulary/vocabulary';
import type { PlainLine } from './plainLine';

/** Who signs stands among so many lines at the end. */
const LAST = 16;
/** So many lines may stand between the words under which people sign and their names in print. */
const REACH = 6;
/** The first column is no wider. */
const FURTHEST = 60;
/** A longer line tells something. */
const LONGEST = 60;

/**
 * Who signs in print: in columns, where names stand under `Vid protokollet      Justeras`; and behind the words without
 * a colon, where a person of the minutes does: `Minutes taken by Anna Berg`.
 */
export function readSignatures(text: string, lines: readonly PlainLine[], people: People): SignOff[] {
  const last = lines.filter(({ kind }) => kind !== 'blank').slice(-LAST);
  return last.flatMap((line, index) => {
    if (line.kind !== 'text' && line.kind !== 'heading') return [];
    if (!maySignOff(text.charCodeAt(line.range.start))) return [];
    const kinds = signingColumns(text, line.range);
    return kinds === undefined
      ? (signedBeside(text, line, people) ?? [])
      : columns(text, line, last.slice(index + 1, index + REACH), kinds, people);
  });
}

/** What people sign for in each column of a line; undefined where the line heads no columns of signatures. */
export function signingColumns(text: string, range: TextRange): readonly SignOff['kind'][] | undefined {
  if (!text.slice(range.start, Math.min(range.end, range.start + FURTHEST)).includes('  ')) return undefined;
  const cells = cellsOf(text, range);
  const kinds = cells.map((cell) => signingKind(slice(text, cell)));
  const known = kinds.filter((kind) => kind !== undefined);
  return cells.length > 1 && known.length === cells.length ? known : undefined;
}

function signingKind(words: string): SignOff['kind'] | undefined {
  const label = labelOf(words.replace(/:$/, ''));
  return label === 'secretary' || label === 'approver' ? label : undefined;
}

/** The names on the first line below that has any: one a column, and what is left in the last. */
function columns(
  text: string,
  head: PlainLine,
  below: readonly PlainLine[],
  kinds: readonly SignOff['kind'][],
  people: People,
): SignOff[] {
  const named = below.find(({ range }) => /\p{L}/u.test(slice(text, range)));
  const names = named === undefined ? [] : cellsOf(text, named.range);
  if (named === undefined || names.length < kinds.length) return [];
  return kinds.map((kind, column) => {
    const own = column < kinds.length - 1 ? names.slice(column, column + 1) : names.slice(column);
    return {
      kind,
      names: own.map((name) => people.mention(slice(text, name), name)),
      range: { start: head.range.start, end: named.range.end },
    };
  });
}

function signedBeside(text: string, { range }: PlainLine, people: People): SignOff | undefined {
  if (range.end - range.start > LONGEST) return undefined;
  const words = slice(text, range);
  for (let at = words.indexOf(' '); at > 0; at = words.indexOf(' ', at + 1)) {
    const kind = signingKind(words.slice(0, at));
    const name = trimRange(text, range.start + at, range.end);
    if (kind !== undefined && people.resolve(slice(text, name)) !== undefined)
      return { kind, names: [people.mention(slice(text, name), name)], range };
  }
  return undefined;
}

/** The parts of a line with gaps between them. */
function cellsOf(text: string, range: TextRange): TextRange[] {
  return Array.from(slice(text, range).matchAll(/\S+(?: \S+)*/g), ({ index, 0: words }) => ({
    start: range.start + index,
    end: range.start + index + words.length,
  }));
}
