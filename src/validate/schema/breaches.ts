import type { BlockRecord, RecordType } from '../../minutes/model';
import type { YamlEntry, YamlMap, YamlNode } from '../../minutes/yaml/tree';
import type { TextRange } from '../../text/range';
import { type Canonical, type Place, canonicalKeyOf, canonicalise } from './canonical';
import {
  type SchemaError,
  type Validator,
  action,
  attendees,
  decision,
  meeting,
} from './generated/validators';
import type { Schema } from './schemas';

/** One way in which a record is not what its schema says, at the author's own nodes. */
export type Breach = MissingKey | EmptyKey | UnknownKey | WrongValue;

interface InMapping {
  readonly map: YamlMap;
  /** The schema of the mapping. */
  readonly schema: Schema;
  /** The key under which the mapping stands, as written; undefined for the record itself. */
  readonly under: string | undefined;
}

export interface MissingKey extends InMapping {
  readonly kind: 'missing';
  /** Its canonical name. */
  readonly key: string;
}

/** A required key with nothing behind it. */
export interface EmptyKey extends InMapping {
  readonly kind: 'empty';
  readonly key: string;
  readonly entry: YamlEntry;
}

export interface UnknownKey extends InMapping {
  readonly kind: 'unknown';
  readonly entry: YamlEntry;
}

export interface WrongValue {
  readonly kind: 'type' | 'enum';
  readonly node: YamlNode;
  readonly schema: Schema;
  /** The nearest key above it, as written. */
  readonly under: string | undefined;
  /** The entry whose whole value it is; undefined for the item of a list. */
  readonly entry: YamlEntry | undefined;
}

const VALIDATORS: Readonly<Record<RecordType, Validator>> = { meeting, attendees, decision, action };

/** What the schema has against a record; one breach of each value and of each key. */
export function breachesOf(record: BlockRecord): Breach[] {
  const canonical = canonicalise(record);
  const validator = VALIDATORS[record.type];
  if (validator(canonical.value)) return [];
  const found = new Map<string, Breach>();
  for (const error of [...(validator.errors ?? [])].sort(wrongTypesFirst)) {
    const breach = breachOf(error, canonical, record);
    if (breach === undefined) continue;
    const key = breach.kind === 'missing' || breach.kind === 'empty' ? breach.key : '';
    const name = breach.kind === 'unknown' ? breach.entry.key.text : '';
    const id = `${error.instancePath}\n${key}\n${name}`;
    if (!found.has(id)) found.set(id, breach);
  }
  return [...found.values()];
}

/** The place of a breach: the first key of a record that lacks one, the key itself, or the value. */
export function rangeOfBreach(breach: Breach): TextRange {
  switch (breach.kind) {
    case 'missing':
      return breach.map.entries[0]?.key.range ?? breach.map.range;
    case 'empty':
    case 'unknown':
      return breach.entry.key.range;
    case 'type':
    case 'enum':
      return breach.node.range;
  }
}

/** A value of the wrong type breaks every other rule as well; its type is what counts. */
function wrongTypesFirst(a: SchemaError, b: SchemaError): number {
  return Number(b.keyword === 'type') - Number(a.keyword === 'type');
}

function breachOf(error: SchemaError, { places }: Canonical, record: BlockRecord): Breach | undefined {
  const place = places.get(error.instancePath);
  if (place?.schema === undefined) return undefined;
  const under = keyAbove(error.instancePath, places);
  const { node, schema, entry } = place;
  if (error.keyword === 'type' || error.keyword === 'pattern')
    return { kind: 'type', node, schema, under, entry };
  if (error.keyword === 'enum') return { kind: 'enum', node, schema, under, entry };
  const map = node.kind === 'map' ? node : record.map;
  if (error.keyword === 'required') {
    const key = String(error.params.missingProperty);
    const given = map.entries.find((candidate) => canonicalKeyOf(schema, candidate.key.text) === key);
    if (given === undefined) return { kind: 'missing', map, schema, under, key };
    return { kind: 'empty', map, schema, under, key, entry: given };
  }
  if (error.keyword !== 'additionalProperties') return undefined;
  const unknown = map.entries.find(({ key }) => key.text === error.params.additionalProperty);
  return unknown && { kind: 'unknown', map, schema, under, entry: unknown };
}

function keyAbove(pointer: string, places: ReadonlyMap<string, Place>): string | undefined {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const entry = places.get(at)?.entry;
    if (entry !== undefined) return entry.key.text;
  }
  return undefined;
}
