import { type Schema, shapeOf } from '../../minutes/schema/schemas';
import { canonicalKey } from '../../minutes/vocabulary/vocabulary';
import { lineEndOf } from '../../minutes/yaml/edits';
import { type TextRange, trimRange } from '../../text/range';
import { readFlow } from './flowPlace';
import {
  NOTHING_KNOWN,
  type Slot,
  type YamlPlace,
  itemSlotOf,
  scalarAround,
  slotOf,
  takesWords,
} from './place';

/** A mapping or list that is open at some point of the block, as far as its lines show. */
interface MapFrame {
  readonly kind: 'map';
  readonly column: number;
  readonly schema: Schema;
  readonly present: Set<string>;
  /** What the last key asks for. */
  value: Slot;
  /** Whether the last key has a value on its line. */
  filled: boolean;
}

interface ListFrame {
  readonly kind: 'list';
  readonly column: number;
  readonly slot: Slot;
  readonly siblings: string[];
}

type Frame = MapFrame | ListFrame;

const KEY = /(?:"([^"\r\n]+)"|'([^'\r\n]+)'|([^\s"'#&*!|>%@`[\]{},:-][^:#[\]{}\r\n]*?))[ \t]*:(?=[ \t]|$)/uy;
const BLOCK_SCALAR = /^[|>][-+\d]*[ \t]*(?:#.*)?$/;

/**
 * What may be written at an offset inside the YAML of a block. Goes by lines, indentation and brackets alone, so that
 * text that is half typed and no YAML yet still tells where it stands. Keys and values after the cursor count as there.
 *
 * @param content the YAML of the block
 * @param root what the block's record looks like
 * @returns undefined within comments and running text, and where nothing is known of what belongs there
 */
export function yamlPlaceAt(
  text: string,
  content: TextRange,
  offset: number,
  root: Schema,
): YamlPlace | undefined {
  return new PlaceReader(text, content, offset, root).read();
}

class PlaceReader {
  readonly #text: string;
  readonly #end: number;
  readonly #offset: number;
  readonly #root: Slot;
  readonly #stack: Frame[] = [];
  #at: number;
  /** Lines indented beyond this column are the text of a block scalar. */
  #scalarColumn: number | undefined;
  #place: YamlPlace | undefined;

  constructor(text: string, content: TextRange, offset: number, root: Schema) {
    this.#text = text;
    this.#at = content.start;
    this.#end = content.end;
    this.#offset = offset;
    this.#root = { schema: root, shape: undefined, key: undefined };
  }

  read(): YamlPlace | undefined {
    while (this.#at <= this.#end) {
      const end = lineEnd(this.#text, this.#at, this.#end);
      const next = this.#line(this.#at, end);
      if (next >= this.#end) break;
      this.#at = this.#text.startsWith('\r\n', next) ? next + 2 : next + 1;
    }
    return this.#place;
  }

  /** Reads the line `[start, end)` and gives the end of what it opens: its own, or that of a flow over several lines. */
  #line(start: number, end: number): number {
    const hasCursor = start <= this.#offset && this.#offset <= end;
    let at = skipBlanks(this.#text, start, end);
    if (this.#scalarColumn !== undefined) {
      if (at === end || at - start > this.#scalarColumn) return end;
      this.#scalarColumn = undefined;
    }
    if (at === end) {
      if (hasCursor) this.#blankLine(this.#offset - start);
      return end;
    }
    if (this.#text[at] === '#') return end;
    let list: ListFrame | undefined;
    while (this.#text[at] === '-' && /[ \t]/.test(this.#text[at + 1] ?? ' ') && at < end) {
      list = enterItem(this.#stack, at - start, this.#root);
      at = skipBlanks(this.#text, at + 1, end);
    }
    if (at === end) {
      if (hasCursor && list !== undefined) this.#emptyItem(list, start);
      return end;
    }
    KEY.lastIndex = at;
    const key = KEY.exec(this.#text.slice(0, end));
    if (key !== null && !(hasCursor && this.#offset < at)) {
      return this.#entry(start, at, key, end, list !== undefined);
    }
    return this.#bareWords(start, at, end, list);
  }

  #blankLine(column: number): void {
    const outermost = this.#stack[0];
    if (outermost?.kind === 'list' && column <= outermost.column) return;
    const open = [...this.#stack];
    const map = enterMap(open, column, this.#root);
    // A mapping that begins here goes on in the lines below.
    if (open.length > this.#stack.length) this.#stack.push(map);
    this.#keyAt(map, { start: this.#offset, end: this.#offset }, false, '');
  }

  #emptyItem(list: ListFrame, start: number): void {
    const cursor = { start: this.#offset, end: this.#offset };
    if (takesWords(list.slot.schema)) this.#valueAt(list.slot, cursor, false, list.siblings);
    else if (list.slot.schema.properties !== undefined) {
      const map = enterMap(this.#stack, this.#offset - start, this.#root);
      this.#keyAt(map, cursor, false, this.#indentFrom(start, this.#offset));
    }
  }

  /** `key: value` */
  #entry(start: number, at: number, key: RegExpExecArray, end: number, inItem: boolean): number {
    const map = enterMap(this.#stack, at - start, this.#root);
    const name = key[1] ?? key[2] ?? key[3] ?? '';
    const colon = at + key[0].length - 1;
    const shape = shapeOf(map.schema);
    const canonical = shape && canonicalKey(shape, name);
    map.value = slotOf(map.schema, shape, canonical);
    const nameEnd = at + key[0].slice(0, -1).trimEnd().length;
    if (this.#offset >= at && this.#offset <= nameEnd) {
      const indent = inItem ? this.#indentFrom(start, at) : '';
      this.#keyAt(map, { start: at, end: nameEnd }, true, indent);
    } else if (canonical !== undefined) map.present.add(canonical);
    const valueStart = skipBlanks(this.#text, colon + 1, end);
    const rest = this.#text.slice(valueStart, end);
    map.filled = rest !== '' && !rest.startsWith('#');
    if (BLOCK_SCALAR.test(rest)) {
      this.#scalarColumn = map.column;
      return end;
    }
    if (/^[[{]/.test(rest)) return this.#flow(valueStart, map.column, map.value);
    if (this.#offset > colon && this.#offset <= end) this.#scalarValue(map.value, valueStart, end, []);
    return end;
  }

  /** A line without a key: an item of a list, a key half typed, or more of a value. */
  #bareWords(start: number, at: number, end: number, list: ListFrame | undefined): number {
    const isFlow = /[[{]/.test(this.#text[at] ?? '');
    const top = this.#stack.at(-1);
    if (list !== undefined && isFlow) return this.#flow(at, list.column, list.slot);
    if (list !== undefined && takesWords(list.slot.schema)) {
      if (this.#offset >= at && this.#offset <= end) this.#scalarValue(list.slot, at, end, list.siblings);
      else list.siblings.push(this.#text.slice(at, end).trim());
      return end;
    }
    const isContinuation = list === undefined && top?.kind === 'map' && at - start > top.column && top.filled;
    if (isContinuation) return end;
    if (isFlow) return this.#flow(at, at - start, this.#root);
    if (this.#offset < at || this.#offset > end) return end;
    const map = enterMap(this.#stack, at - start, this.#root);
    const words = trimRange(this.#text, at, end).end;
    const indent = list === undefined ? '' : this.#indentFrom(start, at);
    this.#keyAt(map, { start: at, end: Math.max(words, this.#offset) }, false, indent);
    return end;
  }

  /** A value in brackets, perhaps over several lines; gives the end of the line on which it closes. */
  #flow(start: number, column: number, slot: Slot): number {
    const { place, end } = readFlow(this.#text, { start, end: this.#end }, column, this.#offset, slot);
    this.#place = place ?? this.#place;
    return lineEnd(this.#text, end, this.#end);
  }

  #scalarValue(slot: Slot, from: number, end: number, siblings: readonly string[]): void {
    const { range, quote } = scalarAround(this.#text, from, end, this.#offset);
    if (range !== undefined) this.#valueAt(slot, range, false, siblings, quote);
  }

  #valueAt(slot: Slot, range: TextRange, flow: boolean, siblings: readonly string[], quote = ''): void {
    this.#place = { kind: 'value', ...slot, range, quote, flow, siblings };
  }

  #keyAt(map: MapFrame, range: TextRange, hasColon: boolean, indent: string): void {
    const { schema, present } = map;
    this.#place = { kind: 'key', schema, present, range, hasColon, flow: false, indent };
  }

  /** As much white space as lies between the line's own indentation and an offset on it. */
  #indentFrom(start: number, at: number): string {
    return ' '.repeat(at - skipBlanks(this.#text, start, at));
  }
}

/** The mapping at a column, with those inside it closed. */
function enterMap(stack: Frame[], column: number, root: Slot): MapFrame {
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (top.column < column || (top.kind === 'map' && top.column === column)) break;
    stack.pop();
  }
  const top = stack.at(-1);
  if (top?.kind === 'map' && top.column === column) return top;
  const asked = top === undefined ? root : top.kind === 'list' ? top.slot : top.value;
  const { schema } = asked;
  const map: MapFrame = {
    kind: 'map',
    column,
    schema,
    present: new Set(),
    value: NOTHING_KNOWN,
    filled: false,
  };
  stack.push(map);
  return map;
}

/** The list whose dash stands at a column, with what is inside its items closed. */
function enterItem(stack: Frame[], column: number, root: Slot): ListFrame {
  while ((stack.at(-1)?.column ?? 0) > column) stack.pop();
  const top = stack.at(-1);
  if (top?.kind === 'list' && top.column === column) return top;
  const asked = top === undefined ? root : top.kind === 'list' ? top.slot : top.value;
  // A block holds one record or a list of them.
  const slot = top === undefined ? root : itemSlotOf(asked);
  const list: ListFrame = { kind: 'list', column, slot, siblings: [] };
  stack.push(list);
  return list;
}

function lineEnd(text: string, from: number, end: number): number {
  return Math.min(lineEndOf(text, from), end);
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}
