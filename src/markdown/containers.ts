import {
  ASTERISK,
  BACKSLASH,
  CARET,
  COLON,
  DASH,
  DOT,
  isBlank,
  isDigit,
  LEFT_BRACKET,
  PLUS,
  RIGHT_BRACKET,
  RIGHT_PAREN,
  skipBlanks,
} from './characters';

/** The most digits of an ordered item's number, and characters of a footnote's label (CommonMark 5.2, GFM). */
const MOST_DIGITS = 9;
const MOST_LABEL = 999;

/** The offset after a list marker at `at`, or -1. White space or the line's end must follow the marker. */
export function listMarkerEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let after = at;
  if (isDigit(code)) {
    while (after < end && after - at < MOST_DIGITS && isDigit(text.charCodeAt(after))) after++;
    if (after === end) return -1;
    const delimiter = text.charCodeAt(after);
    if (delimiter !== DOT && delimiter !== RIGHT_PAREN) return -1;
  } else if (code !== DASH && code !== ASTERISK && code !== PLUS) {
    return -1;
  }
  after++;
  return after >= end || isBlank(text.charCodeAt(after)) ? after : -1;
}

/** Whether an item whose marker is `[at, after)` may end a paragraph: it has text, and its number, if any, is 1. */
export function mayInterrupt(text: string, at: number, after: number, end: number): boolean {
  if (after - at > 1 && !(after - at === 2 && text.charCodeAt(at) === 0x31)) return false;
  return skipBlanks(text, after, end) < end;
}

/** The offset after `[^label]:` at `at`, or -1. A label holds no white space and no unescaped bracket. */
export function footnoteMarkerEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== LEFT_BRACKET || text.charCodeAt(at + 1) !== CARET) return -1;
  const limit = Math.min(end, at + 2 + MOST_LABEL);
  for (let i = at + 2; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === RIGHT_BRACKET)
      return i > at + 2 && text.charCodeAt(i + 1) === COLON && i + 1 < end ? i + 2 : -1;
    if (code === LEFT_BRACKET || isBlank(code)) return -1;
    if (code === BACKSLASH && isEscapable(text.charCodeAt(i + 1))) i++;
  }
  return -1;
}

function isEscapable(code: number): boolean {
  return code === BACKSLASH || code === LEFT_BRACKET || code === RIGHT_BRACKET;
}
