import type { TextRange } from '../../text/range';
import type { EnumName, Shape } from '../vocabulary/terms';
import { canonicalKey, canonicalValue } from '../vocabulary/vocabulary';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './tree';

/** Reads the values of one mapping by their canonical keys; of a key given twice the first counts. */
export class Fields {
  readonly map: YamlMap;
  readonly #entries = new Map<string, YamlEntry>();

  constructor(shape: Shape, map: YamlMap) {
    this.map = map;
    for (const entry of map.entries) {
      const key = canonicalKey(shape, entry.key.text);
      if (key !== undefined && !this.#entries.has(key)) this.#entries.set(key, entry);
    }
  }

  /** The value; undefined where the key is missing or stands empty. */
  node(key: string): YamlNode | undefined {
    const value = this.#entries.get(key)?.value;
    return value === undefined || (value.kind === 'scalar' && value.empty) ? undefined : value;
  }

  scalar(key: string): YamlScalar | undefined {
    const value = this.node(key);
    return value?.kind === 'scalar' ? value : undefined;
  }

  /** The words of a value, white space at its ends off; undefined where there are none. */
  text(key: string): string | undefined {
    const text = this.scalar(key)?.text.trim();
    return text === '' ? undefined : text;
  }

  /** The canonical value of an enumeration, or the words as written where they are none of its values. */
  value(key: string, name: EnumName): string | undefined {
    const text = this.text(key);
    return text === undefined ? undefined : (canonicalValue(name, text) ?? text);
  }

  boolean(key: string): boolean | undefined {
    const value = this.value(key, 'boolean');
    return value === 'true' ? true : value === 'false' ? false : undefined;
  }

  integer(key: string): number | undefined {
    const text = this.text(key);
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
  }

  /** The items of a list, or the single value that stands in place of one. */
  list(key: string): readonly YamlNode[] {
    const value = this.node(key);
    if (value === undefined) return [];
    return value.kind === 'list' ? value.items : [value];
  }

  /** The scalars of a list, or the single one. */
  scalars(key: string): readonly YamlScalar[] {
    return this.list(key).filter((node): node is YamlScalar => node.kind === 'scalar' && !node.empty);
  }

  texts(key: string): readonly string[] {
    return this.scalars(key).map((scalar) => scalar.text.trim());
  }

  /** Where the first key stands: the place of the whole record. */
  get start(): number {
    return this.map.entries[0]?.key.range.start ?? this.map.range.start;
  }
}

/**
 * Where a part of a scalar's text stands in the file. Exact where the value is written as it is read; where escapes
 * or folded lines come between, the whole scalar.
 */
export function rangeWithin(source: string, scalar: YamlScalar, start: number, end: number): TextRange {
  const opening = scalar.style === 'quoted' ? 1 : 0;
  const from = scalar.range.start + opening;
  const written = source.slice(from, from + scalar.text.length);
  return written === scalar.text ? { start: from + start, end: from + end } : scalar.range;
}
