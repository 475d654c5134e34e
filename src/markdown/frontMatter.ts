import { CR, DASH, isBlank, LF } from './characters';
import type { FrontMatter } from './document';

/**
 * YAML front matter opening the text at `start`: a line `---`, any lines, and another line `---`.
 * Undefined where it does not open there or is not closed: then the text is body alone.
 */
export function readFrontMatter(text: string, start: number): FrontMatter | undefined {
  const opening = fenceEnd(text, start);
  if (opening < 0 || opening >= text.length) return undefined;
  const first = afterLineEnding(text, opening);
  for (let line = first; line < text.length;) {
    const closing = fenceEnd(text, line);
    if (closing >= 0) return { start, end: closing, content: { start: first, end: line } };
    while (line < text.length && !isLineEnding(text.charCodeAt(line))) line++;
    line = afterLineEnding(text, line);
  }
  return undefined;
}

/** The end of the line at `start` where it is three dashes and white space alone, else -1. */
function fenceEnd(text: string, start: number): number {
  let at = start;
  while (at < start + 3) if (text.charCodeAt(at++) !== DASH) return -1;
  while (isBlank(text.charCodeAt(at))) at++;
  return at >= text.length || isLineEnding(text.charCodeAt(at)) ? at : -1;
}

function isLineEnding(code: number): boolean {
  return code === LF || code === CR;
}

function afterLineEnding(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}
