import type { Change } from '../text/change';
import { type TextRange, movedRange } from '../text/range';
import { BYTE_ORDER_MARK, CR, LF } from './characters';
import type { Block, MarkdownDocument } from './document';
import { readFrontMatter } from './frontMatter';
import { isDivider, passagesOf } from './passages';
import { scanMarkdown, scanOn } from './scanner';

/**
 * What `scanMarkdown` finds in a text that was scanned before it changed: looked for only in the passages that the
 * change touches. Blocks before these are the very same objects.
 *
 * @param earlier what was found in `change.earlier`
 */
export function rescanMarkdown(earlier: MarkdownDocument, change: Change): MarkdownDocument {
  const { later: text, by } = change;
  const { blocks: before, frontMatter, bodyStart } = earlier;
  const first = lastDividerAbove(earlier, change);
  const opening = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const isHeadAsBefore =
    opening === bodyStart && isSame(readFrontMatter(text, bodyStart)?.content, frontMatter?.content);
  if (first < 0 || !isHeadAsBefore) return scanMarkdown(text);
  const scanned = before.slice(0, first);
  let after = first + 1;
  const isEnd = ({ start }: Block): boolean => {
    if (start < change.end) return false;
    while (after < before.length && before[after]!.start + by < start) after++;
    const counterpart = before[after];
    return counterpart?.start === start - by && isDivider(counterpart);
  };
  const isRestKnown = scanOn(text, scanned, before[first]!.start, isEnd);
  // The heading at which it ended opens the rest.
  if (isRestKnown) scanned.pop();
  const ahead = scanned.length - after;
  const rest = isRestKnown ? before.slice(after) : [];
  for (let index = 0; index < rest.length; index++) rest[index] = movedBlock(rest[index]!, by, ahead);
  const blocks = scanned.concat(rest);
  const passages = passagesOf(blocks, frontMatter?.end ?? bodyStart, text.length);
  return { text, bodyStart, frontMatter, blocks, passages };
}

/** The index of the last heading that divides the text and whose line ends before the change; -1 where none does. */
function lastDividerAbove({ blocks }: MarkdownDocument, { earlier, start }: Change): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  for (let index = low - 1; index >= 0; index--) {
    const block = blocks[index]!;
    if (isDivider(block) && lineEndAfter(earlier, block.end) < start) return index;
  }
  return -1;
}

function lineEndAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at++;
  return at;
}

function isSame(a: TextRange | undefined, b: TextRange | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

/** A block so many characters further on, with what holds it so many places further on among the blocks. */
function movedBlock(block: Block, by: number, ahead: number): Block {
  const parent = block.parent < 0 ? -1 : block.parent + ahead;
  if (by === 0 && parent === block.parent) return block;
  const start = block.start + by;
  const end = block.end + by;
  switch (block.kind) {
    case 'heading': {
      const { kind, level, style, content } = block;
      return { kind, start, end, parent, level, style, content: movedRange(content, by) };
    }
    case 'fence': {
      const { kind, info, content, closed } = block;
      return {
        kind,
        start,
        end,
        parent,
        info: movedRange(info, by),
        content: movedRange(content, by),
        closed,
      };
    }
    case 'listItem': {
      const { kind, bullet, ordinal, marker, contentStart, indent, task } = block;
      return {
        kind,
        start,
        end,
        parent,
        bullet,
        ordinal,
        marker: movedRange(marker, by),
        contentStart: contentStart + by,
        indent,
        task: task && { ...task, ...movedRange(task, by) },
      };
    }
    case 'html':
      return { kind: block.kind, start, end, parent, comment: block.comment };
    default:
      return { kind: block.kind, start, end, parent };
  }
}
