import { isStructured } from '../../minutes/reader';
import { lineEndingOf } from '../../minutes/yaml/edits';
import { insertion, replacement } from '../../text/edit';
import { translator } from '../../text/messages';
import { slice } from '../../text/range';
import { type EditPlan, refused } from '../editPlan';
import { checkedItems } from './checkedItems';
import type { OpenItem } from '../openItem';
import { rollUpList, type RollUpOptions } from './rollUpList';
import { findRollUpRegion } from './rollUpRegion';

/**
 * Writes the open items into a roll-up document: in place of its list, else at its end. What stands around the list
 * stays as it is, to the last character. A list that is right already gives no edits. What somebody has ticked off and
 * is still open stays ticked off.
 *
 * @param text the document as it is; empty for a new one
 * @returns a refusal where the list cannot be told from the rest, or where the text is minutes
 */
export function rollUp(text: string, items: readonly OpenItem[], options: RollUpOptions): EditPlan {
  const { range, damage } = findRollUpRegion(text);
  if (damage !== undefined) return { refusal: damage };
  if (range === undefined && isStructured(text)) return refused('rollup.is-minutes');
  const checked = new Set<OpenItem>(checkedItems(text, options.path, items).items);
  const line = lineEndingOf(text);
  const list = rollUpList(items, options, (item) => checked.has(item)).join(line);
  if (range !== undefined) return { edits: slice(text, range) === list ? [] : [replacement(range, list)] };
  return { edits: [insertion(text.length, opening(text, line, options) + list + line)] };
}

/** What comes before a list that a document gets for the first time. */
function opening(text: string, line: string, { language }: RollUpOptions): string {
  if (text.replace('\uFEFF', '').trim() === '')
    return `# ${translator(language)('rollup.title')}${line}${line}`;
  return /[\r\n]$/.test(text) ? line : line + line;
}
