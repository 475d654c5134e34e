import type { Minutes } from '../../minutes/model';
import { casualKind, matchLabel } from '../../minutes/plain/labels';
import type { PlainLine } from '../../minutes/plain/plainLine';
import type { PlainOutline, PlainPart } from '../../minutes/plain/plainOutline';
import { overlaps, slice, type TextRange } from '../../text/range';
import { wordsIn, WordStock } from './words';

const LISTS: ReadonlySet<PlainPart['kind']> = new Set(['attendees', 'absent', 'guests', 'observers']);

/** The lines that list people, for which a block stands. */
export interface PeopleLines {
  /** Lines all of whose words are in the block: it takes their place. By the place of the words that label them. */
  readonly replaced: ReadonlyMap<PlainLine, TextRange | undefined>;
  /** All lines of lists of people, those that say more than the block included. */
  readonly all: ReadonlySet<PlainLine>;
}

/** Finds which lines the block of attendees says all of. */
export function peopleLines(minutes: Minutes, outline: PlainOutline, block: readonly string[]): PeopleLines {
  const { text, attendees } = minutes;
  const lists = outline.parts.filter(({ kind }) => LISTS.has(kind));
  const labels = new Map<PlainLine, TextRange>();
  const all = new Set<PlainLine>();
  for (const { label, rest, heading, lines } of lists) {
    const first = heading ?? outline.lines.find(({ line }) => label !== undefined && overlaps(line, label));
    if (first !== undefined) all.add(first);
    if (first !== undefined && label !== undefined) {
      const words = slice(text, label);
      const length = matchLabel(words)?.words ?? (casualKind(words) === undefined ? undefined : words.length);
      if (length !== undefined) labels.set(first, { start: label.start, end: label.start + length });
    }
    if (rest !== undefined || label !== undefined || heading !== undefined)
      lines.forEach((line) => all.add(line));
  }
  let at = 0;
  for (const { range } of attendees) {
    while ((outline.lines[at]?.line.end ?? Infinity) < range.start) at++;
    for (let i = at; (outline.lines[i]?.line.start ?? Infinity) < range.end; i++) {
      const line = outline.lines[i];
      if (line !== undefined) all.add(line);
    }
  }
  const stock = new WordStock(wordsIn(block.slice(1).join('\n')));
  const replaced = new Map<PlainLine, TextRange | undefined>();
  for (const line of outline.lines) {
    if (!all.has(line) || line.kind === 'blank' || line.kind === 'noise' || line.kind === 'code') continue;
    const label = labels.get(line);
    const own = wordsIn(text, line.range).filter(
      ({ range }) => label === undefined || !overlaps(range, label),
    );
    if (own.length === 0 && label === undefined) continue;
    if (stock.takeAll(own)) replaced.set(line, label);
  }
  return { replaced, all };
}
