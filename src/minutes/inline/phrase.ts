import type { TextRange } from '../../text/range';
import { trimRange } from '../../text/range';

/** Running text that may be wrapped over lines, as one string, joined by spaces. Offsets into it lead back to the lines. */
export class Phrase {
  readonly text: string;
  readonly #starts: readonly { readonly at: number; readonly source: number }[];

  /**
   * @param words what the lines lie in
   * @param lines as places in it
   */
  constructor(words: string, lines: readonly TextRange[]) {
    const starts: { at: number; source: number }[] = [];
    let joined = '';
    for (const line of lines) {
      const { start, end } = trimRange(words, line.start, line.end);
      if (joined !== '') joined += ' ';
      starts.push({ at: joined.length, source: start });
      joined += words.slice(start, end);
    }
    this.text = joined;
    this.#starts = starts;
  }

  /** The place among the lines' words of `[start, end)` of the phrase. */
  rangeOf(start: number, end: number): TextRange {
    return {
      start: this.#sourceOf(start),
      end: end > start ? this.#sourceOf(end - 1) + 1 : this.#sourceOf(start),
    };
  }

  #sourceOf(at: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const line = this.#starts[low];
    return line === undefined ? 0 : line.source + at - line.at;
  }
}

/** The text with HTML comments blanked out, line ends kept. */
export function withoutComments(text: string): string {
  return text.includes('<!--')
    ? text.replace(/<!--[^]*?(?:-->|$)/g, (comment) => comment.replace(/[^\r\n]/g, ' '))
    : text;
}
