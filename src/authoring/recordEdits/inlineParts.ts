import { readRecordLabel } from '../../minutes/inline/label';
import { Phrase, withoutComments } from '../../minutes/inline/phrase';
import type { Action, Decision, Minutes } from '../../minutes/model';
import { slice, type TextRange } from '../../text/range';
import { inlinePlace, type InlinePlace } from '../recordPlace';

/** What a task or label line is made of. */
export interface InlineParts {
  readonly place: InlinePlace;
  /** From behind its mark and label up to its own words: who is to do it, where that stands first. */
  readonly opening: TextRange;
  /** The owner named within the label: `[ACTION: Name]`, `AI(Name):`. */
  readonly labelOwner: TextRange | undefined;
  /** Those who are to do it and are named behind its words, with the signs of their mention. */
  readonly trailing: readonly TextRange[];
  /** Where what may close it ends: before the mark of emphasis that closes the label's. */
  readonly end: number;
}

/** The parts of an inline record; undefined for one of a block. */
export function inlineParts(minutes: Minutes, record: Decision | Action): InlineParts | undefined {
  const { text, document } = minutes;
  const place = inlinePlace(minutes, record);
  const paragraph = place && document.blocks[place.paragraph];
  if (place === undefined || paragraph === undefined) return undefined;
  const item = document.blocks[paragraph.parent];
  const mark = record.form === 'task' && item?.kind === 'listItem' ? item.task : undefined;
  const by = paragraph.start;
  const lines = place.lines.map(({ start, end }) => ({
    start: Math.max(start, mark?.end ?? start) - by,
    end: end - by,
  }));
  const phrase = new Phrase(withoutComments(slice(text, paragraph)), lines);
  const placeOf = (start: number, end: number): TextRange => {
    const range = phrase.rangeOf(start, end);
    return { start: range.start + by, end: range.end + by };
  };
  const label = readRecordLabel(phrase.text);
  const start = label?.restStart ?? 0;
  return {
    place,
    opening: { start: placeOf(start, start).start, end: record.textRange.start },
    labelOwner: label?.owner && placeOf(label.owner.start, label.owner.end),
    trailing: record.owners
      .filter(({ range }) => range.start >= record.textRange.end)
      .map(({ range }) => mentionAround(text, range)),
    end: placeOf(start, label?.restEnd ?? phrase.text.length).end,
  };
}

/** A name with the signs around it: `@Name`, `@[Full Name]`. */
function mentionAround(text: string, { start, end }: TextRange): TextRange {
  const isBracketed = text.startsWith('@[', start - 2) && text[end] === ']';
  return isBracketed ? { start: start - 2, end: end + 1 } : { start: start - 1, end };
}
