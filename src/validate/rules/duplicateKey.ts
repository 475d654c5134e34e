import { resolved, schemaOf, admits, type Schema } from '../../minutes/schema/schemas';
import { canonicalKeyOf } from '../schema/canonical';
import type { YamlEntry, YamlMap, YamlNode } from '../../minutes/yaml/tree';
import { foldCase } from '../../text/fold';
import type { Finding, LocalRule } from '../diagnostic';
import { removeEntry } from '../../minutes/yaml/edits';

/** `schema-duplicate-key`: a key twice in one mapping, in one spelling or two. */
export const duplicateKey: LocalRule = {
  codes: { 'schema-duplicate-key': 'error' },
  *check({ minutes: { text }, part }) {
    for (const { records } of part.judged)
      for (const { type, map } of records) yield* duplicatesIn(text, map, schemaOf(type));
  },
};

function* duplicatesIn(text: string, node: YamlNode, schema: Schema | undefined): Generator<Finding> {
  const known = schema && resolved(schema);
  if (node.kind === 'list') {
    for (const item of node.items) yield* duplicatesIn(text, item, known?.items);
  }
  if (node.kind !== 'map' || (known !== undefined && !admits(known, 'object'))) return;
  const firsts = new Map<string, YamlEntry>();
  for (const entry of node.entries) {
    const key = (known && canonicalKeyOf(known, entry.key.text)) ?? foldCase(entry.key.text);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, entry);
    else yield findingOf(text, node, first, entry);
    yield* duplicatesIn(text, entry.value, known?.properties?.[key]);
  }
}

function findingOf(text: string, map: YamlMap, first: YamlEntry, second: YamlEntry): Finding {
  return {
    code: 'schema-duplicate-key',
    range: second.key.range,
    message: 'schema-duplicate-key',
    args: { key: second.key.text, first: first.key.text },
    fixes: [
      {
        title: { id: 'fix.remove-second-key', args: { key: second.key.text } },
        edits: [removeEntry(text, map, second)],
        preferred: false,
      },
      {
        title: { id: 'fix.remove-first-key', args: { key: first.key.text } },
        edits: [removeEntry(text, map, first)],
        preferred: false,
      },
    ],
  };
}
