/** So few are put in one by one; more are sorted together. */
const FEW = 16;

/** A list in an order of its own. What is added waits until somebody looks, so that thousands are sorted once. */
export class SortedList<T> {
  readonly #compare: (a: T, b: T) => number;
  #items: T[] = [];
  #waiting: T[] = [];

  /** @param compare says 0 only of an item and itself, or what is put in its place */
  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#items.length + this.#waiting.length;
  }

  add(item: T): void {
    this.#waiting.push(item);
  }

  delete(item: T): void {
    const place = this.placeOf(item);
    if (this.#items[place] === item) this.#items.splice(place, 1);
  }

  /** Puts an item where another one stands that has the same place in the order. */
  exchange(before: T, after: T): void {
    const place = this.placeOf(before);
    if (this.#items[place] === before) this.#items[place] = after;
  }

  /** All of them, in order. Not to be kept: it changes with the list. */
  all(): readonly T[] {
    this.#settle();
    return this.#items;
  }

  /** How many items come before this one, which need not be in the list. */
  placeOf(item: T): number {
    return this.#firstPlace((other) => this.#compare(other, item) >= 0);
  }

  /** How many items come before this one or are equal to it. */
  placeAfter(item: T): number {
    return this.#firstPlace((other) => this.#compare(other, item) > 0);
  }

  /** @param isThere false up to some place, true from it on */
  #firstPlace(isThere: (item: T) => boolean): number {
    this.#settle();
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isThere(this.#items[middle] as T)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #settle(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    if (waiting.length > FEW) {
      this.#items = [...this.#items, ...waiting].sort(this.#compare);
    } else {
      for (const item of waiting) this.#items.splice(this.placeOf(item), 0, item);
    }
  }
}
