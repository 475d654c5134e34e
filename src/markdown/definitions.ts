import { slice, type TextRange } from '../text/range';
import {
  APOSTROPHE,
  BACKSLASH,
  COLON,
  GREATER,
  isBlank,
  LEFT_BRACKET,
  LEFT_PAREN,
  LESS,
  LF,
  QUOTE,
  RIGHT_BRACKET,
  RIGHT_PAREN,
  skipBlanks,
  SPACE,
} from './characters';

/** The most characters of a label (CommonMark 4.7). */
const MOST_LABEL = 999;

/** The link reference definitions that open a paragraph, and where the rest of it begins; -1 where nothing is left. */
export interface Definitions {
  readonly ranges: readonly TextRange[];
  readonly rest: number;
}

/**
 * Whether a paragraph at `start` may open with a definition at all: a quick look before its lines are taken apart.
 */
export function mayDefine(text: string, start: number): boolean {
  const label = labelEnd(text, start);
  return label >= 0 && text.charCodeAt(label) === COLON;
}

/** Takes the definitions off the lines of a paragraph, given without indentation and container marks. */
export function readDefinitions(text: string, lines: readonly TextRange[]): Definitions {
  const content = lines.map((line) => slice(text, line)).join('\n');
  const ranges: TextRange[] = [];
  let start = 0;
  let at = 0;
  let end = -1;
  for (const line of lines) {
    if (end < at) {
      end = definitionEnd(content, at);
      if (end < 0) return { ranges, rest: line.start };
      start = line.start;
    }
    const lineEnd = at + line.end - line.start;
    if (end <= lineEnd) ranges.push({ start, end: line.start + end - at });
    at = lineEnd + 1;
  }
  return { ranges, rest: -1 };
}

/**
 * The offset after a link reference definition (CommonMark 4.7) that opens `content` at `start`, before its line's
 * ending, or -1. `content` is a paragraph's lines, indentation and container marks taken off, joined by LF.
 */
function definitionEnd(content: string, start: number): number {
  const label = labelEnd(content, start);
  if (label < 0 || content.charCodeAt(label) !== COLON) return -1;
  const destination = destinationEnd(content, skipSpace(content, label + 1));
  if (destination < 0) return -1;
  const title = titleEnd(content, destination);
  return title >= 0 ? title : lineEndAfter(content, destination);
}

function labelEnd(content: string, start: number): number {
  if (content.charCodeAt(start) !== LEFT_BRACKET) return -1;
  const limit = Math.min(content.length, start + MOST_LABEL + 2);
  let seen = false;
  for (let at = start + 1; at < limit; at++) {
    const code = content.charCodeAt(at);
    if (code === RIGHT_BRACKET) return seen ? at + 1 : -1;
    if (code === LEFT_BRACKET) return -1;
    if (!isSpace(code)) seen = true;
    if (code === BACKSLASH && isBracketOrBackslash(content.charCodeAt(at + 1))) at++;
  }
  return -1;
}

function destinationEnd(content: string, start: number): number {
  return content.charCodeAt(start) === LESS ? enclosedEnd(content, start) : bareEnd(content, start);
}

function enclosedEnd(content: string, start: number): number {
  for (let at = start + 1; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === GREATER) return at + 1;
    if (code === LESS || code === LF) return -1;
    if (code === BACKSLASH && content.charCodeAt(at + 1) !== LF) at++;
  }
  return -1;
}

function bareEnd(content: string, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (isSpace(code)) break;
    if (code < SPACE || code === 0x7f) return -1;
    if (code === LEFT_PAREN) depth++;
    else if (code === RIGHT_PAREN && depth-- === 0) return -1;
    else if (code === BACKSLASH && isParenOrBackslash(content.charCodeAt(at + 1))) at++;
  }
  return depth === 0 && at > start ? at : -1;
}

/** The end of a title after a destination and of its line; -1 where there is none or more follows it. */
function titleEnd(content: string, destination: number): number {
  const start = skipSpace(content, destination);
  if (start === destination) return -1;
  const opening = content.charCodeAt(start);
  if (opening !== QUOTE && opening !== APOSTROPHE && opening !== LEFT_PAREN) return -1;
  const closing = opening === LEFT_PAREN ? RIGHT_PAREN : opening;
  for (let at = start + 1; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === closing) return lineEndAfter(content, at + 1);
    if (
      code === BACKSLASH &&
      (content.charCodeAt(at + 1) === closing || content.charCodeAt(at + 1) === BACKSLASH)
    )
      at++;
  }
  return -1;
}

/** `at`, where nothing but white space follows on the line, else -1. */
function lineEndAfter(content: string, at: number): number {
  const end = skipBlanks(content, at, content.length);
  return end === content.length || content.charCodeAt(end) === LF ? at : -1;
}

function skipSpace(content: string, at: number): number {
  while (at < content.length && isSpace(content.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === LF;
}

function isBracketOrBackslash(code: number): boolean {
  return code === LEFT_BRACKET || code === RIGHT_BRACKET || code === BACKSLASH;
}

function isParenOrBackslash(code: number): boolean {
  return code === LEFT_PAREN || code === RIGHT_PAREN || code === BACKSLASH;
}
