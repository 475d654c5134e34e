import type { Minutes } from '../minutes/model';
import { proseOf } from '../minutes/prose';
import { findReferences, type Mention } from '../minutes/references';
import { slice, type TextRange } from '../text/range';
import type { Recollection } from '../text/recollection';

/** What a reference to another file cannot do without. */
const MAYBE = /[^\s#]#[\p{L}§]|\]\(/u;

/**
 * The references to records of other files in the running text.
 * @param known those of earlier checks
 */
export function outsideMentions(minutes: Minutes, known?: Recollection<readonly Mention[]>): Mention[] {
  const { text } = minutes;
  const find = (range: TextRange): readonly Mention[] =>
    MAYBE.test(slice(text, range)) ? findReferences(text, [range], () => false) : [];
  return proseOf(minutes).flatMap((range) => known?.recall(range, find) ?? find(range));
}
