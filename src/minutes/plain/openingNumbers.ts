import { allTerms } from '../vocabulary/vocabulary';
import { anyOf } from '../vocabulary/wordPattern';

/**
 * The number that opens a heading: `5.`, `5)`, `5.1`, `§ 45`, `45 §`; of one that a scanner lost, the point that is left.
 */
export const OPENING_NUMBER =
  /^(?:§\s*\d+(?:\.\d+)*[.:)]?|\d+\s?§[.:]?|\d+(?:\.\d+)+[.:)]?|\d+[.)]|\.)(?=\s|$)/;

/** A number without a point, which only a run of such lines tells from a figure in a sentence: `3 Arbetsmiljö`. */
export const BARE_NUMBER = /^\d{1,2}(?=\s+["”“'(«]?\p{Lu})/u;

/** A word before the number of an item: `Punkt 3.`, `Item 2:`. */
export const ITEM_WORD = new RegExp(
  `^${anyOf(allTerms().flatMap(({ plain }) => plain.itemWords))}\\s+(?=\\d+(?:\\.\\d+)*[.:]?\\s+\\S)`,
  'i',
);
/** The number behind such a word. */
export const NUMBER_BEHIND_WORD = /^\d+(?:\.\d+)*[.:]?/;

/** So many in a row are no chance. */
const FEWEST = 3;

/**
 * Which of some lines are numbered 1, 2, 3 and so on, in this order, with others between them.
 *
 * @param numbers of each line; undefined where it opens with none
 * @returns the indexes of those lines; none where they are too few
 */
export function runOf(numbers: readonly (number | undefined)[]): ReadonlySet<number> {
  const run = new Set<number>();
  for (const [index, number] of numbers.entries()) if (number === run.size + 1) run.add(index);
  return run.size < FEWEST ? new Set() : run;
}
