import type { Minutes } from '../minutes/model';
import { termsOf } from '../minutes/vocabulary/vocabulary';
import { lineEndingOf } from '../minutes/yaml/edits';
import { insertion, replacement, type TextEdit } from '../text/edit';
import type { SpokenSentence } from './spokenSentence';

/** What may stand on a line before its words: the marks of lists, tasks and quotes. */
const OPENING = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+•]|\d+[.)])[ \t]+)?/;
/** A line that opens something of its own, or nothing. */
const APART = /^[ \t]*(?:$|[-*+•>#|]|\d+[.)]?[ \t])/;

/** What makes a sentence of plain minutes a record: a label before it, and a paragraph of its own. */
export function labelledSentence({ text, meeting }: Minutes, { type, range }: SpokenSentence): TextEdit[] {
  const [word = ''] = termsOf(meeting.lang).labels[type];
  const label = `${word}: `;
  const ending = lineEndingOf(text);
  const lineStart = lineStartAt(text, range.start);
  const before = text.slice(lineStart, range.start);
  const [opening = ''] = OPENING.exec(before) ?? [];
  const gap = ending + ending + ' '.repeat(opening.length);
  const after = /[^\r\n]*/.exec(text.slice(range.end))?.[0] ?? '';
  const next = nextLine(text, range.end + after.length);
  const edits: TextEdit[] = [];
  if (before.length > opening.length) {
    const blank = /[ \t]*$/.exec(before)?.[0].length ?? 0;
    edits.push(replacement({ start: range.start - blank, end: range.start }, gap + label));
  } else {
    const isApart = lineStart === 0 || opening.trim() !== '' || APART.test(previousLine(text, lineStart));
    edits.push(insertion(range.start, isApart ? label : ending + label));
  }
  if (after.trim() !== '') {
    const blank = /^[ \t]*/.exec(after)?.[0].length ?? 0;
    edits.push(replacement({ start: range.end, end: range.end + blank }, gap));
  } else if (!APART.test(next)) {
    edits.push(insertion(range.end, ending));
  }
  return edits;
}

function lineStartAt(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function previousLine(text: string, lineStart: number): string {
  const end = lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1);
  return text.slice(lineStartAt(text, end), end);
}

/** @param lineEnd where the line before it ends */
function nextLine(text: string, lineEnd: number): string {
  return /^(?:\r\n|\r|\n)([^\r\n]*)/.exec(text.slice(lineEnd))?.[1] ?? '';
}
