import { foldMarks } from '../../text/fold';

/** Fewer words than these are too few to tell. */
const LEAST_WORDS = 3;
/** The share of its words that the shorter of two texts has in common with a longer one that says the same. */
const SHARED = 0.7;

/** What is stated already, to find out whether a sentence only says it again. */
export class Restatement {
  readonly #texts: ReadonlySet<string>;
  readonly #words: readonly ReadonlySet<string>[];

  /** @param texts of the records that are stated */
  constructor(texts: readonly string[]) {
    this.#texts = new Set(texts.map(bare));
    this.#words = texts.map(wordsOf);
  }

  /** Whether one of the texts is the sentence, or has most words of the shorter of the two in common with it. */
  holds(sentence: string): boolean {
    if (this.#texts.has(bare(sentence))) return true;
    const own = wordsOf(sentence);
    return this.#words.some((other) => {
      const [short, long] = own.size < other.size ? [own, other] : [other, own];
      if (short.size < LEAST_WORDS) return false;
      let shared = 0;
      for (const word of short) if (long.has(word)) shared++;
      return shared >= short.size * SHARED;
    });
  }
}

function bare(text: string): string {
  return foldMarks(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(foldMarks(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []);
}
