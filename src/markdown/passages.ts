import type { Block, Passage } from './document';

/** The passages of a text of this length whose body begins at `from`. */
export function passagesOf(blocks: readonly Block[], from: number, length: number): Passage[] {
  const passages: Passage[] = [];
  let start = from;
  let first = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (!isDivider(block)) continue;
    passages.push({ start, end: block.start, first, last: index });
    start = block.start;
    first = index;
  }
  passages.push({ start, end: length, first, last: blocks.length });
  return passages;
}

/** Whether a passage begins with a block. An underlined heading may have begun in the middle of a paragraph. */
export function isDivider(block: Block): boolean {
  return block.kind === 'heading' && block.parent === -1 && block.style === 'atx';
}
