import type { BlockRecord } from '../../minutes/model';
import { replacement } from '../../text/edit';
import { foldMarks } from '../../text/fold';
import type { Finding, Fix } from '../diagnostic';
import { removeEntry } from '../../minutes/yaml/edits';
import type { UnknownKey } from './breaches';
import { canonicalKeyOf } from './canonical';
import type { SchemaContext } from './inferred';
import { shapeOf } from '../../minutes/schema/schemas';
import { nearKeys } from './wording';

/** `schema-unknown-key`: proposes the keys that come near and are not there yet, or to do without it. */
export function unknownKey(
  { minutes, extraFrontMatterKeys, inference }: SchemaContext,
  record: BlockRecord,
  { map, schema, entry }: UnknownKey,
): Finding | undefined {
  const key = entry.key.text;
  if (map === record.map && record.type === 'meeting' && isAllowed(key, extraFrontMatterKeys))
    return undefined;
  const shape = shapeOf(schema);
  const given = new Set(map.entries.map((other) => canonicalKeyOf(schema, other.key.text)));
  const near =
    shape === undefined
      ? []
      : nearKeys(shape, key, inference.language).filter(({ canonical }) => !given.has(canonical));
  const renames = near.map(({ written }): Fix => ({
    title: { id: 'fix.rename-key', args: { key: written } },
    edits: [replacement(entry.key.range, written)],
    preferred: near.length === 1,
  }));
  const remove: Fix = {
    title: { id: 'fix.remove-key', args: { key } },
    edits: [removeEntry(minutes.text, map, entry)],
    preferred: false,
  };
  const suggestion = near[0]?.written;
  const found = { code: 'schema-unknown-key', range: entry.key.range, fixes: [...renames, remove] };
  return suggestion === undefined
    ? { ...found, message: 'schema-unknown-key', args: { key } }
    : { ...found, message: 'schema-unknown-key-near', args: { key, suggestion } };
}

/** `x-` in any case, and the keys that the settings allow. */
function isAllowed(key: string, extra: readonly string[]): boolean {
  const folded = foldMarks(key);
  return folded.startsWith('x-') || extra.some((allowed) => foldMarks(allowed) === folded);
}
