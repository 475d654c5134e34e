import type { TextRange } from '../../text/range';

/** Parts of a text, for asking whether something lies in any of them. */
export class Regions {
  /** In order, none touching another. */
  readonly #parts: readonly TextRange[];

  constructor(ranges: readonly TextRange[]) {
    const parts: TextRange[] = [];
    for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
      const last = parts.at(-1);
      if (last === undefined || range.start > last.end) parts.push(range);
      else parts[parts.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    }
    this.#parts = parts;
  }

  get isEmpty(): boolean {
    return this.#parts.length === 0;
  }

  /** Whether a range has a character, or an empty range its place, in one of the parts. */
  touches({ start, end }: TextRange): boolean {
    let low = 0;
    let high = this.#parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#parts[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = this.#parts[low];
    return next !== undefined && next.start < Math.max(end, start + 1);
  }
}
