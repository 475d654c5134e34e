import type { PlainLine } from './plainLine';

/**
 * What the look of lines says in a text that was set to a width: where a line was broken early, where a sentence may
 * begin or end, where a page begins.
 */
export class Typography {
  readonly #text: string;
  /** The width to which the lines are filled. */
  readonly #width: number;

  constructor(text: string, lines: readonly PlainLine[]) {
    this.#text = text;
    const lengths = lines
      .filter(({ kind }) => kind === 'text')
      .map(({ range }) => range.end - range.start)
      .sort((a, b) => a - b);
    this.#width = Math.min(MOST_WIDTH, lengths[Math.floor(lengths.length * FILLED)] ?? MOST_WIDTH);
  }

  /** Whether a line may begin something; a word in small letters goes on with the line before. */
  begins({ range }: PlainLine): boolean {
    return /^["”“'(«]?[\p{Lu}\p{N}§]/u.test(this.#text.slice(range.start, range.start + 3));
  }

  /** Whether a line ends a sentence, or with a mark after which something follows: a comma, a colon, a hyphen. */
  isPunctuated({ range }: PlainLine): boolean {
    return /[.!?:;,…-]["”'’)\]]*$/u.test(this.#text.slice(Math.max(range.start, range.end - 4), range.end));
  }

  /** Whether a line was left before it was full: the first word of the next one would have fitted. */
  breaksEarly(line: PlainLine, next: PlainLine | undefined): boolean {
    const word =
      next === undefined ? '' : /^\S*/.exec(this.#text.slice(next.range.start, next.range.end))?.[0];
    return line.range.end - line.range.start + 1 + (word?.length ?? 0) <= this.#width;
  }

  /** Whether a scan shows a new page here: a form feed, or the blank that stands for it before the first word. */
  opensPage({ line, range }: PlainLine): boolean {
    return range.start === line.start + 1 || this.#text[line.start] === '\f';
  }
}

/** A line of a text that is set to no width is a whole paragraph. */
const MOST_WIDTH = 100;
/** The share of lines that are no longer than the width. */
const FILLED = 0.9;

/** The next line after `index` that is neither blank nor noise. */
export function lineAfter(lines: readonly PlainLine[], index: number): PlainLine | undefined {
  let at = index + 1;
  while (lines[at]?.kind === 'blank' || lines[at]?.kind === 'noise') at++;
  return lines[at];
}

/** The last line before `index` that is neither blank nor noise. */
export function lineBefore(lines: readonly PlainLine[], index: number): PlainLine | undefined {
  let at = index - 1;
  while (lines[at]?.kind === 'blank' || lines[at]?.kind === 'noise') at--;
  return lines[at];
}
