import { overlaps, type TextRange } from '../../text/range';
import { type Word, wordsIn, WordStock } from './words';

/** What an import may do to words other than keep them in their order. */
export interface WordChanges {
  /** Places of what was left out: noise, which is told, and labels and marks that have a form of their own. */
  readonly removed: readonly TextRange[];
  /** Places of what stands elsewhere or in another order: lists of people, what records say of themselves. */
  readonly moved: readonly TextRange[];
}

/**
 * The words of a source that are not in what was made of it. Words that were to keep their order have to follow each
 * other there in that order; those that were moved have to stand there as many times again.
 *
 * @returns in the order of the source; empty where nothing is lost
 */
export function wordsLost(source: string, result: string, { removed, moved }: WordChanges): readonly Word[] {
  const kept = withoutThose(wordsIn(source), removed);
  const ordered = withoutThose(kept, moved);
  const written = wordsIn(result);
  const used = new Set<Word>();
  const lost: Word[] = [];
  let at = 0;
  for (const word of ordered) {
    let found = at;
    while (found < written.length && written[found]?.word !== word.word) found++;
    const match = written[found];
    if (match === undefined) lost.push(word);
    else {
      used.add(match);
      at = found + 1;
    }
  }
  const isOrdered = new Set(ordered);
  const rest = new WordStock(written.filter((word) => !used.has(word)));
  for (const word of kept) if (!isOrdered.has(word) && !rest.take(word.word)) lost.push(word);
  return lost.sort((a, b) => a.range.start - b.range.start);
}

function withoutThose(words: readonly Word[], ranges: readonly TextRange[]): Word[] {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  let from = 0;
  return words.filter(({ range }) => {
    while (from < ordered.length && (ordered[from]?.end ?? 0) <= range.start) from++;
    for (let at = from; at < ordered.length && (ordered[at]?.start ?? 0) < range.end; at++) {
      const other = ordered[at];
      if (other !== undefined && overlaps(other, range)) return false;
    }
    return true;
  });
}
