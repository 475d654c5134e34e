/** What stands in a text where å, ä or ö was. */
interface Slip {
  readonly written: string;
  readonly letter: string;
  /** 1 is what happens all the time. */
  readonly level: number;
}

/**
 * What the recognition of characters makes of å, ä and ö: the letter without its mark, one that looks like it, two in
 * the place of one, a figure.
 */
const SLIPS: readonly Slip[] = [
  ...slips('å', 1, ['a']),
  ...slips('ä', 1, ['a']),
  ...slips('ö', 1, ['o', 'é', 'oé', '6']),
  ...slips('å', 2, ['d', 'i', 'é', '&']),
  ...slips('ä', 2, ['d', 'i', 'é', 'éa', 'id', 'ia']),
  ...slips('ö', 2, ['d']),
];

function slips(letter: string, level: number, written: readonly string[]): Slip[] {
  return written.map((words) => ({ written: words, letter, level }));
}

const LOST = ['å', 'ä', 'ö'];
/** So many letters of a word may be damaged; and so many of them in ways that are seldom. */
const MOST_SLIPS = 4;
const MOST_SELDOM = 2;
/** Long words with many places would take for ever. */
const MOST_VARIANTS = 2000;

/** A word as it may have been before it was scanned. */
export interface Variant {
  readonly word: string;
  /** How far-fetched the slip is that is the most so. */
  readonly level: number;
}

/**
 * The words that may have become this one; the word itself is none of them.
 *
 * @param word in lower case
 * @param level of the slips that are thought of: 1 for what happens all the time, 2 for what is seldom, too
 */
export function beforeSlips(word: string, level: number): Variant[] {
  const found = new Map<string, number>();
  const slips = SLIPS.filter((slip) => slip.level <= level && word.includes(slip.written));
  const grow = (at: number, head: string, count: number, seldom: number): void => {
    if (found.size > MOST_VARIANTS) return;
    if (at >= word.length) {
      const worst = seldom > 0 ? 2 : 1;
      if (count > 0) found.set(head, Math.min(worst, found.get(head) ?? worst));
      return;
    }
    grow(at + 1, head + word.charAt(at), count, seldom);
    if (count === MOST_SLIPS) return;
    for (const slip of slips) {
      const more = seldom + (slip.level > 1 ? 1 : 0);
      if (more <= MOST_SELDOM && word.startsWith(slip.written, at))
        grow(at + slip.written.length, head + slip.letter, count + 1, more);
    }
  };
  grow(0, '', 0, 0);
  return [...found].map(([variant, worst]) => ({ word: variant, level: worst }));
}

/** The words with a lost letter at the blank in them, or before them. */
export function withLostLetter(word: string): string[] {
  return LOST.map((letter) => (word.includes(' ') ? word.replace(' ', letter) : letter + word));
}
