import type { BlockRecord } from '../../minutes/model';
import type { YamlEntry } from '../../minutes/yaml/tree';
import { type TextEdit, insertion, replacement } from '../../text/edit';
import { slice } from '../../text/range';
import type { Finding } from '../diagnostic';
import { insertEntry } from '../../minutes/yaml/edits';
import { type EmptyKey, type MissingKey, rangeOfBreach } from './breaches';
import { canonicalKeyOf } from './canonical';
import type { SchemaContext } from './inferred';
import { shapeOf } from '../../minutes/schema/schemas';
import { keyName } from './wording';

/** `schema-required`: says which key is missing, and adds it. */
export function missingKey(
  { minutes, inference }: SchemaContext,
  record: BlockRecord,
  breach: MissingKey,
): Finding {
  const { map, schema, key, under } = breach;
  const shape = shapeOf(schema);
  const name = keyName(shape, key, inference.language);
  const value = inference.value({ shape, key, flow: map.flow });
  const entry = `${name}: ${value}`;
  const isFrontMatter = record.type === 'meeting' && under === undefined;
  return {
    code: 'schema-required',
    range: rangeOfBreach(breach),
    message: isFrontMatter ? 'schema-required-meeting' : 'schema-required',
    args: { key: name, record: under ?? slice(minutes.text, record.block.typeRange) },
    fixes: [
      {
        title: { id: 'fix.add-key', args: { entry } },
        edits: [insertEntry(minutes.text, map, entry, entryBefore(breach))],
        preferred: true,
      },
    ],
  };
}

/** `schema-type` of a required key with nothing behind it: fills in what is known. */
export function emptyKey({ minutes, inference }: SchemaContext, breach: EmptyKey): Finding {
  const { map, schema, key, entry } = breach;
  const value = inference.value({ shape: shapeOf(schema), key, flow: map.flow });
  return {
    code: 'schema-type',
    range: rangeOfBreach(breach),
    message: 'schema-type-empty',
    args: { key: entry.key.text },
    fixes: [
      {
        title: { id: 'fix.fill-in', args: { value } },
        edits: [fillIn(minutes.text, entry, value)],
        preferred: true,
      },
    ],
  };
}

/** The entry that a key stands behind in the order of the schema. */
function entryBefore({ map, schema, key }: MissingKey): YamlEntry | undefined {
  const order = Object.keys(schema.properties ?? {});
  const place = order.indexOf(key);
  return map.entries
    .filter(({ key: { text } }) => {
      const other = canonicalKeyOf(schema, text);
      return other !== undefined && order.indexOf(other) < place;
    })
    .at(-1);
}

function fillIn(text: string, { key, value: empty }: YamlEntry, value: string): TextEdit {
  if (empty.range.end > empty.range.start) return replacement(empty.range, value);
  const colon = text.indexOf(':', key.range.end);
  // Between brackets a key may stand without its colon.
  if (colon < 0 || text.slice(key.range.end, colon).trim() !== '')
    return insertion(key.range.end, `: ${value}`);
  const blank = /[ \t]*(?=[\r\n]|$)/y;
  blank.lastIndex = colon + 1;
  return blank.test(text)
    ? replacement({ start: colon + 1, end: blank.lastIndex }, ` ${value}`)
    : insertion(colon + 1, ` ${value}`);
}
