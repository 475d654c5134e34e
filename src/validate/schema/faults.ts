import type { YamlBlock } from '../../minutes/model';
import type { YamlProblem } from '../../minutes/yaml/tree';
import { type TextRange, overlaps } from '../../text/range';
import { lineEndOf, lineStartOf } from '../yamlEdits';
import { type Trap, parseEdited, trapsOf } from './traps';

/** What keeps YAML from reading a block as it was meant. */
export interface Faults {
  readonly traps: readonly Trap[];
  /** What the parser objects to and no trap explains: the causes, not what follows from them. */
  readonly problems: readonly YamlProblem[];
}

/** The parser's words for what it meets after it has lost its way. */
const AFTERMATH = 'UNEXPECTED_TOKEN';

/** The faults of a block. */
export function faultsOf(text: string, block: YamlBlock): Faults {
  const traps = trapsOf(text, block);
  const { problems } = block.tree;
  if (problems.length === 0) return { traps, problems };
  const edits = traps.flatMap((trap) => trap.edits);
  if (traps.length > 0 && parseEdited(text, block, edits).problems.length === 0)
    return { traps, problems: [] };
  const explained = traps.map(({ range }) => linesOf(text, range));
  const rest = problems.filter((problem, index) => {
    const line = linesOf(text, problem.range);
    if (explained.some((lines) => overlaps(lines, line))) return false;
    if (index > 0 && problem.code === AFTERMATH) return false;
    return !problems.slice(0, index).some((earlier) => overlaps(linesOf(text, earlier.range), line));
  });
  return { traps, problems: rest };
}

/**
 * The parts of a block whose tree is not to be trusted. After a fault in the structure that is the rest of its record,
 * of which keys may have been lost or put elsewhere; a trap that only shortens or splits a value spoils its own lines.
 */
export function doubtfulParts(text: string, block: YamlBlock, { traps, problems }: Faults): Doubts {
  const values = traps.filter(isOfValue).map(({ range }) => linesOf(text, range));
  const structure = [...traps.filter((trap) => !isOfValue(trap)), ...problems].map(({ range }) => ({
    start: lineStartOf(text, range.start),
    end: nextRecordAfter(block, range.start),
  }));
  return { values, structure };
}

export interface Doubts {
  readonly values: readonly TextRange[];
  readonly structure: readonly TextRange[];
}

function isOfValue({ kind }: Trap): boolean {
  return kind === 'comment' || kind === 'comma' || kind === 'tag';
}

/** Where the next record of a list begins, or the block ends. */
function nextRecordAfter({ tree: { root }, content }: YamlBlock, offset: number): number {
  const items = root?.kind === 'list' && !root.flow ? root.items : [];
  return items.find(({ range }) => range.start > offset)?.range.start ?? content.end;
}

function linesOf(text: string, { start, end }: TextRange): TextRange {
  return { start: lineStartOf(text, start), end: lineEndOf(text, Math.max(start, end - 1)) };
}
