import { paragraphLines } from '../markdown/lines';
import type { Block } from '../markdown/document';
import { isQuoted } from '../minutes/blocks';
import type { Minutes, RecordBase } from '../minutes/model';
import { lineEndOf, lineStartOf } from '../minutes/yaml/edits';
import type { TextRange } from '../text/range';

/** How far what stands in a footnote is indented. */
const FOOTNOTE_INDENT = 4;

/** The lines that an inline record is written on. */
export interface InlinePlace {
  /** From the first character of the record's own to the end of its last line; a list marker is not part of it. */
  readonly range: TextRange;
  /** Its lines, without what indents or quotes them. */
  readonly lines: readonly TextRange[];
  /** Whether it is what a list item opens with. */
  readonly opensItem: boolean;
  /** The list item, from its marker, where nothing else is in it. */
  readonly wholeItem: TextRange | undefined;
  /** Whether further lines of the same paragraph follow. */
  readonly goesOn: boolean;
  /** Index of the paragraph among the blocks. */
  readonly paragraph: number;
  readonly isQuoted: boolean;
}

/** Where an inline record stands; undefined for one that is not inline. */
export function inlinePlace({ text, document }: Minutes, record: RecordBase): InlinePlace | undefined {
  const { blocks } = document;
  const at = record.textRange.start;
  const index = blocks.findIndex(({ kind, start, end }) => kind === 'paragraph' && start <= at && at < end);
  const paragraph = blocks[index];
  if (record.form === undefined || paragraph === undefined) return undefined;
  const lines = paragraphLines(document, paragraph);
  const parent = blocks[paragraph.parent];
  const isTask = record.form === 'task';
  const first = isTask ? 0 : lines.findIndex(({ end }) => record.start <= end);
  const last = lines.filter(({ start }) => start < record.range.end).length - 1;
  const [from, to] = [lines[first], lines[last]];
  if (from === undefined || to === undefined) return undefined;
  const opensItem = first === 0 && parent?.kind === 'listItem' && paragraph.parent === index - 1;
  const isAlone =
    opensItem &&
    last === lines.length - 1 &&
    !blocks.some((block, other) => other !== index && block.parent === paragraph.parent);
  const end = lineEndOf(text, to.end);
  return {
    range: { start: opensItem ? parent.contentStart : from.start, end },
    lines: lines.slice(first, last + 1),
    opensItem,
    wholeItem: isAlone ? { start: parent.marker.start, end } : undefined,
    goesOn: last < lines.length - 1,
    paragraph: index,
    isQuoted: isQuoted(blocks, paragraph),
  };
}

/** The columns, as spaces, by which lines are indented to belong to a container; -1 is the document itself. */
export function indentWithin(blocks: readonly Block[], container: number): string {
  let columns = 0;
  for (let block = blocks[container]; block !== undefined; block = blocks[block.parent]) {
    if (block.kind === 'listItem') columns += block.indent;
    else if (block.kind === 'footnote') columns += FOOTNOTE_INDENT;
  }
  return ' '.repeat(columns);
}

/** A range that begins with its line where nothing but white space stands before it. */
export function fromLineStart(text: string, { start, end }: TextRange): TextRange {
  const line = lineStartOf(text, start);
  return { start: text.slice(line, start).trim() === '' ? line : start, end };
}

/** Whether the line before the one that begins at `lineStart` has words on it. */
export function hasTextBefore(text: string, lineStart: number): boolean {
  if (lineStart === 0) return false;
  const before = text.endsWith('\r\n', lineStart) ? lineStart - 2 : lineStart - 1;
  return text.slice(lineStartOf(text, before), before).trim() !== '';
}

/** Whether the line after the one that ends at `lineEnd` has words on it. */
export function hasTextAfter(text: string, lineEnd: number): boolean {
  const next = lineEnd + (text.startsWith('\r\n', lineEnd) ? 2 : 1);
  return next < text.length && text.slice(next, lineEndOf(text, next)).trim() !== '';
}

/** The HTML comments written among the words, each on one line. */
export function commentsIn(text: string, { start, end }: TextRange): string[] {
  return (text.slice(start, end).match(/<!--[^]*?-->/g) ?? []).map((comment) => comment.replace(/\s+/g, ' '));
}
