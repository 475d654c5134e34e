import type { BlockRecord, RecordType } from '../../minutes/model';
import { parseDue } from '../../minutes/due';
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
import type { Schema } from '../../minutes/schema/schemas';

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

/** A record with more faults than these is none of ours. */
const MOST_REPORTED = 100;

/** What the schema has against a record; one breach of each value and of each key. */
export function breachesOf(record: BlockRecord): Breach[] {
  const canonical = canonicalise(record);
  const validator = VALIDATORS[record.type];
  if (validator(canonical.value)) return unreadableDues(canonical);
  const found = new Map<string, Breach>();
  const errors = [...(validator.errors ?? [])].sort(wrongTypesFirst);
  for (const error of errors.slice(0, MOST_REPORTED)) {
    const breach = breachOf(error, canonical, record);
    if (breach === undefined) continue;
    const key = breach.kind === 'missing' || breach.kind === 'empty' ? breach.key : '';
    const name = breach.kind === 'unknown' ? breach.entry.key.text : '';
    const id = `${error.instancePath}\n${key}\n${name}`;
    if (!found.has(id)) found.set(id, breach);
  }
  for (const breach of unreadableDues(canonical)) {
    if (![...found.values()].some((other) => other.kind === 'type' && other.node === breach.node)) {
      found.set(`due ${breach.node.range.start}`, breach);
    }
  }
  return [...found.values()];
}

/** Due values have more forms than a pattern can tell; they are right if they can be read. */
function unreadableDues({ places }: Canonical): WrongValue[] {
  return [...places].flatMap(([pointer, { node, schema, entry }]): WrongValue[] => {
    if (schema?.['x-kind'] !== 'due' || node.kind !== 'scalar') return [];
    if (parseDue(node.text, 0, undefined).kind !== 'unreadable') return [];
    return [{ kind: 'type', node, schema, under: keyAbove(pointer, places), entry }];
  });
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
