import { shapeOf } from '../../minutes/schema/schemas';
import { canonicalKey } from '../../minutes/vocabulary/vocabulary';
import { lineEndOf } from '../../minutes/yaml/edits';
import { type TextRange, trimRange } from '../../text/range';
import { NOTHING_KNOWN, type Slot, type YamlPlace, itemSlotOf, scalarAround, slotOf } from './place';

/** A value in brackets, perhaps over several lines. */
export interface FlowReading {
  /** What may stand at the cursor; undefined where that is elsewhere. */
  readonly place: YamlPlace | undefined;
  /** Behind the closing bracket, or where the value ends without one. */
  readonly end: number;
}

/**
 * Reads a value in brackets, closed or not yet.
 * @param start of its bracket
 * @param end of the block
 * @param column of the key that it stands behind
 * @param offset of the cursor
 */
export function readFlow(
  text: string,
  { start, end }: TextRange,
  column: number,
  offset: number,
  slot: Slot,
): FlowReading {
  const reader = new FlowReader(text, flowLimit(text, start, end, column), offset);
  const closed = reader.read(start, slot);
  return { place: reader.place, end: closed };
}

interface FlowFrame {
  readonly slot: Slot;
  readonly isMap: boolean;
  readonly present: Set<string>;
  readonly siblings: string[];
  /** Of a mapping: the key whose value is being read. */
  value: Slot | undefined;
  partStart: number;
}

/** Walks over `[a, {b: c}]` and finds what stands at the cursor. */
class FlowReader {
  readonly #text: string;
  readonly #limit: number;
  readonly #offset: number;
  readonly #stack: FlowFrame[] = [];
  place: YamlPlace | undefined;

  constructor(text: string, limit: number, offset: number) {
    this.#text = text;
    this.#limit = limit;
    this.#offset = offset;
  }

  /** Gives where the outermost bracket closes, or the limit where it does not. */
  read(start: number, slot: Slot): number {
    let depth = 0;
    let at = start;
    for (; at < this.#limit; at++) {
      const character = this.#text[at] ?? '';
      const frame = this.#stack.at(-1);
      const opens = frame === undefined || this.#text.slice(frame.partStart, at).trim() === '';
      if (opens && (character === '[' || character === '{')) {
        const asked = frame === undefined ? slot : frame.isMap ? frame.value : frame.slot;
        this.#open(asked ?? NOTHING_KNOWN, character === '{', at + 1);
      } else if (frame === undefined) return at;
      else if (opens && (character === '"' || character === "'")) {
        const close = this.#text.indexOf(character, at + 1);
        if (close > 0 && close < this.#limit) at = close;
      } else if (character === '(' && this.#closesParenthesis(at)) depth++;
      else if (character === ')') depth = Math.max(0, depth - 1);
      else if (character === ']' || character === '}') {
        this.#endPart(frame, at);
        this.#stack.pop();
        const outer = this.#stack.at(-1);
        if (outer === undefined) return at + 1;
        outer.partStart = at + 1;
        outer.value = undefined;
      } else if (character === ',' && depth === 0) {
        this.#endPart(frame, at);
        frame.partStart = at + 1;
        frame.value = undefined;
      } else if (character === ':' && frame.isMap && frame.value === undefined) this.#key(frame, at);
    }
    for (const frame of [...this.#stack].reverse()) this.#endPart(frame, this.#limit);
    return this.#limit;
  }

  #open(asked: Slot, isMap: boolean, partStart: number): void {
    const slot = isMap ? asked : itemSlotOf(asked);
    this.#stack.push({ slot, isMap, present: new Set(), siblings: [], value: undefined, partStart });
  }

  #key(frame: FlowFrame, colon: number): void {
    const { start, end } = trimRange(this.#text, frame.partStart, colon);
    const shape = shapeOf(frame.slot.schema);
    const name = this.#text.slice(start, end).replace(/^(["'])(.*)\1$/, '$2');
    const canonical = shape && canonicalKey(shape, name);
    if (this.#offset >= frame.partStart && this.#offset <= colon) {
      this.#keyAt(frame, { start, end }, true);
    } else if (canonical !== undefined) frame.present.add(canonical);
    frame.value = slotOf(frame.slot.schema, shape, canonical);
    frame.partStart = colon + 1;
  }

  #endPart(frame: FlowFrame, end: number): void {
    const { partStart, isMap, value } = frame;
    if (this.place !== undefined && this.#offset >= partStart && this.#offset <= end) return;
    if (this.#offset < partStart || this.#offset > end) {
      if (!isMap && end > partStart) frame.siblings.push(this.#text.slice(partStart, end).trim());
      return;
    }
    const from = Math.min(trimRange(this.#text, partStart, end).start, this.#offset);
    if (isMap && value === undefined) {
      const { start, end: wordEnd } = trimRange(this.#text, partStart, end);
      const range = { start: Math.min(start, this.#offset), end: Math.max(wordEnd, this.#offset) };
      this.#keyAt(frame, range, false);
      return;
    }
    const { range, quote } = scalarAround(this.#text, from, end, this.#offset);
    if (range === undefined) return;
    const slot = value ?? frame.slot;
    this.place = { kind: 'value', ...slot, range, quote, flow: true, siblings: frame.siblings };
  }

  #keyAt(frame: FlowFrame, range: TextRange, hasColon: boolean): void {
    const { slot, present } = frame;
    this.place = { kind: 'key', schema: slot.schema, present, range, hasColon, flow: true, indent: '' };
  }

  /** Whether a parenthesis closes before the list does: in it, a comma parts details of a person. */
  #closesParenthesis(at: number): boolean {
    return /^\([^()[\]{}\r\n]*\)/.test(this.#text.slice(at, this.#limit));
  }
}

/** How far a value in brackets may reach: to the first line that is not indented beyond the key before it. */
function flowLimit(text: string, start: number, end: number, column: number): number {
  let limit = Math.min(lineEndOf(text, start), end);
  while (limit < end) {
    const next = text.startsWith('\r\n', limit) ? limit + 2 : limit + 1;
    const stop = Math.min(lineEndOf(text, next), end);
    const at = trimRange(text, next, stop).start;
    if (at < stop && at - next <= column && !/[\]}]/.test(text[at] ?? '')) break;
    limit = stop;
  }
  return limit;
}
