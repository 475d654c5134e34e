import type { Block } from '../../markdown/document';
import type { AgendaItem, Minutes } from '../../minutes/model';
import type { Rule } from '../diagnostic';

/**
 * An item that was passed over: nothing stands under it, though something does under a later one. While minutes are
 * written from the top, the items ahead are none; in final ones every empty item is.
 */
export const itemEmpty: Rule = {
  codes: { 'item-empty': 'info' },
  *check({ minutes }) {
    const { items, meeting } = minutes;
    const empty = emptyItems(minutes);
    const written = items.filter((item) => !empty.has(item)).at(-1)?.headingRange.start ?? -1;
    for (const { titleRange, numberRange, headingRange } of empty) {
      if (headingRange.start > written && meeting.status === 'draft') continue;
      yield {
        code: 'item-empty',
        range: { start: numberRange?.start ?? titleRange.start, end: titleRange.end },
        message: 'item-empty',
      };
    }
  },
};

/** Items under whose heading neither words nor further headings stand. */
function emptyItems({ items, document }: Minutes): Set<AgendaItem> {
  const empty = new Set<AgendaItem>();
  let at = 0;
  for (const item of items) {
    while ((document.blocks[at]?.start ?? Infinity) < item.headingRange.end) at++;
    let next = at;
    while (isSilent(document.blocks[next])) next++;
    const content = document.blocks[next];
    if (content === undefined || content.start >= item.range.end) empty.add(item);
  }
  return empty;
}

function isSilent(block: Block | undefined): boolean {
  return (
    (block?.kind === 'html' && block.comment) ||
    block?.kind === 'definition' ||
    block?.kind === 'thematicBreak'
  );
}
