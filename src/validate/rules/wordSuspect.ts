import { replacement, type TextEdit } from '../../text/edit';
import { slice } from '../../text/range';
import type { Fix, Rule } from '../diagnostic';
import { type DoubtfulWord, doubtfulWords } from '../spelling/doubtfulWords';

/** Words that only damage explains, as where text comes out of a scanned paper (reading.md). Nothing is mended by itself. */
export const wordSuspect: Rule = {
  codes: { 'word-suspect': 'hint' },
  *check({ minutes, roster, repairs }) {
    if (repairs === undefined) return;
    const { text } = minutes;
    const names = roster.flatMap(({ name, shortNames, groups }) => [name, ...shortNames, ...groups]);
    const words = doubtfulWords(minutes, names);
    for (const doubtful of words) {
      const repaired = repairs(doubtful.word);
      if (repaired === undefined) continue;
      const written = slice(text, doubtful.range);
      const edit = (word: DoubtfulWord): TextEdit =>
        replacement(word.range, asWritten(repaired, slice(text, word.range)));
      const args = { word: written, repaired: asWritten(repaired, written) };
      yield {
        code: 'word-suspect',
        range: doubtful.range,
        message: 'word-suspect',
        args,
        get fixes(): Fix[] {
          const same = words.filter(({ word }) => word === doubtful.word);
          const one: Fix = {
            title: { id: 'word-suspect.replace', args },
            edits: [edit(doubtful)],
            preferred: false,
          };
          const title = { id: 'word-suspect.replace-all', args: { ...args, count: same.length } } as const;
          return same.length > 1 ? [one, { title, edits: same.map(edit), preferred: false }] : [one];
        },
      };
    }
  },
};

/** The word with a capital where the one in the text has one. */
function asWritten(word: string, written: string): string {
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
