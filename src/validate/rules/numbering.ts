import type { Minutes } from '../../minutes/model';
import type { Finding, Fix, Rule } from '../diagnostic';
import type { ItemNumber, NumberedItem } from '../../minutes/itemNumbers';
import { itemNumbers } from '../../minutes/itemNumbers';
import { renumber } from '../../minutes/renumber';

/** Agenda items whose numbers jump, or that have the number of another. */
export const numbering: Rule = {
  codes: { 'numbering-gap': 'warning', 'numbering-duplicate': 'error' },
  *check({ minutes }) {
    const numbers = itemNumbers(minutes.items);
    if (isFigureOfTitle(numbers)) return;
    const reported = new Set<NumberedItem>();
    for (let index = 0; index < numbers.length; index++) {
      const number = numbers[index]!;
      const { expected, value, repeats } = number;
      const jumps = !repeats && expected !== undefined && value > expected;
      if (!repeats && !jumps) continue;
      const heading = headingFrom(numbers, index);
      // In `3.3` after 1 both figures jump: when the first is right, one sees whether the second is.
      if (heading === undefined || reported.has(heading)) continue;
      reported.add(heading);
      yield finding(minutes, numbers, number, heading);
    }
  },
};

/** Whether the only number is one such as `2.3`, below no other: it says of what, not which item it is. */
function isFigureOfTitle(numbers: readonly ItemNumber[]): boolean {
  const [only, ...others] = numbers.filter(({ heading }) => heading !== undefined);
  return only !== undefined && others.length === 0 && only.written.includes('.');
}

/** A number that only stands in those below it is seen at the first of them. */
function headingFrom(numbers: readonly ItemNumber[], index: number): NumberedItem | undefined {
  let at = index;
  while (at < numbers.length && numbers[at]?.heading === undefined) at++;
  return numbers[at]?.heading;
}

function finding(
  minutes: Minutes,
  numbers: readonly ItemNumber[],
  number: ItemNumber,
  { numberRange, titleRange }: NumberedItem,
): Finding {
  const { written, value, expected, repeats } = number;
  const wanted = written.replace(/\d+$/, String(expected ?? value));
  const code = repeats ? 'numbering-duplicate' : 'numbering-gap';
  const fix: Fix = {
    title: { id: 'numbering.renumber', args: { number: wanted } },
    // Made when asked for: in a long document without sense in its numbers every fix touches every heading.
    get edits() {
      return renumber(minutes, numbers, number);
    },
    preferred: repeats,
  };
  const range = { start: numberRange.start, end: Math.max(numberRange.end, titleRange.end) };
  return { code, range, message: code, args: { number: written, expected: wanted }, fixes: [fix] };
}
