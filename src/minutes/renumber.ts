import type { Minutes } from './model';
import type { TextEdit } from '../text/edit';
import { replacement } from '../text/edit';
import type { TextRange } from '../text/range';
import { slice } from '../text/range';
import type { ItemNumber } from './itemNumbers';
import { itemReferences } from './itemReferences';

/**
 * The edits that give `from` the number that should stand there and number on all that follow it in its series. What is
 * numbered under those, and records that refer to any of them, follow.
 */
export function renumber(minutes: Minutes, numbers: readonly ItemNumber[], from: ItemNumber): TextEdit[] {
  const values = new Map<ItemNumber, number>();
  let value = from.expected ?? from.value;
  for (const number of from.series.slice(from.series.indexOf(from))) values.set(number, value++);

  const renumbered = new Map<ItemNumber, string>();
  const inOrder = new Map<string, ItemNumber[]>();
  for (const number of numbers) {
    const { parent, written } = number;
    const own = values.get(number) ?? number.value;
    const opening =
      parent === undefined ? written.replace(/\d+$/, '') : `${renumbered.get(parent) ?? parent.written}.`;
    renumbered.set(number, opening + String(own));
    if (number.heading === undefined) continue;
    const same = inOrder.get(written);
    if (same === undefined) inOrder.set(written, [number]);
    else same.push(number);
  }

  const headings = numbers.flatMap((number) => {
    const range = number.heading?.numberRange;
    return range === undefined ? [] : rewrite(minutes.text, range, number.written, renumbered.get(number));
  });
  const references = itemReferences(minutes).flatMap(({ number, range }) => {
    const target = meant(inOrder.get(number) ?? [], range.start);
    return target === undefined ? [] : rewrite(minutes.text, range, number, renumbered.get(target));
  });
  return [...headings, ...references];
}

/** Of several items with a number, the one under which it is spoken of, else the first. */
function meant(candidates: readonly ItemNumber[], offset: number): ItemNumber | undefined {
  const around = candidates.find(({ heading }) => {
    const range = heading?.range;
    return range !== undefined && range.start <= offset && offset < range.end;
  });
  return around ?? candidates[0];
}

function rewrite(text: string, range: TextRange, from: string, to: string | undefined): TextEdit[] {
  if (to === undefined || to === from) return [];
  const figures = /\d+(?:\.\d+)*/.exec(slice(text, range));
  if (figures === null) return [];
  const start = range.start + figures.index;
  return [replacement({ start, end: start + figures[0].length }, to.replace('§', ''))];
}
