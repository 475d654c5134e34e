import type { TextRange } from '../text/range';
import type { Block, MarkdownDocument } from './document';

/**
 * What stands from one heading of the document's own flow to the next, or before the first. Nothing that is open above
 * such a heading goes on below it: so the blocks of a passage follow from its words alone.
 */
export interface Passage extends TextRange {
  /** The blocks that begin in it are those from index `first` to before `last`. */
  readonly first: number;
  readonly last: number;
}

/** The passages of a text, in order; all of the text after the front matter is in one of them. */
export function passagesOf({ text, bodyStart, frontMatter, blocks }: MarkdownDocument): Passage[] {
  const passages: Passage[] = [];
  let start = frontMatter?.end ?? bodyStart;
  let first = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (!isDivider(block)) continue;
    passages.push({ start, end: block.start, first, last: index });
    start = block.start;
    first = index;
  }
  passages.push({ start, end: text.length, first, last: blocks.length });
  return passages;
}

/** Whether a passage begins with a block. An underlined heading may have begun in the middle of a paragraph. */
export function isDivider(block: Block): boolean {
  return block.kind === 'heading' && block.parent === -1 && block.style === 'atx';
}
