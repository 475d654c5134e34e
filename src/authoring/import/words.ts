import { slice, type TextRange } from '../../text/range';

/** A word as it is compared: letters in lower case, or figures; with its place. */
export interface Word {
  readonly word: string;
  readonly range: TextRange;
}

/** Letters and figures apart, so that `A62` holds the figures of `62`. */
const WORD = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu;

/** The words of a part of a text. Marks and signs are none. */
export function wordsIn(text: string, range: TextRange = { start: 0, end: text.length }): Word[] {
  return Array.from(slice(text, range).matchAll(WORD), ({ 0: word, index }) => {
    const start = range.start + index;
    return { word: word.normalize('NFC').toLowerCase(), range: { start, end: start + word.length } };
  });
}

/** Words that were written and may each be accounted for once. */
export class WordStock {
  readonly #left = new Map<string, number>();

  constructor(words: readonly Word[]) {
    for (const { word } of words) this.#left.set(word, (this.#left.get(word) ?? 0) + 1);
  }

  /** Takes a word; false where none is left. */
  take(word: string): boolean {
    const left = this.#left.get(word) ?? 0;
    if (left > 0) this.#left.set(word, left - 1);
    return left > 0;
  }

  /** Takes all of the words, or none of them where one is missing. */
  takeAll(words: readonly Word[]): boolean {
    const taken: string[] = [];
    for (const { word } of words) {
      if (!this.take(word)) {
        for (const back of taken) this.#left.set(back, (this.#left.get(back) ?? 0) + 1);
        return false;
      }
      taken.push(word);
    }
    return true;
  }
}
