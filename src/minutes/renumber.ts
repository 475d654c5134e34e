import type { Minutes } from './model';
import type { TextEdit } from '../text/edit';
import { replacement } from '../text/edit';
import type { TextRange } from '../text/range';
import { slice } from '../text/range';
import { type ItemNumber, itemNumbers } from './itemNumbers';
import { itemReferences } from './itemReferences';

/**
 * The edits that give `from` the number that should stand there and number on all that follow it in its series. What is
 * numbered under those, and records that refer to any of them, follow.
 *
 * @param first the number for `from`
 */
export function renumber(
  minutes: Minutes,
  numbers: readonly ItemNumber[],
  from: ItemNumber,
  first = from.expected ?? from.value,
): TextEdit[] {
  const values = new Map<ItemNumber, number>();
  const count = (number: ItemNumber, value: number): void => {
    const following = number.series.slice(number.series.indexOf(number));
    for (const [index, one] of following.entries()) values.set(one, value + index);
    // A number that no heading has is written in the first one under it, which is put in order with it.
    const under = number.heading === undefined ? numbers.find(({ parent }) => parent === number) : undefined;
    if (under !== undefined) count(under, under.expected ?? under.value);
  };
  count(from, first);
  return renamingEdits(minutes, renamed(numbers, values));
}

/** Numbers that take the place of others can join another series; so often they are put in order again at most. */
const MOST_ROUNDS = 10;

/**
 * The edits that number every series without gaps and repetitions, from 1; `§` numbers, which run on from one meeting to
 * the next, from the first that stands there. Records that refer to an item follow it. None where all is in order.
 */
export function renumberAll(minutes: Minutes): TextEdit[] {
  let items = minutes.items;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const numbers = itemNumbers(items);
    const written = new Map<number, string>();
    for (const [{ heading }, now] of renamed(numbers, valuesInOrder(numbers))) {
      if (heading !== undefined) written.set(heading.headingRange.start, now);
    }
    const next = items.map((item) => ({
      ...item,
      number: written.get(item.headingRange.start) ?? item.number,
    }));
    const isSettled = next.every(({ number }, index) => number === items[index]?.number);
    items = next;
    if (isSettled) break;
  }
  const final = new Map(items.map(({ headingRange, number }) => [headingRange.start, number]));
  const now = new Map<ItemNumber, string>();
  for (const number of itemNumbers(minutes.items)) {
    if (number.heading === undefined) continue;
    now.set(number, final.get(number.heading.headingRange.start) ?? number.written);
  }
  return renamingEdits(minutes, now);
}

/** The value of each number when its series runs without gaps and repetitions. */
function valuesInOrder(numbers: readonly ItemNumber[]): Map<ItemNumber, number> {
  const values = new Map<ItemNumber, number>();
  for (const { series } of numbers) {
    const [first] = series;
    if (first === undefined || values.has(first)) continue;
    series.forEach((number, index) => values.set(number, (first.expected ?? first.value) + index));
  }
  return values;
}

/** What each number is called when some of them have other values: what is numbered under those follows. */
function renamed(
  numbers: readonly ItemNumber[],
  values: ReadonlyMap<ItemNumber, number>,
): Map<ItemNumber, string> {
  const now = new Map<ItemNumber, string>();
  for (const number of numbers) {
    const { parent, written } = number;
    const opening =
      parent === undefined ? written.replace(/\d+$/, '') : `${now.get(parent) ?? parent.written}.`;
    now.set(number, opening + String(values.get(number) ?? number.value));
  }
  return now;
}

/** The edits of headings, and of what refers to them, for their new numbers. */
function renamingEdits(minutes: Minutes, now: ReadonlyMap<ItemNumber, string>): TextEdit[] {
  const headed = new Map<string, ItemNumber[]>();
  for (const number of now.keys()) {
    if (number.heading === undefined) continue;
    const same = headed.get(number.written);
    if (same === undefined) headed.set(number.written, [number]);
    else same.push(number);
  }
  const headings = [...now].flatMap(([{ heading, written }, name]) =>
    heading === undefined ? [] : rewrite(minutes.text, heading.numberRange, written, name),
  );
  const references = itemReferences(minutes).flatMap(({ number, range }) => {
    const target = meant(headed.get(number) ?? [], range.start);
    return target === undefined ? [] : rewrite(minutes.text, range, number, now.get(target));
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
