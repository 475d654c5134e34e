import type { Change } from './change';

/**
 * Whether a text holds some words, asked after each of its changes. As long as it holds none, only what is new is
 * looked at.
 */
export class Sought {
  readonly #words: string;
  #isThere = false;
  #text = '';

  constructor(words: string) {
    this.#words = words;
  }

  isIn({ earlier, later, start, end }: Change): boolean {
    const reach = this.#words.length - 1;
    const isKnownAbsent = !this.#isThere && earlier === this.#text;
    const within = isKnownAbsent ? later.slice(Math.max(start - reach, 0), end + reach) : later;
    this.#isThere = within.includes(this.#words);
    this.#text = later;
    return this.#isThere;
  }
}
