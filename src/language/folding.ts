import type { Minutes } from '../minutes/model';
import type { TextRange } from '../text/range';

/**
 * What folds in minutes beside headings and lists: the front matter, the blocks, and each record of a block that lists
 * several. Markdown folds fences by itself only where the preview does not show them as cards; of two ranges that begin
 * on one line the editor takes one. Ranges of one line are the caller's to leave out.
 */
export function foldingRanges({ document, blocks, records }: Minutes): TextRange[] {
  const front = document.frontMatter;
  const listed = records
    .filter(({ type, block }) => type !== 'meeting' && block.tree.root?.kind === 'list')
    .map(({ map }) => map.range);
  return [front, ...blocks.map(({ fence }) => fence), ...listed]
    .filter((range) => range !== undefined)
    .map(({ start, end }) => ({ start, end }));
}
