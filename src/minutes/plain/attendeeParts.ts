import { readLabel } from '../../markdown/label';
import { foldMarks } from '../../text/fold';
import { slice, type TextRange } from '../../text/range';
import type { PartKind } from '../vocabulary/plain/terms';
import { allTerms } from '../vocabulary/vocabulary';
import { cellsOf, columnOf } from './attendeeTable';
import { labelKind } from './labels';
import { trimName } from './personName';
import type { PlainLine } from './plainLine';
import type { PlainPart } from './plainOutline';

/** The kinds of parts that list people who were there, or who were not. */
export const PEOPLE_LISTS: ReadonlySet<PartKind> = new Set(['attendees', 'absent', 'guests', 'observers']);

/** Words that make a list of people also where they close a label: `Staff present`, `Board members absent`. */
const CLOSING: ReadonlySet<string> = new Set(
  allTerms().flatMap(({ plain }) => plain.people.fillers.map(foldMarks)),
);
/** A longer label is a sentence. */
const MOST_WORDS = 5;

/**
 * The parts of plain minutes with those that are lists of people by the end of their heading or label: as parts of
 * their kind, with that label.
 */
export function partsOfPeople(text: string, parts: readonly PlainPart[]): readonly PlainPart[] {
  const found: PlainPart[] = [];
  for (const part of parts) {
    // `Members not in attendance` opens with a word of those who are there.
    if (part.kind === 'attendees' && part.label && closingKind(slice(text, part.label)) === 'absent')
      found.push({ ...part, kind: 'absent' });
    else if (part.label !== undefined || !MAY_HOLD_LISTS.has(part.kind)) found.push(part);
    else {
      const words = part.heading === undefined ? undefined : withoutColon(text, part.heading.range);
      const kind = words && closingKind(slice(text, words));
      if (kind !== undefined) found.push({ ...part, kind, label: words });
      else if (part.kind === 'other') found.push(part);
      else for (const piece of splitAtLabels(text, part)) found.push(piece);
    }
  }
  return found;
}

const MAY_HOLD_LISTS: ReadonlySet<PartKind> = new Set(['header', 'other', ...PEOPLE_LISTS]);

/** The kind of a list that words say at their end: `Staff present`. */
export function closingKind(words: string): PartKind | undefined {
  const all = words.trim().split(/\s+/);
  if (all.length < 2 || all.length > MOST_WORDS) return undefined;
  for (const count of [3, 2, 1]) {
    const end = all.slice(-count).join(' ');
    const kind = labelKind(end);
    if (kind === 'absent' || (kind === 'attendees' && CLOSING.has(foldMarks(end)))) return kind;
  }
  return undefined;
}

function withoutColon(text: string, { start, end }: TextRange): TextRange {
  return { start, end: text[end - 1] === ':' ? end - 1 : end };
}

function splitAtLabels(text: string, part: PlainPart): PlainPart[] {
  const found: { -readonly [K in keyof PlainPart]: PlainPart[K] }[] = [];
  let lines: PlainLine[] = [];
  let open: PlainPart = part;
  for (const line of part.lines) {
    const row = line.kind === 'row' ? labelledRow(text, line) : undefined;
    if (row !== undefined) {
      found.push({ ...open, lines }, { ...row, heading: undefined, lines: [], level: part.level + 1 });
      lines = [];
      // The rows that follow say other things of the meeting.
      open = { ...part, kind: 'other', heading: line, label: undefined, rest: undefined, level: 0 };
      continue;
    }
    const label = line.kind === 'text' || line.kind === 'bullet' ? readLabel(text, line.range) : undefined;
    const kind = label && closingKind(slice(text, label.words));
    if (label === undefined || kind === undefined) {
      lines.push(line);
      continue;
    }
    found.push({ ...open, lines });
    lines = [];
    const rest = label.rest.end > label.rest.start ? label.rest : undefined;
    const heading = line.kind === 'bullet' ? line : undefined;
    open = { kind, heading, label: label.words, rest, lines, level: part.level + 1 };
  }
  found.push({ ...open, lines });
  return found;
}

/** A row of two cells whose first is a label: `| Närvarande | Anna Berg, Bo Ek |`. */
function labelledRow(text: string, line: PlainLine): Pick<PlainPart, 'kind' | 'label' | 'rest'> | undefined {
  const cells = cellsOf(text, line.line).filter(({ start, end }) => end > start);
  const [first, rest] = cells;
  if (first === undefined || rest === undefined || cells.length > 2) return undefined;
  const label = trimName(text, first);
  const words = slice(text, label);
  const kind = labelKind(words) ?? closingKind(words);
  // Over a table, such words are its header.
  const isHeader =
    labelKind(slice(text, trimName(text, rest))) !== undefined || columnOf(slice(text, rest)) !== undefined;
  return kind === undefined || !PEOPLE_LISTS.has(kind) || isHeader ? undefined : { kind, label, rest };
}
