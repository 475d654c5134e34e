import type { RegisterRow } from '../registerRow';

/** The columns of names and titles, which get the room that their longest word takes. */
export const FITTED = ['by', 'group', 'item'] as const;
type FittedColumn = (typeof FITTED)[number];

/** In letters. A word that is longer still is broken: one slip of the keyboard must not take the room of all else. */
const LEAST = 8;
const MOST = { by: 24, group: 24, item: 16 } as const;

/** How many letters the longest word of each fitted column has, within bounds. */
export function longestWords(rows: readonly RegisterRow[]): Readonly<Record<FittedColumn, number>> {
  const texts: Readonly<Record<FittedColumn, (row: RegisterRow) => string>> = {
    by: ({ by }) => by,
    group: ({ group }) => group,
    item: ({ itemTitle }) => itemTitle,
  };
  const longest = (column: FittedColumn): number => {
    const different = new Set(rows.map(texts[column]));
    const words = [...different].flatMap((text) => text.split(/[\s-]+/u));
    const letters = words.reduce((most, word) => Math.max(most, word.length), LEAST);
    return Math.min(letters, MOST[column]);
  };
  return { by: longest('by'), group: longest('group'), item: longest('item') };
}
