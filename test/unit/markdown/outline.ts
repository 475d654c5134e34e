import { scanMarkdown } from '../../../src/markdown/scanner';
import type { Block } from '../../../src/markdown/document';

/** The blocks of a text, one line each: nesting as indentation, the kind, what marks it, and its characters. */
export function outline(text: string): string[] {
  const { blocks } = scanMarkdown(text);
  return blocks.map((block) => {
    let depth = 0;
    for (let parent = blocks[block.parent]; parent !== undefined; parent = blocks[parent.parent]) depth++;
    return `${'  '.repeat(depth)}${nameOf(block)} ${JSON.stringify(text.slice(block.start, block.end))}`;
  });
}

/** The kinds of the blocks of a text, in order. */
export function kinds(text: string): string[] {
  return scanMarkdown(text).blocks.map(nameOf);
}

function nameOf(block: Block): string {
  if (block.kind === 'heading') return `h${block.level}`;
  if (block.kind === 'listItem') return block.task === undefined ? 'item' : `item[${block.task.status}]`;
  return block.kind;
}
