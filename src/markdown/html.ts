import {
  APOSTROPHE,
  BACKTICK,
  COLON,
  DASH,
  DOT,
  EQUALS,
  GREATER,
  isBlank,
  isDigit,
  isLetter,
  LESS,
  QUESTION,
  QUOTE,
  skipBlanks,
  SLASH,
  UNDERSCORE,
} from './characters';

/** The seven ways in which CommonMark (4.6) lets an HTML block begin, by their numbers there; `NONE` is no HTML. */
export const HtmlKind = {
  NONE: 0,
  RAW: 1,
  COMMENT: 2,
  INSTRUCTION: 3,
  DECLARATION: 4,
  CDATA: 5,
  BLOCK: 6,
  COMPLETE: 7,
} as const;
export type HtmlKind = (typeof HtmlKind)[keyof typeof HtmlKind];

const RAW_NAMES = new Set(['pre', 'script', 'style', 'textarea']);
const RAW_CLOSINGS = [...RAW_NAMES].map((name) => `</${name}>`);
/** Longer than any name that HTML blocks know; a longer one need not be read. */
const LONGEST_NAME = 12;

const BLOCK_NAMES = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl ' +
    'dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th ' +
    'thead title tr track ul'
  ).split(' '),
);

/** What kind of HTML block the line `[at, end)` begins, which starts with `<`. */
export function htmlStart(text: string, at: number, end: number): HtmlKind {
  const code = at + 1 < end ? text.charCodeAt(at + 1) : 0;
  if (code === QUESTION) return HtmlKind.INSTRUCTION;
  if (code === 0x21) {
    if (startsWith(text, '<!--', at, end)) return HtmlKind.COMMENT;
    if (startsWith(text, '<![CDATA[', at, end)) return HtmlKind.CDATA;
    return at + 2 < end && isLetter(text.charCodeAt(at + 2)) ? HtmlKind.DECLARATION : HtmlKind.NONE;
  }
  const closing = code === SLASH;
  const nameStart = closing ? at + 2 : at + 1;
  if (nameStart >= end || !isLetter(text.charCodeAt(nameStart))) return HtmlKind.NONE;
  let nameEnd = nameStart;
  while (nameEnd < end && isNamePart(text.charCodeAt(nameEnd))) nameEnd++;
  const name = nameEnd - nameStart > LONGEST_NAME ? '' : text.slice(nameStart, nameEnd).toLowerCase();
  const after = nameEnd < end ? text.charCodeAt(nameEnd) : GREATER;
  const ended = after === GREATER || isBlank(after);
  if (!closing && ended && RAW_NAMES.has(name)) return HtmlKind.RAW;
  if (BLOCK_NAMES.has(name)) {
    if (ended || (after === SLASH && text.charCodeAt(nameEnd + 1) === GREATER)) return HtmlKind.BLOCK;
    return HtmlKind.NONE;
  }
  if (!ended && after !== SLASH) return HtmlKind.NONE;
  const close = closing ? skipBlanks(text, nameEnd, end) : attributesEnd(text, nameEnd, end);
  if (close < 0 || close >= end || text.charCodeAt(close) !== GREATER) return HtmlKind.NONE;
  return skipBlanks(text, close + 1, end) === end ? HtmlKind.COMPLETE : HtmlKind.NONE;
}

/** Whether an HTML block of that kind ends with the line `[at, end)`. The kinds 6 and 7 end at a blank line only. */
export function htmlEnds(text: string, at: number, end: number, kind: HtmlKind): boolean {
  switch (kind) {
    case HtmlKind.RAW:
      return RAW_CLOSINGS.some((closing) => includes(text, closing, at, end));
    case HtmlKind.COMMENT:
      return includes(text, '-->', at, end);
    case HtmlKind.INSTRUCTION:
      return includes(text, '?>', at, end);
    case HtmlKind.DECLARATION:
      return includes(text, '>', at, end);
    case HtmlKind.CDATA:
      return includes(text, ']]>', at, end);
    case HtmlKind.NONE:
    case HtmlKind.BLOCK:
    case HtmlKind.COMPLETE:
      return false;
  }
}

/** The offset of the `>` (or what stands in its place) after a tag's attributes, or -1 where they are malformed. */
function attributesEnd(text: string, start: number, end: number): number {
  let at = start;
  for (;;) {
    at = skipBlanks(text, at, end);
    if (at >= end) return -1;
    const code = text.charCodeAt(at);
    if (code === SLASH) return at + 1;
    if (code !== COLON && code !== UNDERSCORE && !isLetter(code)) return at;
    while (at < end && isAttributePart(text.charCodeAt(at))) at++;
    const equals = skipBlanks(text, at, end);
    if (equals >= end || text.charCodeAt(equals) !== EQUALS) continue;
    at = valueEnd(text, skipBlanks(text, equals + 1, end), end);
    if (at < 0) return -1;
  }
}

/** The offset after an attribute's value, or -1. A quoted value must be followed by white space, `/` or `>`. */
function valueEnd(text: string, start: number, end: number): number {
  if (start >= end) return -1;
  const code = text.charCodeAt(start);
  if (code === QUOTE || code === APOSTROPHE) {
    let at = start + 1;
    while (at < end && text.charCodeAt(at) !== code) at++;
    if (++at >= end) return -1;
    const after = text.charCodeAt(at);
    return isBlank(after) || after === SLASH || after === GREATER ? at : -1;
  }
  let at = start;
  while (at < end && !endsBareValue(text.charCodeAt(at))) at++;
  return at === start ? -1 : at;
}

function endsBareValue(code: number): boolean {
  return (
    isBlank(code) ||
    code === QUOTE ||
    code === APOSTROPHE ||
    code === LESS ||
    code === EQUALS ||
    code === GREATER ||
    code === BACKTICK
  );
}

function isNamePart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === DASH;
}

function isAttributePart(code: number): boolean {
  return isNamePart(code) || code === DOT || code === COLON || code === UNDERSCORE;
}

function startsWith(text: string, mark: string, at: number, end: number): boolean {
  return at + mark.length <= end && text.startsWith(mark, at);
}

/** Whether `[at, end)` holds `mark`, in any case; `mark` is ASCII in lower case. */
function includes(text: string, mark: string, at: number, end: number): boolean {
  const first = mark.charCodeAt(0);
  for (let i = at; i + mark.length <= end; i++) {
    if (text.charCodeAt(i) === first && text.slice(i, i + mark.length).toLowerCase() === mark) return true;
  }
  return false;
}
