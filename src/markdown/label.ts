import { slice, trimRange, type TextRange } from '../text/range';
import {
  ASTERISK,
  BACKTICK,
  COLON,
  isBlank,
  isDigit,
  isLetter,
  LEFT_BRACKET,
  LEFT_PAREN,
  LESS,
  RIGHT_BRACKET,
  RIGHT_PAREN,
  skipBlanks,
  skipRun,
  SLASH,
  UNDERSCORE,
} from './characters';

/** A label that opens a line: `Föredragande: Anna Berg`, `**ACTION 62.2:** text`, `AI(x): text`. */
export interface Label {
  /** The words before the colon, without marks of emphasis. */
  readonly words: TextRange;
  /** What follows the colon, trimmed, without marks of emphasis that belong to the label. */
  readonly rest: TextRange;
  /** Whether the label is set in `*`, `**`, `_` or `__`. */
  readonly emphasised: boolean;
}

/** What opens a sentence rather than a label: more words than this, or more characters. */
const MOST_WORDS = 6;
const MOST_LENGTH = 80;

/**
 * The label opening a line, whose range begins at its text; undefined where there is none. Purely by form: a few words
 * and a colon. Which words mean something, the reader of the words knows.
 */
export function readLabel(text: string, line: TextRange): Label | undefined {
  const mark = text.charCodeAt(line.start);
  const emphasised = (mark === ASTERISK || mark === UNDERSCORE) && line.start < line.end;
  const start = emphasised ? skipRun(text, line.start, line.end, mark) : line.start;
  const length = start - line.start;
  const colon = findColon(text, start, Math.min(line.end, start + MOST_LENGTH), mark, length);
  if (colon < 0) return undefined;
  const before = trimRange(text, start, colon);
  const words = emphasised ? trimRange(text, start, backOverRun(text, start, before.end, mark)) : before;
  if (!isLabel(text, words)) return undefined;
  let restStart = colon + 1;
  let restEnd = line.end;
  if (emphasised && words.end === before.end) {
    // The marks close behind the colon, or, where all of the line is emphasised, at its end.
    const closed = skipRun(text, restStart, Math.min(restEnd, restStart + length), mark);
    if (closed > restStart) restStart = closed;
    else restEnd = Math.max(restStart, backOverRun(text, restEnd - length, restEnd, mark));
  }
  return { words, rest: trimRange(text, restStart, restEnd), emphasised };
}

/** The offset of the colon that ends a label beginning at `start`, or -1. */
function findColon(text: string, start: number, end: number, mark: number, markLength: number): number {
  // Most lines have no colon; the one after the last character may close emphasis.
  if (!text.slice(start, end + 1).includes(':')) return -1;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LEFT_PAREN || code === LEFT_BRACKET) {
      if (at === start) return -1;
      depth++;
    } else if (code === RIGHT_PAREN || code === RIGHT_BRACKET) {
      if (--depth < 0) return -1;
    } else if (code === BACKTICK || code === LESS) {
      return -1;
    } else if (depth > 0) {
      continue;
    } else if (code === COLON) {
      if (!isPartOfWord(text, at, start)) return at;
    } else if (isSentenceEnd(code) && isBlank(text.charCodeAt(at + 1))) {
      return -1;
    } else if (markLength > 0 && code === mark) {
      // The emphasis closes here: only the colon may follow.
      const after = skipBlanks(text, skipRun(text, at, end, mark), end);
      return text.charCodeAt(after) === COLON && !isPartOfWord(text, after, start) ? after : -1;
    }
  }
  return -1;
}

/** Whether a colon stands in a time, a path or a web address: `12:30`, `https://`, `std::string`. */
function isPartOfWord(text: string, colon: number, start: number): boolean {
  const after = text.charCodeAt(colon + 1);
  const before = colon > start ? text.charCodeAt(colon - 1) : COLON;
  return after === SLASH || after === COLON || before === COLON || (isDigit(before) && isDigit(after));
}

function isLabel(text: string, words: TextRange): boolean {
  const label = slice(text, words);
  // Most labels open with a plain letter.
  if (isLetter(label.charCodeAt(0)) && !/\s/.test(label)) return true;
  return /^[\p{L}\p{N}§@]/u.test(label) && /\p{L}/u.test(label) && label.split(/\s+/).length <= MOST_WORDS;
}

/** `.`, `!`, `?` or `;`. */
function isSentenceEnd(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b;
}

function backOverRun(text: string, start: number, end: number, code: number): number {
  while (end > start && text.charCodeAt(end - 1) === code) end--;
  return end;
}
