import { dueWordsBefore } from '../../minutes/inline/closing';
import type { Minutes, RecordBase } from '../../minutes/model';
import { termsOf } from '../../minutes/vocabulary/vocabulary';
import { insertion, removal, replacement, type TextEdit } from '../../text/edit';
import { contains, slice, type TextRange } from '../../text/range';
import type { InlineParts } from './inlineParts';

/** A way to write what is asked for, and the record's own words after it. */
export interface InlineChange {
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/**
 * The ways to write a due value in a task or label line, the best first. Within the words of a sentence only the day
 * itself is exchanged; it is not taken out of them.
 */
export function inlineDueChanges(
  minutes: Minutes,
  record: RecordBase,
  parts: InlineParts,
  due: string | undefined,
): InlineChange[] {
  const { text, textRange, due: old } = record;
  if (old === undefined) {
    return due === undefined ? [{ edits: [], text }] : insertions(minutes, record, parts, due);
  }
  const isWithin = contains(textRange, old.range);
  if (due === undefined) {
    return isWithin ? [] : removals(minutes.text, textRange, old.range).map((edits) => ({ edits, text }));
  }
  const edits = [replacement(old.range, due)];
  if (!isWithin) return [{ edits, text }];
  const before = slice(minutes.text, { start: textRange.start, end: old.range.start }).replace(/\s+/g, ' ');
  return text.startsWith(before + old.text)
    ? [{ edits, text: before + due + text.slice(before.length + old.text.length) }]
    : [];
}

/** `(senast D)` behind the words, behind the people named there, or at the end. */
function insertions(
  { meeting }: Minutes,
  { text, textRange }: RecordBase,
  { end, trailing }: InlineParts,
  due: string,
): InlineChange[] {
  const words = ` (${termsOf(meeting.lang).dueWords[0] ?? ''} ${due})`;
  const places = new Set([textRange.end, trailing.at(-1)?.end ?? end, end]);
  return [...places].map((place) => ({ edits: [insertion(place, words)], text }));
}

/** A due value that closes a record, with its words and brackets; a full stop behind it goes where it would be left. */
function removals(text: string, words: TextRange, due: TextRange): TextEdit[][] {
  let start = dueWordsBefore(text, words.end, due.start);
  let { end } = due;
  const brackets = /\(\s*$/.exec(text.slice(words.end, start));
  const closing = /^\s*\)/.exec(text.slice(end));
  if (brackets !== null && closing !== null) {
    start -= brackets[0].length;
    end += closing[0].length;
  }
  start -= /(?:[\s,;]|\s[–—-])*$/.exec(text.slice(words.end, start))?.[0].length ?? 0;
  const ends = text[end] === '.' ? [end, end + 1] : [end];
  return ends.map((to) => [removal({ start, end: to })]);
}
