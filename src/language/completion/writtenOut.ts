import { foldCase } from '../../text/fold';
import type { CompletionItem } from './item';

/** A suggestion on show, and what has been typed of it. */
export interface TypedItem {
  readonly item: CompletionItem;
  readonly typed: string;
}

/**
 * Whether one of the suggestions has been typed in full and none goes on from there: nothing is left to choose, and
 * Tab and Enter are meant for the text again.
 */
export function isWrittenOut(items: readonly TypedItem[]): boolean {
  const isFull = ({ item, typed }: TypedItem): boolean =>
    !item.isSnippet && typed !== '' && item.newText.trimStart() === typed;
  const goesOn = ({ item: { label, newText, isSnippet }, typed }: TypedItem): boolean => {
    const word = foldCase(isSnippet ? label : newText.trimStart());
    const begun = foldCase(typed);
    return word.startsWith(begun) && (isSnippet || word.length > begun.length);
  };
  return items.some(isFull) && !items.some(goesOn);
}
