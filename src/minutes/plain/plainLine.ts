import { GREATER, isBlank, trimBlanks } from '../../markdown/characters';
import type { Block, MarkdownDocument } from '../../markdown/document';
import { LineTable } from '../../text/lines';
import type { TextRange } from '../../text/range';
import { slice } from '../../text/range';

/** A line of plain minutes, as a reader sees it. */
export interface PlainLine {
  /** What it says: without indentation, marker, check box, heading marks, and emphasis that encloses all of it. */
  readonly range: TextRange;
  /** The whole line without its line ending. */
  readonly line: TextRange;
  readonly kind: PlainLineKind;
  /** Of a heading its level; of a bullet how many list items are around it; of text how many hold it. */
  readonly level: number;
  /** Its place among the lines: the zero-based line number, as long as no title that opens a line is a line of its own. */
  readonly index: number;
  /** The number of a heading that is the beginning of a line, which may stand before its bold. */
  readonly number?: TextRange | undefined;
}

/**
 * `row`: of a table. `code`: what is not read for what it says: code, comments, link definitions, front matter.
 * `number`: a number alone on its line, of the heading after it.
 * `noise`: page headers and footers, debris, lines drawn under something.
 */
export type PlainLineKind = 'blank' | 'heading' | 'bullet' | 'row' | 'text' | 'code' | 'number' | 'noise';

/** A line as the block structure of Markdown has it: no heading without marks is found yet. */
export function markdownLines(document: MarkdownDocument): PlainLine[] {
  const { text, blocks } = document;
  const lines = new LinesByKind(document);
  const depths = new Int32Array(blocks.length);
  for (const [index, block] of blocks.entries()) {
    const around = block.parent < 0 ? 0 : (depths[block.parent] ?? 0);
    depths[index] = around + (block.kind === 'listItem' ? 1 : 0);
    place(lines, text, block, around);
  }
  return lines.finish();
}

function place(lines: LinesByKind, text: string, block: Block, level: number): void {
  switch (block.kind) {
    case 'heading':
      placeHeading(lines, text, block, level);
      break;
    case 'listItem': {
      const from = block.task === undefined ? block.contentStart : block.task.end;
      lines.set(block.marker.start, 'bullet', level, from);
      break;
    }
    case 'paragraph':
    case 'footnote':
      lines.setAll(block, 'text', level);
      if (level > 0) lines.freeLazyLines(block);
      else lines.readTightHeadings(block);
      break;
    case 'table':
      lines.setAll(block, 'row', level);
      break;
    case 'thematicBreak':
      lines.setAll(block, 'noise', level);
      break;
    case 'html':
      lines.setAll(block, block.comment ? 'code' : 'text', level);
      break;
    case 'fence':
    case 'definition':
      lines.setAll(block, 'code', level);
      break;
    case 'indentedCode':
      // Minutes hold no code: the author, or the page, only moved the text to the right.
      lines.setAll(block, 'text', level);
      break;
    case 'blockQuote':
  }
}

/** A heading that is underlined with hyphens and runs over several lines is text over a drawn line. */
function placeHeading(
  lines: LinesByKind,
  text: string,
  heading: Extract<Block, { kind: 'heading' }>,
  around: number,
): void {
  if (heading.style === 'atx') {
    lines.set(heading.start, 'heading', heading.level, heading.content.start, heading.content.end);
    return;
  }
  const { content } = heading;
  const isText = text.slice(content.start, content.end).includes('\n') || around > 0;
  lines.setAll(content, isText ? 'text' : 'heading', isText ? around : heading.level);
  lines.setAll({ start: content.end + 1, end: heading.end }, 'noise', around);
}

/** A line while its kind is being found. */
type OpenLine = { -readonly [K in keyof PlainLine]: PlainLine[K] };

/** The lines of a document while their kinds are being found. */
class LinesByKind {
  readonly #text: string;
  readonly #lines: OpenLine[] = [];
  /** The line last asked for: blocks come in document order, so the next one is near. */
  #at = 0;

  constructor({ text, bodyStart, frontMatter }: MarkdownDocument) {
    this.#text = text;
    const body = frontMatter?.end ?? 0;
    const places = new LineTable(text);
    for (let index = 0; index < places.lineCount; index++) {
      const start = index === 0 ? bodyStart : places.startOf(index);
      const line = { start, end: places.endOf(index) };
      const range = trimmed(text, start, line.end);
      const isEmpty = range.start === range.end && !slice(text, line).includes('>');
      const kind = start < body ? 'code' : isEmpty ? 'blank' : 'text';
      this.#lines.push({ range, line, kind, level: 0, index });
    }
  }

  /** Sets the line that holds an offset; its content goes from `from`. */
  set(offset: number, kind: PlainLineKind, level: number, from: number, to?: number): void {
    const line = this.#lineAt(offset);
    if (line === undefined) return;
    line.kind = kind;
    line.level = level;
    line.range = trimmed(this.#text, Math.min(from, line.line.end), to ?? line.line.end);
  }

  /** Sets all lines of a block that say something, but for the first where it is a list item's own. */
  setAll(block: TextRange, kind: PlainLineKind, level: number): void {
    let line = this.#lineAt(block.start);
    for (; line !== undefined && line.line.start < block.end; line = this.#lines[line.index + 1]) {
      if (line.kind === 'bullet' && line.range.start >= block.start && kind === 'text') continue;
      if (line.kind === 'blank' && kind !== 'code') continue;
      line.kind = kind;
      line.level = level;
    }
  }

  /**
   * Markdown takes a line at the margin under a list item for more of its text. Where it begins with a capital and the
   * line before was left short, its author began something new.
   */
  freeLazyLines(block: TextRange): void {
    const text = this.#text;
    const first = this.#lineAt(block.start)?.index ?? 0;
    for (let at = first + 1; (this.#lines[at]?.line.start ?? Infinity) < block.end; at++) {
      const [before, line] = [this.#lines[at - 1], this.#lines[at]];
      if (before === undefined || line?.kind !== 'text') continue;
      const isAtMargin = /^[\p{Lu}\p{N}]/u.test(text.slice(line.line.start, line.line.start + 2));
      const isAfterShort =
        (before.level === 0 && before.kind === 'text') ||
        before.line.end - before.line.start < SHORT ||
        ADDRESS_END.test(slice(text, before.line));
      if (isAtMargin && isAfterShort) line.level = 0;
    }
  }

  /** Marks of a heading without a blank after them make none in Markdown, but their author meant one: `##Notes`. */
  readTightHeadings(block: TextRange): void {
    for (
      let line = this.#lineAt(block.start);
      line !== undefined && line.line.start < block.end;
      line = this.#lines[line.index + 1]
    ) {
      if (line.kind !== 'text' || this.#text[line.range.start] !== '#') continue;
      const marks = TIGHT_HEADING.exec(slice(this.#text, line.range))?.[0];
      if (marks === undefined || (marks.length === 1 && line.index > 0)) continue;
      this.set(line.line.start, 'heading', marks.length, line.range.start + marks.length);
    }
  }

  finish(): PlainLine[] {
    return this.#lines;
  }

  #lineAt(offset: number): OpenLine | undefined {
    const lines = this.#lines;
    while (this.#at > 0 && (lines[this.#at]?.line.start ?? 0) > offset) this.#at--;
    while (this.#at + 1 < lines.length && (lines[this.#at + 1]?.line.start ?? 0) <= offset) this.#at++;
    return lines[this.#at];
  }
}

/** A line that is shorter was ended by its author, not by the width of a page. */
const SHORT = 60;
const TIGHT_HEADING = /^#{1,6}(?=\p{L}|\d+[.)]\s)/u;
const ADDRESS_END = /\bhttps?:\S+$/;

/** A range without white space at its ends, the marks of quotes before it, and emphasis around all of it. */
export function trimmed(text: string, from: number, to: number): TextRange {
  let start = from;
  while (start < to && isLead(text.charCodeAt(start))) start++;
  let end = trimBlanks(text, start, to);
  for (const mark of EMPHASIS) {
    if (!EMPHASIS.includes(text.charAt(start))) break;
    if (!encloses(text, start, end, mark)) continue;
    start += mark.length;
    end -= mark.length;
  }
  return { start, end };
}

/** White space, the form feed that breaks pages, and the mark of a quote. */
function isLead(code: number): boolean {
  return isBlank(code) || code === 0xa0 || code === 0x0c || code === GREATER;
}

const EMPHASIS = ['**', '__', '*', '_', '`'];

function encloses(text: string, start: number, end: number, mark: string): boolean {
  if (
    end - start <= 2 * mark.length ||
    !text.startsWith(mark, start) ||
    !text.startsWith(mark, end - mark.length)
  )
    return false;
  const close = text.indexOf(mark, start + mark.length);
  return close === end - mark.length && !isBlank(text.charCodeAt(start + mark.length));
}
