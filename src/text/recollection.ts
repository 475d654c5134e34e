/**
 * What was found in pieces of a text, by their words: a keystroke changes one piece, and the others need no second look.
 * It holds what the latest two readings asked for, and so never more than two texts' worth.
 */
export class Recollection<T> {
  #earlier: ReadonlyMap<string, T> = new Map<string, T>();
  #latest = new Map<string, T>();
  #context = '';

  /**
   * To be called as a reading begins.
   * @param context what, beside the words, decides on what is found; where it is another one nothing stays known
   */
  begin(context = ''): void {
    this.#earlier = context === this.#context ? this.#latest : new Map();
    this.#latest = new Map();
    this.#context = context;
  }

  /** What is known of these words; undefined where they are new. */
  get(words: string): T | undefined {
    const earlier = this.#earlier.get(words);
    if (earlier === undefined) return this.#latest.get(words);
    this.#latest.set(words, earlier);
    return earlier;
  }

  set(words: string, found: T): void {
    this.#latest.set(words, found);
  }

  /** What is known of these words, or else is found now. It must follow from the words and the context alone. */
  recall(words: string, find: () => T): T {
    const known = this.get(words);
    if (known !== undefined) return known;
    const found = find();
    this.#latest.set(words, found);
    return found;
  }
}
