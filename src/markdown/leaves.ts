import type { TextRange } from '../text/range';
import { BACKTICK, HASH, isBlank, skipBlanks, skipRun, trimBlanks } from './characters';

/**
 * The marks by which single lines tell what they are. Each function looks at one line, `[at, end)`, where `at` is its
 * first character that is neither indentation nor part of a container's marker.
 */

/** The level, 1 to 6, of an ATX heading; 0 where the line is none. */
export function atxLevel(text: string, at: number, end: number): number {
  const level = skipRun(text, at, end, HASH) - at;
  if (level > 6) return 0;
  return at + level === end || isBlank(text.charCodeAt(at + level)) ? level : 0;
}

/** The title of an ATX heading: without its marks, a closing run of `#` that stands apart, and white space. */
export function atxContent(text: string, at: number, end: number, level: number): TextRange {
  const last = trimBlanks(text, at + level, end);
  const start = skipBlanks(text, at + level, last);
  let close = last;
  while (close > start && text.charCodeAt(close - 1) === HASH) close--;
  if (close < last && (close === start || isBlank(text.charCodeAt(close - 1)))) {
    return { start, end: trimBlanks(text, start, close) };
  }
  return { start, end: last };
}

/** How many backticks or tildes open a fenced code block; 0 where the line opens none. */
export function fenceLength(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(at);
  const after = skipRun(text, at, end, mark);
  if (after - at < 3) return 0;
  if (mark === BACKTICK) {
    for (let i = after; i < end; i++) if (text.charCodeAt(i) === BACKTICK) return 0;
  }
  return after - at;
}

/** Whether the line closes a fence that `length` characters `mark` opened. */
export function closesFence(text: string, at: number, end: number, mark: number, length: number): boolean {
  const after = skipRun(text, at, end, mark);
  return after - at >= length && skipBlanks(text, after, end) === end;
}

/** Whether the line is one run of its first character, then white space alone: `===` or `---` under a title. */
export function isUnderline(text: string, at: number, end: number): boolean {
  return skipBlanks(text, skipRun(text, at, end, text.charCodeAt(at)), end) === end;
}
