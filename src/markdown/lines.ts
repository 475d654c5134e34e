import type { TextRange } from '../text/range';
import { CR, GREATER, isBlank, LF, skipBlanks, TAB, trimBlanks } from './characters';
import type { Block, MarkdownDocument } from './document';

/** How far a block quote's marker may be indented. */
const MOST_INDENT = 3;
const TAB_STOP = 4;

/**
 * The lines of a block's content (a paragraph, a table, the title of a setext heading), each without its indentation,
 * the `>` of the quotes around it, and white space at its end.
 */
export function paragraphLines(document: MarkdownDocument, block: Block): TextRange[] {
  return contentLines(document.text, document.blocks, block.parent, block.start, block.end);
}

/** The first of a block's lines, which no quote's marker comes before. */
export function firstLine(text: string, { start, end }: TextRange): TextRange {
  let lineEnd = start;
  while (lineEnd < end && !isLineEnding(text.charCodeAt(lineEnd))) lineEnd++;
  return { start, end: trimBlanks(text, start, lineEnd) };
}

/** As `paragraphLines`, for the lines of `[start, end)` inside the container `blocks[parent]`. */
export function contentLines(
  text: string,
  blocks: readonly Block[],
  parent: number,
  start: number,
  end: number,
): TextRange[] {
  const quotes = quoteIndents(blocks, parent);
  const lines: TextRange[] = [];
  for (let at = start; at < end;) {
    let lineEnd = at;
    while (lineEnd < end && !isLineEnding(text.charCodeAt(lineEnd))) lineEnd++;
    const from = at === start ? at : skipPrefix(text, at, lineEnd, quotes);
    lines.push({ start: from, end: trimBlanks(text, from, lineEnd) });
    at = text.charCodeAt(lineEnd) === CR && text.charCodeAt(lineEnd + 1) === LF ? lineEnd + 2 : lineEnd + 1;
  }
  return lines;
}

/** For each block quote around a block, outermost first: the most columns by which its marker may be indented. */
function quoteIndents(blocks: readonly Block[], parent: number): number[] {
  const indents: number[] = [];
  let most = -1;
  for (let at = parent; at >= 0; at = blocks[at]!.parent) {
    const block = blocks[at]!;
    if (block.kind === 'blockQuote') {
      if (most >= 0) indents.push(most);
      most = MOST_INDENT;
    } else if (most >= 0) {
      // A container around a quote moves the quote's marker to the right.
      most += block.kind === 'listItem' ? block.indent : TAB_STOP;
    }
  }
  if (most >= 0) indents.push(most);
  return indents.reverse();
}

/** The offset after the quotes' markers and the indentation of a further line; a lazy line may lack any of them. */
function skipPrefix(text: string, lineStart: number, end: number, quotes: readonly number[]): number {
  let at = lineStart;
  let column = 0;
  for (const most of quotes) {
    let next = at;
    let nextColumn = column;
    for (; next < end && isBlank(text.charCodeAt(next)); next++)
      nextColumn = columnAfter(nextColumn, text.charCodeAt(next));
    if (next >= end || text.charCodeAt(next) !== GREATER || nextColumn - column > most) break;
    at = next + 1;
    column = nextColumn + 1;
    const code = text.charCodeAt(at);
    if (at < end && isBlank(code)) {
      // A tab may reach further than the one column that belongs to the marker.
      if (code !== TAB || columnAfter(column, code) === column + 1) at++;
      column++;
    }
  }
  return skipBlanks(text, at, end);
}

function columnAfter(column: number, code: number): number {
  return code === TAB ? column + TAB_STOP - (column % TAB_STOP) : column + 1;
}

function isLineEnding(code: number): boolean {
  return code === LF || code === CR;
}
