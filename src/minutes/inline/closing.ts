import { matchesOf } from '../../text/matches';
import type { TextRange } from '../../text/range';
import { trimRange } from '../../text/range';
import { parseDue } from '../due';
import type { Due } from '../model';
import { allTerms } from '../vocabulary/vocabulary';
import { anyOf } from '../vocabulary/wordPattern';

/** What closes an inline record: an id, the origin of a carried copy and a due value. Offsets are into the text. */
export interface Closing {
  readonly id: TextRange | undefined;
  readonly from: TextRange | undefined;
  readonly due: Due | undefined;
  /** Where the record's own words end. */
  readonly end: number;
}

/** Days from which due values are counted. */
export interface DueContext {
  readonly meetingDate: string | undefined;
  readonly nextDate: string | undefined;
}

const CLOSING_ID = /(?:^|\s)\^((?:§|[\p{L}\p{M}]+)\d+(?:\.\d+)*)$/du;
const IN_PARENTHESES = /\(([^()]+)\)$/d;
const FROM = new RegExp(`^${anyOf(allTerms().flatMap((terms) => terms.from))}\\s`, 'i');
/** A comma or dash before what closes a record parts the two and belongs to neither. */
const PARTING = /(?:[\s,;]|\s[–—-])+$/;
/** A due value is at most this many words: "fredag den 8 oktober 2024". */
const DUE_WORDS = 5;

/** Reads what closes `text[start, end)`, in any order; a due value in the middle is found and stays in the text. */
export function readClosing(text: string, start: number, end: number, context: DueContext): Closing {
  let id: TextRange | undefined;
  let from: TextRange | undefined;
  let due: Due | undefined;
  let at = trimRange(text, start, end).end;
  for (;;) {
    const stop = text[at - 1] === '.' ? at - 1 : at;
    const words = text.slice(start, stop);
    const closingId = id === undefined ? closingRange(CLOSING_ID, words, start) : undefined;
    const origin = from === undefined ? closingOrigin(words, start) : undefined;
    const closingDue = due === undefined ? readClosingDue(text, start, stop, context) : undefined;
    if (closingId !== undefined) {
      id = closingId;
      at = closingId.start - 1;
    } else if (origin !== undefined) {
      from = origin.reference;
      at = origin.start;
    } else if (closingDue !== undefined) {
      due = closingDue.due;
      at = closingDue.start;
    } else break;
    at = trimRange(text, start, at).end;
  }
  const isClosed = (id ?? from ?? due) !== undefined;
  const parting = isClosed ? PARTING.exec(text.slice(start, at)) : null;
  return { id, from, due: due ?? dueWithin(text, start, at, context), end: at - (parting?.[0].length ?? 0) };
}

function closingRange(pattern: RegExp, words: string, offset: number): TextRange | undefined {
  const indices = pattern.exec(words)?.indices?.[1];
  return indices && { start: offset + indices[0], end: offset + indices[1] };
}

/** `(från 2024-09-24#Å1)`. */
function closingOrigin(words: string, offset: number): { start: number; reference: TextRange } | undefined {
  const inside = closingRange(IN_PARENTHESES, words, offset);
  if (inside === undefined) return undefined;
  const inner = words.slice(inside.start - offset, inside.end - offset);
  const word = FROM.exec(inner)?.[0];
  if (word === undefined || !inner.includes('#')) return undefined;
  const wordEnd = inside.start - offset + word.length;
  const reference = trimRange(words, wordEnd, inside.end - offset);
  return {
    start: inside.start - 1,
    reference: { start: offset + reference.start, end: offset + reference.end },
  };
}

function readClosingDue(
  text: string,
  start: number,
  end: number,
  context: DueContext,
): { due: Due; start: number } | undefined {
  const inside = closingRange(IN_PARENTHESES, text.slice(start, end), start);
  if (inside !== undefined) {
    const value = afterDueWord(text, inside) ?? inside;
    const due = parseValue(text, value, context);
    return due && { due, start: inside.start - 1 };
  }
  for (const word of dueWordsIn(text, start, end)) {
    const due = parseValue(text, { start: word.end, end }, context);
    if (due !== undefined) return { due, start: word.start };
  }
  return undefined;
}

/** A due value that its word introduces in mid-sentence. */
function dueWithin(text: string, start: number, end: number, context: DueContext): Due | undefined {
  for (const word of dueWordsIn(text, start, end)) {
    const ends = wordEnds(text, word.end, end);
    for (const valueEnd of ends.reverse()) {
      const due = parseValue(text, { start: word.end, end: valueEnd }, context);
      if (due?.date !== undefined) return due;
    }
  }
  return undefined;
}

function parseValue(text: string, range: TextRange, context: DueContext): Due | undefined {
  const value = trimRange(text, range.start, range.end);
  if (value.end === value.start || value.end - value.start > 60) return undefined;
  const words = text.slice(value.start, value.end);
  const due = parseDue(words, value.start, context.meetingDate, context.nextDate);
  return due.kind === 'unreadable' ? undefined : due;
}

const DUE_WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:(?:${allTerms()
    .flatMap(({ dueWords }) => dueWords)
    .join('|')})(?=[\s:])|📅)\s*:?\s*)+`,
  'giu',
);

/** `senast`, `due:`, `due by`, `📅` and the like, each with the place where its value begins. */
function dueWordsIn(text: string, start: number, end: number): TextRange[] {
  return matchesOf(text.slice(start, end), DUE_WORD).map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Where the words begin that introduce the due value at `at`; `at` itself where none do. */
export function dueWordsBefore(text: string, start: number, at: number): number {
  return dueWordsIn(text, start, at).find(({ end }) => end === at)?.start ?? at;
}

function afterDueWord(text: string, inside: TextRange): TextRange | undefined {
  const first = dueWordsIn(text, inside.start, inside.end)[0];
  return first?.start === inside.start ? { start: first.end, end: inside.end } : undefined;
}

function wordEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  for (let at = start; at <= end && ends.length < DUE_WORDS; at++) {
    const space = at === end || /[\s,;.)]/.test(text[at] ?? '');
    if (space && at > start) ends.push(at);
  }
  return ends;
}
