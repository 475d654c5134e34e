import type { Minutes } from '../../minutes/model';
import { cellsOf, columnOf } from '../../minutes/plain/attendeeTable';
import { casualKind, matchLabel } from '../../minutes/plain/labels';
import type { PlainLine } from '../../minutes/plain/plainLine';
import type { PlainOutline, PlainPart } from '../../minutes/plain/plainOutline';
import { marksBeside } from '../../minutes/plain/presenceMarks';
import { overlaps, slice, type TextRange } from '../../text/range';
import { wordsIn, WordStock } from './words';

const LISTS: ReadonlySet<PlainPart['kind']> = new Set(['attendees', 'absent', 'guests', 'observers']);

/** The lines that list people, for which a block stands. */
export interface PeopleLines {
  /** Lines all of whose words are in the block: it takes their place. By what its form says: their label, marks of presence. */
  readonly replaced: ReadonlyMap<PlainLine, readonly TextRange[]>;
  /** All lines of lists of people, those that say more than the block included. */
  readonly all: ReadonlySet<PlainLine>;
}

/** Finds which lines the block of attendees says all of. */
export function peopleLines(minutes: Minutes, outline: PlainOutline, block: readonly string[]): PeopleLines {
  const { text, attendees } = minutes;
  const lists = outline.parts.filter(({ kind }) => LISTS.has(kind));
  const labels = new Map<PlainLine, TextRange>();
  const marks = attendees.flatMap((attendee) => marksBeside(text, attendee));
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
  const replaced = new Map<PlainLine, readonly TextRange[]>();
  for (const line of outline.lines) {
    if (!all.has(line) || line.kind === 'blank' || line.kind === 'noise' || line.kind === 'code') continue;
    const label = labels.get(line);
    const said = [
      ...(label === undefined ? [] : [label]),
      ...marks.filter((mark) => overlaps(mark, line.line)),
    ];
    const own = wordsIn(text, line.range).filter(
      ({ range }) => !said.some((words) => overlaps(range, words)),
    );
    if (own.length === 0 && said.length === 0) continue;
    if (stock.takeAll(own)) replaced.set(line, said);
  }
  for (const { head, rule, body } of tables(text, outline.lines))
    if (
      body.length > 0 &&
      body.every((row) => replaced.has(row)) &&
      (replaced.has(head) || namesColumns(text, head))
    )
      replaced.set(head, replaced.get(head) ?? [head.range]).set(rule, []);
  return { replaced, all };
}

interface Table {
  readonly head: PlainLine;
  readonly rule: PlainLine;
  readonly body: readonly PlainLine[];
}

function tables(text: string, lines: readonly PlainLine[]): Table[] {
  return lines.flatMap((head, index) => {
    const rule = lines[index + 1];
    if (head.kind !== 'row' || rule?.kind !== 'row' || !RULE.test(slice(text, rule.line))) return [];
    const end = lines.findIndex(({ kind }, at) => at > index && kind !== 'row');
    return [{ head, rule, body: lines.slice(index + 2, end < 0 ? lines.length : end) }];
  });
}
const RULE = /^[\s|:-]+$/;

/** Whether a table's first row says nothing but what its columns hold. */
function namesColumns(text: string, { line }: PlainLine): boolean {
  return cellsOf(text, line)
    .map((cell) => slice(text, cell))
    .every((words) => columnOf(words) !== undefined || !/\p{L}/u.test(words));
}
