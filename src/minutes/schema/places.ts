import type { BlockRecord } from '../model';
import type { Shape } from '../vocabulary/terms';
import { canonicalKey } from '../vocabulary/vocabulary';
import type { YamlNode, YamlScalar } from '../yaml/tree';
import { type Schema, resolved, schemaOf, shapeOf } from './schemas';

/** A key or a single value of a record, with what the schema knows of it. */
export type SchemaPlace = KeyPlace | ValuePlace;

export interface KeyPlace {
  readonly kind: 'key';
  readonly node: YamlScalar;
  /** The mapping that it is a key of. */
  readonly shape: Shape;
}

export interface ValuePlace {
  readonly kind: 'value';
  readonly node: YamlScalar;
  /** Of the value; of an item in a list of names that of the list. */
  readonly schema: Schema;
  /** The canonical name of the nearest key above; undefined for what stands under no key. */
  readonly key: string | undefined;
}

/** The keys and values of a record in the order of the text, those left out that the schema does not know. */
export function placesOf({ type, map }: BlockRecord): Generator<SchemaPlace> {
  return placesIn(map, schemaOf(type), undefined);
}

function* placesIn(node: YamlNode, schema: Schema, key: string | undefined): Generator<SchemaPlace> {
  if (node.kind === 'scalar') {
    if (!node.empty) yield { kind: 'value', node, schema, key };
    return;
  }
  if (node.kind === 'list') {
    const items = schema['x-kind'] === 'names' ? schema : schema.items && resolved(schema.items);
    for (const item of node.items) if (items !== undefined) yield* placesIn(item, items, key);
    return;
  }
  const shape = shapeOf(schema);
  if (shape === undefined) return;
  for (const entry of node.entries) {
    const name = canonicalKey(shape, entry.key.text);
    const inner = name === undefined ? undefined : schema.properties?.[name];
    if (inner === undefined) continue;
    yield { kind: 'key', node: entry.key, shape };
    yield* placesIn(entry.value, resolved(inner), name);
  }
}
