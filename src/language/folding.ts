import type { Minutes } from '../minutes/model';
import type { TextRange } from '../text/range';

/**
 * What folds beside headings, fences and lists, which Markdown's own folding knows: the front matter, and each record
 * of a block that lists several. Ranges of one line are the caller's to leave out.
 */
export function foldingRanges({ document, records }: Minutes): TextRange[] {
  const front = document.frontMatter;
  const listed = records
    .filter(({ type, block }) => type !== 'meeting' && block.tree.root?.kind === 'list')
    .map(({ map }) => map.range);
  return [...(front === undefined ? [] : [{ start: front.start, end: front.end }]), ...listed];
}
