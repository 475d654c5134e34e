import { foldMarks } from '../../text/fold';
import type { RecentAnswers } from '../../text/recentAnswers';

/** Fewer words than these are too few to tell. */
const LEAST_WORDS = 3;
/** The share of its words that the shorter of two texts has in common with a longer one that says the same. */
const SHARED = 0.7;

/** By so many letters words are compared, whatever their endings: `beslutar`, `beslutade`. */
const STEM = 6;

/** A text as it is compared. */
export interface ComparedText {
  readonly bare: string;
  readonly words: ReadonlySet<string>;
}

/** What is stated already, to find out whether a sentence only says it again. */
export class Restatement {
  readonly #texts: ReadonlyMap<string, number>;
  readonly #words: readonly ReadonlySet<string>[];

  /**
   * @param texts of the records that are stated
   * @param known the same texts from earlier times
   */
  constructor(texts: readonly string[], known?: RecentAnswers<ComparedText>) {
    known?.begin();
    const compared = texts.map((text) => known?.ask(text, comparedText) ?? comparedText(text));
    // Of equal texts the first one counts.
    this.#texts = new Map(compared.map(({ bare }, index) => [bare, index] as const).reverse());
    this.#words = compared.map(({ words }) => words);
  }

  /** Whether one of the texts says the same. */
  holds(sentence: string): boolean {
    return this.indexOf(sentence) !== undefined;
  }

  /** Which text is the sentence, or has most words of the shorter of the two in common with it. */
  indexOf(sentence: string): number | undefined {
    const { bare, words: own } = comparedText(sentence);
    const same = this.#texts.get(bare);
    if (same !== undefined) return same;
    const like = this.#words.findIndex((other) => {
      const [short, long] = own.size < other.size ? [own, other] : [other, own];
      if (short.size < LEAST_WORDS) return false;
      let shared = 0;
      for (const word of short) if (long.has(word)) shared++;
      return shared >= short.size * SHARED;
    });
    return like < 0 ? undefined : like;
  }
}

function comparedText(text: string): ComparedText {
  const folded = foldMarks(text);
  return {
    bare: folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim(),
    words: new Set(folded.match(/[\p{L}\p{N}]{4,}/gu)?.map((word) => word.slice(0, STEM))),
  };
}
