import { lineEndOf } from '../../minutes/yaml/edits';
import type { TextRange } from '../../text/range';
import type { Rule } from '../diagnostic';

const OPENING = '<<<<<<<';
const CLOSING = '>>>>>>>';

/** What version control leaves where two versions of the minutes could not be joined; a conflict is shown at its top. */
export const mergeConflict: Rule = {
  codes: { 'merge-conflict': 'error' },
  *check({ minutes: { text } }) {
    const openings = marks(text, OPENING);
    let closed = -1;
    const rests = marks(text, CLOSING).filter(({ start }) => {
      const isOpened = openings.some((opening) => closed < opening.start && opening.start < start);
      closed = start;
      return !isOpened;
    });
    for (const range of [...openings, ...rests]) {
      yield { code: 'merge-conflict', range, message: 'merge-conflict' };
    }
  },
};

/** The lines that begin with a mark, alone or before the name of a version. */
function marks(text: string, mark: string): TextRange[] {
  const found: TextRange[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    const isLineStart = at === 0 || /[\r\n]/.test(text[at - 1] ?? '');
    const isMark = /^[ \t\r\n]?$/.test(text[at + mark.length] ?? '');
    if (isLineStart && isMark) found.push({ start: at, end: lineEndOf(text, at) });
  }
  return found;
}
