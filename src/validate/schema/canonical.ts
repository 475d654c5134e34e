import type { BlockRecord } from '../../minutes/model';
import { canonicalKey, canonicalValue } from '../../minutes/vocabulary/vocabulary';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../../minutes/yaml/tree';
import { type Schema, admits, resolved, schemaOf, shapeOf, valuesNameOf } from '../../minutes/schema/schemas';

/** Where a value of the canonical form comes from. */
export interface Place {
  readonly node: YamlNode;
  /** The key it stands under; undefined for the record itself and for the items of a list. */
  readonly entry: YamlEntry | undefined;
  /** Undefined under a key that is unknown. */
  readonly schema: Schema | undefined;
}

/** A record as plain data, ready to be validated. */
export interface Canonical {
  readonly value: unknown;
  /** By JSON pointer: the author's node of each value. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * A record with its keys and the words of its enumerations in their canonical English form. Texts stay as written but
 * for NFC; where the schema wants a whole number or yes and no, they become those if they can. Keys that are unknown
 * stay as they are; of a key given twice the first counts; empty values count as not given.
 */
export function canonicalise({ type, map }: BlockRecord): Canonical {
  const places = new Map<string, Place>();
  return { value: valueOf(map, schemaOf(type), undefined, '', places), places };
}

/** The canonical name of a key in a mapping of a schema; undefined where the schema does not know it. */
export function canonicalKeyOf(schema: Schema, written: string): string | undefined {
  const shape = shapeOf(schema);
  if (shape !== undefined) return canonicalKey(shape, written);
  return typeof schema.additionalProperties === 'object' ? written : undefined;
}

function valueOf(
  node: YamlNode,
  schema: Schema | undefined,
  entry: YamlEntry | undefined,
  pointer: string,
  places: Map<string, Place>,
): unknown {
  const known = schema && resolved(schema);
  places.set(pointer, { node, entry, schema: known });
  if (known === undefined) return null;
  if (node.kind === 'scalar') return scalarOf(node, known);
  if (node.kind === 'map') return admits(known, 'object') ? mapOf(node, known, pointer, places) : {};
  if (!admits(known, 'array')) return [];
  return node.items
    .filter((item) => !isEmpty(item))
    .map((item, index) => valueOf(item, known.items, undefined, `${pointer}/${index}`, places));
}

function mapOf(map: YamlMap, schema: Schema, pointer: string, places: Map<string, Place>): unknown {
  const values = Object.create(null) as Record<string, unknown>;
  for (const entry of map.entries) {
    const key = canonicalKeyOf(schema, entry.key.text);
    const name = key ?? entry.key.text;
    if (name in values || (key !== undefined && isEmpty(entry.value))) continue;
    const open = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    const inner = key === undefined ? undefined : (schema.properties?.[key] ?? open);
    values[name] = valueOf(entry.value, inner, entry, `${pointer}/${escaped(name)}`, places);
  }
  return values;
}

function scalarOf(scalar: YamlScalar, schema: Schema): unknown {
  const text = scalar.text.normalize('NFC').trim();
  const values = valuesNameOf(schema);
  const canonical = (values && canonicalValue(values, text)) ?? text;
  if (schema.type === 'boolean') return canonical === 'true' || (canonical === 'false' ? false : text);
  if (schema.type === 'integer' && /^\d{1,9}$/.test(text)) return Number(text);
  return canonical;
}

/** Whether a value stands for nothing: `chair:` with nothing after it. */
export function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.empty;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
