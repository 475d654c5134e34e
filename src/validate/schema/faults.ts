import type { YamlBlock } from '../../minutes/model';
import type { YamlProblem } from '../../minutes/yaml/tree';
import { type TextRange, overlaps } from '../../text/range';
import { lineEndOf, lineStartOf } from '../../minutes/yaml/edits';
import { type Slip, slipOf } from './repairs';
import { type Trap, isTriable, problemsAfter, trapsOf } from './traps';
import { Regions } from './regions';
import { unclosed } from './yamlWalk';

/** What keeps YAML from reading a block as it was meant. */
export interface Faults {
  readonly traps: readonly Trap[];
  /** What the parser objects to and no trap explains: the causes, not what follows from them. */
  readonly problems: readonly YamlProblem[];
  /** What is wrong at each of these, and how it may be mended. */
  readonly slips: readonly Slip[];
}

/** The parser's words for what it meets after it has lost its way. */
const AFTERMATH = 'UNEXPECTED_TOKEN';

/** A block with more faults than these is no YAML at all. */
const MOST_REPORTED = 20;

/** The faults of a block. */
export function faultsOf(text: string, block: YamlBlock): Faults {
  const traps = trapsOf(text, block);
  const { problems } = block.tree;
  if (problems.length === 0) return { traps, problems, slips: [] };
  const edits = traps.flatMap((trap) => trap.edits);
  const isExplained = traps.length > 0 && isTriable(block) && problemsAfter(text, block, edits) === 0;
  if (isExplained) return { traps, problems: [], slips: [] };
  const explained = traps.map(({ range }) => linesOf(text, range));
  const rest = problems.slice(0, MOST_REPORTED).filter((problem, index) => {
    const line = linesOf(text, problem.range);
    if (explained.some((lines) => overlaps(lines, line))) return false;
    if (index > 0 && problem.code === AFTERMATH) return false;
    return !problems.slice(0, index).some((earlier) => overlaps(linesOf(text, earlier.range), line));
  });
  return { traps, problems: rest, slips: rest.map((problem) => slipOf(text, block, problem)) };
}

/**
 * The parts of a block whose tree is not to be trusted. After a fault in the structure that is the rest of its record,
 * of which keys may have been lost or put elsewhere; a trap that only shortens or splits a value spoils its own lines.
 */
export function doubtfulParts(text: string, block: YamlBlock, { traps, problems }: Faults): Doubts {
  const values = traps.filter(isOfValue).map(({ range }) => linesOf(text, range));
  const open = problems.length === 0 ? undefined : unclosed(text, block.tree.root)?.range.start;
  const faults = [
    // The record begins behind a tab that stands behind its dash.
    ...traps
      .filter((trap) => !isOfValue(trap))
      .map(({ kind, range }) => ({ range, from: kind === 'tab' ? range.end : range.start })),
    ...problems.map(({ range }) => ({ range, from: range.start })),
  ];
  const structure = faults.map(({ range, from }) => {
    const line = lineStartOf(text, Math.min(range.start, open ?? range.start));
    // The value above may be what the fault took its words from.
    const start = lineStartOf(text, Math.max(line - 1, block.content.start));
    return { start, end: recordEnd(text, block, from) };
  });
  return { values: new Regions(values), structure: new Regions(structure) };
}

/** Where the record that holds an offset ends: at the next record of a list, or with the block. */
export function recordEnd(text: string, { tree: { root }, content }: YamlBlock, offset: number): number {
  const items = root?.kind === 'list' && !root.flow ? root.items : [];
  // Out of a line that is not indented enough the parser makes an item without a dash.
  const next = items.find(
    ({ range }) =>
      range.start > offset && /-\s*$/.test(text.slice(lineStartOf(text, range.start), range.start)),
  );
  return next?.range.start ?? content.end;
}

export interface Doubts {
  readonly values: Regions;
  readonly structure: Regions;
}

function isOfValue({ kind }: Trap): boolean {
  return kind === 'comment' || kind === 'comma' || kind === 'tag' || kind === 'alias';
}

function linesOf(text: string, { start, end }: TextRange): TextRange {
  return { start: lineStartOf(text, start), end: lineEndOf(text, Math.max(start, end - 1)) };
}
