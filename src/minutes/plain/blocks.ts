import type { TextRange } from '../../text/range';
import { overlaps } from '../../text/range';
import type { PlainLine } from './plainLine';

/** Lines of plain minutes that say one thing: a list item, a paragraph, a row of a table. */
export interface PlainBlock {
  readonly kind: 'bullet' | 'text' | 'row';
  /** The nesting of a list item; of a paragraph how many items hold it. */
  readonly level: number;
  readonly lines: readonly PlainLine[];
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
}

/**
 * The blocks among a part's lines.
 * @param cuts the headings of items, which belong to no block
 */
export function plainBlocks(lines: readonly PlainLine[], cuts: readonly TextRange[]): PlainBlock[] {
  const blocks: PlainBlock[] = [];
  let open: PlainLine[] | undefined;
  let apart = true;
  for (const line of lines) {
    const { kind, level } = line;
    const isCut = (kind === 'text' || kind === 'bullet') && cuts.some((cut) => overlaps(cut, line.range));
    if (isCut || kind === 'blank' || kind === 'heading' || kind === 'number' || kind === 'code') {
      // Code in a list item leaves its text open: only a blank line ends a paragraph.
      open = undefined;
      apart = true;
    } else if (kind === 'noise') continue;
    else if (kind === 'text' && open !== undefined && !isBeside(open, line)) open.push(line);
    else {
      const own = [line];
      blocks.push({ kind, level, lines: own, apart });
      open = kind === 'row' ? undefined : own;
      apart = false;
    }
  }
  return blocks;
}

/** Whether a line at the margin stands beside a list item, not in it. */
function isBeside([first]: readonly PlainLine[], { level }: PlainLine): boolean {
  return first?.kind === 'bullet' && level <= first.level;
}
