import type { TextRange } from '../../text/range';
import type { YamlEntry, YamlNode, YamlScalar } from './tree';

/** What stands in a plain document: a node, or nothing but blank lines. */
export interface PlainYaml {
  readonly root: YamlNode | undefined;
}

/**
 * Reads the plain YAML that people write in blocks: mappings and lists, one key or item a line; values plain or in
 * quotes, and lists in brackets, that end on the line they begin on. Many times faster than a parser of all of YAML.
 *
 * @param text the whole file
 * @param range the YAML inside it
 * @returns the tree exactly as the full parser gives it; undefined where anything goes beyond that form or against
 *   it, which is the full parser's to read
 */
export function readPlainYaml(text: string, range: TextRange): PlainYaml | undefined {
  return UNUSUAL.test(text.slice(range.start, range.end)) ? undefined : new PlainReader(text, range).read();
}

/** Tabs and other control characters, spaces of other kinds, and a CR that ends a line alone. */
const UNUSUAL = /[^\P{Cc}\n\r]|[^\S \n\r]|\r(?!\n)/u;

/** Nothing that a person writes is nested deeper. */
const DEEPEST = 20;
/** YAML 1.2.2, 7.4.2: a key ends within so many characters. */
const LONGEST_KEY = 1_000;

/** Reads by one line of look-ahead: each part leaves the reader at the first line that is not its own. */
class PlainReader {
  readonly #text: string;
  readonly #end: number;
  /** Where the words of the current line begin, or of what is left of it after a dash. */
  #at: number;
  #lineEnd = 0;
  /** The column of `#at`; -1 after the last line. */
  #indent = -1;
  #depth = 0;

  constructor(text: string, { start, end }: TextRange) {
    this.#text = text;
    this.#at = start;
    this.#end = end;
  }

  read(): PlainYaml | undefined {
    this.#enterLine(this.#at);
    if (this.#indent < 0) return { root: undefined };
    const root = this.#collection();
    return root === undefined || this.#indent >= 0 ? undefined : { root };
  }

  #collection(): YamlNode | undefined {
    if (this.#depth === DEEPEST) return undefined;
    this.#depth++;
    const node = this.#isItem() ? this.#list(this.#indent) : this.#map(this.#indent);
    this.#depth--;
    return node;
  }

  #map(indent: number): YamlNode | undefined {
    const entries: YamlEntry[] = [];
    while (this.#indent === indent && !this.#isItem()) {
      const entry = this.#entry(indent);
      if (entry === undefined) return undefined;
      entries.push(entry);
    }
    const first = entries[0];
    const last = entries.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const range = this.#extent(first.range.start, last.range.end);
    return { kind: 'map', entries, flow: false, range };
  }

  #entry(indent: number): YamlEntry | undefined {
    const start = this.#at;
    const colon = this.#plainEnd(start, this.#lineEnd, false);
    const isKey = colon > start && colon - start < LONGEST_KEY && this.#text.charCodeAt(colon) === COLON;
    if (!isKey || this.#text.charCodeAt(colon - 1) === SPACE) return undefined;
    const key = this.#scalar(start, colon, 'plain');
    const value = this.#value(colon + 1, indent);
    return value && { key, value, range: { start, end: Math.max(colon + 1, value.range.end) } };
  }

  #list(indent: number): YamlNode | undefined {
    const start = this.#at;
    const items: YamlNode[] = [];
    while (this.#indent === indent && this.#isItem()) {
      const dash = this.#at;
      this.#at = this.#skipSpaces(dash + 1);
      if (this.#at === this.#lineEnd || this.#isItem()) return undefined;
      const isMap = this.#text.charCodeAt(this.#plainEnd(this.#at, this.#lineEnd, false)) === COLON;
      this.#indent = indent + this.#at - dash;
      const item = isMap ? this.#collection() : this.#line(this.#at, indent);
      if (item === undefined) return undefined;
      items.push(item);
    }
    const last = items.at(-1);
    return last && { kind: 'list', items, flow: false, range: this.#extent(start, last.range.end) };
  }

  /** Up to the last word: an empty value stands behind the spaces after its key. */
  #extent(start: number, end: number): TextRange {
    while (this.#text.charCodeAt(end - 1) === SPACE) end--;
    return { start, end };
  }

  /** What follows a key's colon: on its line, or on deeper lines; a list may stand as far left as the key. */
  #value(from: number, indent: number): YamlNode | undefined {
    const start = this.#skipSpaces(from);
    if (start < this.#lineEnd) return start === from ? undefined : this.#line(start, indent);
    this.#enterLine(this.#lineEnd);
    if (this.#indent > indent || (this.#indent === indent && this.#isItem())) return this.#collection();
    return this.#scalar(start, start, 'plain');
  }

  /** A value to the end of the line, with no deeper line that would go on with it. */
  #line(start: number, indent: number): YamlNode | undefined {
    const isList = this.#text.charCodeAt(start) === LEFT_BRACKET;
    const value = isList ? this.#flowList(start) : this.#flowScalar(start, this.#lineEnd, false);
    if (value === undefined || this.#skipSpaces(value.range.end) < this.#lineEnd) return undefined;
    this.#enterLine(this.#lineEnd);
    return this.#indent > indent ? undefined : value;
  }

  /** `[a, "b", c]`. */
  #flowList(start: number): YamlNode | undefined {
    const items: YamlNode[] = [];
    let at = this.#skipSpaces(start + 1);
    while (this.#text.charCodeAt(at) !== RIGHT_BRACKET || items.length > 0) {
      const item = this.#flowScalar(at, this.#lineEnd, true);
      if (item === undefined) return undefined;
      items.push(item);
      at = this.#skipSpaces(item.range.end);
      if (at >= this.#lineEnd) return undefined;
      if (this.#text.charCodeAt(at) === RIGHT_BRACKET) break;
      at = this.#skipSpaces(at + 1);
    }
    return { kind: 'list', items, flow: true, range: { start, end: at + 1 } };
  }

  /** A quoted or plain scalar; between brackets up to the next comma or bracket. */
  #flowScalar(start: number, end: number, inList: boolean): YamlScalar | undefined {
    const quote = this.#text.charCodeAt(start);
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      const close = this.#closingQuote(start, end, quote);
      if (close < 0) return undefined;
      const after = this.#text.charCodeAt(this.#skipSpaces(close + 1));
      if (inList && after !== COMMA && after !== RIGHT_BRACKET) return undefined;
      return this.#scalar(start, close + 1, 'quoted');
    }
    let to = this.#plainEnd(start, end, inList);
    if (to <= start || (to < end && this.#text.charCodeAt(to) === COLON)) return undefined;
    while (this.#text.charCodeAt(to - 1) === SPACE) to--;
    return this.#scalar(start, to, 'plain');
  }

  /** Only quotes without escapes: what stands between them is the value. */
  #closingQuote(start: number, end: number, quote: number): number {
    for (let at = start + 1; at < end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === BACKSLASH && quote === DOUBLE_QUOTE) return -1;
      if (code === quote) return this.#text.charCodeAt(at + 1) === quote ? -1 : at;
    }
    return -1;
  }

  /**
   * Where a plain scalar ends that begins at `start`: at the colon of a key, at the end of the line, or in a list at
   * its comma or closing bracket; -1 where it has something in it that is not plain.
   */
  #plainEnd(start: number, end: number, inList: boolean): number {
    const first = this.#text.charCodeAt(start);
    if (start >= end || INDICATORS.has(first)) return -1;
    for (let at = start; at < end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === COLON) {
        const after = at + 1 < end ? this.#text.charCodeAt(at + 1) : SPACE;
        if (after === SPACE) return inList ? -1 : at;
        if (inList && (after === COMMA || after === RIGHT_BRACKET)) return -1;
      } else if (code === HASH) {
        if (this.#text.charCodeAt(at - 1) === SPACE) return -1;
      } else if (inList) {
        if (code === COMMA || code === RIGHT_BRACKET) return at;
        if (code === LEFT_BRACKET || code === LEFT_BRACE || code === RIGHT_BRACE) return -1;
      }
    }
    return inList ? -1 : end;
  }

  #scalar(start: number, end: number, style: 'plain' | 'quoted'): YamlScalar {
    const quote = style === 'quoted' ? 1 : 0;
    const text = this.#text.slice(start + quote, end - quote);
    const empty = style === 'plain' && (text.length === 0 || EMPTY.has(text));
    return { kind: 'scalar', text, style, empty, range: { start, end } };
  }

  #isItem(): boolean {
    if (this.#text.charCodeAt(this.#at) !== DASH) return false;
    return this.#at + 1 === this.#lineEnd || this.#text.charCodeAt(this.#at + 1) === SPACE;
  }

  #skipSpaces(at: number): number {
    while (at < this.#lineEnd && this.#text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  /** Goes to the first line with words on it after the line ending at `from`, or to the line that begins there. */
  #enterLine(from: number): void {
    let lineStart = from;
    for (let at = from; at < this.#end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === LF) lineStart = at + 1;
      else if (code !== SPACE && code !== CR) {
        const lf = this.#text.indexOf('\n', at);
        const end = lf < 0 || lf > this.#end ? this.#end : lf;
        this.#at = at;
        this.#lineEnd = this.#text.charCodeAt(end - 1) === CR ? end - 1 : end;
        this.#indent = at - lineStart;
        return;
      }
    }
    this.#at = this.#end;
    this.#lineEnd = this.#end;
    this.#indent = -1;
  }
}

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const HASH = 0x23;
const SINGLE_QUOTE = 0x27;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const LEFT_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const RIGHT_BRACKET = 0x5d;
const LEFT_BRACE = 0x7b;
const RIGHT_BRACE = 0x7d;

/** What may begin no plain scalar (YAML 1.2.2, 5.3), or only sometimes; and `.`, for the end of a document. */
const INDICATORS: ReadonlySet<number> = new Set(
  Array.from('-?:,[]{}#&*!|>\'"%@`.', (sign) => sign.charCodeAt(0)),
);

const EMPTY: ReadonlySet<string> = new Set(['~', 'null', 'Null', 'NULL']);
