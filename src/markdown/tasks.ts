import { DASH, GREATER, isBlank, LEFT_BRACKET, RIGHT_BRACKET, SLASH, SPACE } from './characters';
import type { TaskMark } from './document';

/** After `]` come white space or the line's end, and then text: `[x]` alone is text itself. */
const MARK_LENGTH = 3;

/**
 * The task mark that opens the first paragraph `[start, end)` of a list item: `[ ]` and `[x]` as GFM has them, and
 * `[/]`, `[-]`, `[>]` beside them.
 */
export function readTaskMark(text: string, start: number, end: number): TaskMark | undefined {
  if (text.charCodeAt(start) !== LEFT_BRACKET || text.charCodeAt(start + 2) !== RIGHT_BRACKET)
    return undefined;
  const after = start + MARK_LENGTH;
  const code = text.charCodeAt(start + 1);
  if (after >= end || !isSpace(text.charCodeAt(after)) || !isStatus(code)) return undefined;
  return { start, end: after, status: isBlank(code) ? ' ' : text.charAt(start + 1) };
}

function isStatus(code: number): boolean {
  const isCross = (code | 0x20) === 0x78;
  return isCross || code === SPACE || code === SLASH || code === DASH || code === GREATER;
}

/** White space or a line ending. */
function isSpace(code: number): boolean {
  return isBlank(code) || code === 0x0a || code === 0x0d;
}
