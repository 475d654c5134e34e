import { type Schema, resolved } from '../../minutes/schema/schemas';
import type { Shape } from '../../minutes/vocabulary/terms';
import { type TextRange, trimRange } from '../../text/range';

/** What may be written at an offset of a block's YAML. */
export type YamlPlace = KeyPlace | ValuePlace;

export interface KeyPlace {
  readonly kind: 'key';
  /** Of the mapping. */
  readonly schema: Schema;
  /** The canonical keys that the mapping has, the one at the cursor left out. */
  readonly present: ReadonlySet<string>;
  /** The key being written; empty where there is none yet. */
  readonly range: TextRange;
  /** Whether a colon already follows. */
  readonly hasColon: boolean;
  readonly flow: boolean;
  /** White space that lines further keys up with this one, beyond that of the line. */
  readonly indent: string;
}

export interface ValuePlace {
  readonly kind: 'value';
  readonly schema: Schema;
  /** The mapping and the canonical key that it stands under, be it in a list. */
  readonly shape: Shape | undefined;
  readonly key: string | undefined;
  /** The value being written, its quotes left out; empty where there is none yet. */
  readonly range: TextRange;
  readonly quote: string;
  readonly flow: boolean;
  /** The other values of the list. */
  readonly siblings: readonly string[];
}

/** What is asked for at some point: a schema, and the key it stands under. */
export interface Slot {
  readonly schema: Schema;
  readonly shape: Shape | undefined;
  readonly key: string | undefined;
}

/** Where nothing is known of what is asked for. */
export const NOTHING_KNOWN: Slot = { schema: {}, shape: undefined, key: undefined };

/** What a key of a mapping asks for. */
export function slotOf(schema: Schema, shape: Shape | undefined, key: string | undefined): Slot {
  const value = key === undefined ? {} : resolved(schema.properties?.[key] ?? {});
  return { schema: value, shape, key };
}

/** What the items of a list ask for; where one value may stand in the list's place, the same as that. */
export function itemSlotOf(slot: Slot): Slot {
  const { schema } = slot;
  return takesWords(schema) ? slot : { ...slot, schema: resolved(schema.items ?? {}) };
}

/** Whether a value may be a text. */
export function takesWords({ type }: Schema): boolean {
  return type !== undefined && [type].flat().includes('string');
}

/** The scalar around an offset without quotes and comment; no range where the offset lies in the comment. */
export function scalarAround(
  text: string,
  from: number,
  to: number,
  offset: number,
): { readonly range: TextRange | undefined; readonly quote: string } {
  const start = Math.min(from, offset);
  const quote = /^["']/.exec(text.slice(start, to))?.[0] ?? '';
  if (quote !== '' && offset > start) {
    const close = text.indexOf(quote, start + 1);
    const end = close < 0 || close > to ? trimRange(text, start + 1, to).end : close;
    const inside = { start: start + 1, end: Math.max(end, Math.min(offset, to)) };
    return { range: close >= 0 && offset > close ? undefined : inside, quote };
  }
  const comment = /(?:^|[ \t])#/.exec(text.slice(start, to));
  const valueEnd = comment === null ? to : start + comment.index;
  if (offset > valueEnd) return { range: undefined, quote: '' };
  return { range: { start, end: Math.max(trimRange(text, start, valueEnd).end, offset) }, quote: '' };
}
