import { BACKSLASH, COLON, DASH, isBlank, PIPE, skipBlanks, skipRun } from './characters';

/**
 * GFM tables change where blocks begin: two lines, a header and a delimiter row with as many cells, make one, also in
 * the midst of a paragraph, and what follows is rows until a blank line or another block.
 */

/** The number of cells of a delimiter row such as `| :-- | --- |`, or 0 where the line is none. */
export function delimiterCells(text: string, start: number, end: number): number {
  let at = start;
  let cells = 0;
  let marked = false;
  if (text.charCodeAt(at) === PIPE) {
    marked = true;
    at = skipBlanks(text, at + 1, end);
  }
  while (at < end) {
    if (text.charCodeAt(at) === COLON) {
      marked = true;
      at++;
    }
    const dashes = skipRun(text, at, end, DASH);
    if (dashes === at) return 0;
    at = dashes;
    cells++;
    if (at < end && text.charCodeAt(at) === COLON) {
      marked = true;
      at++;
    }
    at = skipBlanks(text, at, end);
    if (at === end) break;
    if (text.charCodeAt(at) !== PIPE) return 0;
    marked = true;
    at = skipBlanks(text, at + 1, end);
  }
  return marked ? cells : 0;
}

/** The number of cells of a header row, outer pipes or not. */
export function headerCells(text: string, start: number, end: number): number {
  let cells = 0;
  let pending = text.charCodeAt(start) !== PIPE;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) continue;
    if (pending) {
      pending = false;
      cells++;
    }
    if (code === PIPE) pending = true;
    else if (code === BACKSLASH && isEscapable(text.charCodeAt(at + 1))) at++;
  }
  return cells;
}

function isEscapable(code: number): boolean {
  return code === BACKSLASH || code === PIPE;
}
