import { insertion } from '../../text/edit';
import { missingNumbers, wordingOf } from '../agendaGaps';
import type { Rule } from '../diagnostic';

/** An item without a number, where the numbers around leave a gap for exactly it. */
export const headingUnnumbered: Rule = {
  codes: { 'heading-unnumbered': 'info' },
  *check({ minutes: { text, items } }) {
    for (const missing of missingNumbers(items)) {
      const { item, value } = missing;
      // A title behind a bare point has lost its number: that is reported as such.
      if (item.title.startsWith('.')) continue;
      yield {
        code: 'heading-unnumbered',
        range: item.titleRange,
        message: 'heading-unnumbered',
        args: { number: value },
        fixes: [
          {
            title: { id: 'heading-unnumbered.number', args: { number: value } },
            edits: [insertion(item.titleRange.start, wordingOf(text, missing))],
            preferred: true,
          },
        ],
      };
    }
  },
};
