import type { TextRange } from './range';

/** Replaces a range of a text; an empty range inserts. */
export interface TextEdit {
  readonly range: TextRange;
  readonly newText: string;
}

/** An edit that inserts `newText` at `offset`. */
export function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}

/** An edit that replaces `range` by `newText`. */
export function replacement(range: TextRange, newText: string): TextEdit {
  return { range, newText };
}

/** An edit that removes `range`. */
export function removal(range: TextRange): TextEdit {
  return { range, newText: '' };
}

/**
 * The text after all edits. Offsets refer to the text as given; the order of the edits does not matter,
 * but for several insertions at one place, which land in their order.
 * @throws RangeError where edits overlap or leave the text: that is a bug of the caller.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    const { start, end } = edit.range;
    if (start < at || end < start || end > text.length) {
      throw new RangeError(`Edit at ${start}-${end} overlaps another or leaves the text`);
    }
    result += text.slice(at, start) + edit.newText;
    at = end;
  }
  return result + text.slice(at);
}

/** The edits that lead back to `text` from what `applyEdits` makes of it. */
export function reverseEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let moved = 0;
  return inOrder(edits).map(({ range: { start, end }, newText }) => {
    const from = start + moved;
    moved += newText.length - (end - start);
    return replacement({ start: from, end: from + newText.length }, text.slice(start, end));
  });
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
