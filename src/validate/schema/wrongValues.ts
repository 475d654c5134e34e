import type { BlockRecord, RecordType, YamlBlock } from '../../minutes/model';
import { valuesOf, writtenValue } from '../../minutes/vocabulary/vocabulary';
import type { YamlEntry, YamlNode } from '../../minutes/yaml/tree';
import { insertion, replacement } from '../../text/edit';
import type { Language, MessageArgs } from '../../text/messages';
import { slice } from '../../text/range';
import type { Finding, Fix } from '../diagnostic';
import { removeEntry } from '../../minutes/yaml/edits';
import type { WrongValue } from './breaches';
import { canonicalKeyOf } from './canonical';
import { type Misfit, conversionOf, saysNothing } from './conversions';
import type { Inference, SchemaContext } from './inferred';
import { KINDS, type Kind, type Schema, schemaOf, shapeOf, valuesNameOf } from '../../minutes/schema/schemas';
import { keyName, nearValues, quotation, writtenValues } from './wording';

const MOST_KEYS_NAMED = 3;

/** `schema-type`: says what form is wanted, and converts what can be. */
export function wrongType(
  { minutes, inference }: SchemaContext,
  record: BlockRecord,
  breach: WrongValue,
): Finding {
  const { node, schema, under, entry } = breach;
  const kind = kindOf(schema, node);
  return {
    code: 'schema-type',
    range: node.range,
    message: `schema-type-${kind}`,
    args: {
      ...expectation(kind, schema, record.type, inference),
      key: under ?? slice(minutes.text, record.block.typeRange),
      value: quotation(slice(minutes.text, node.range)),
    },
    fixes: typeFixes({ minutes, node, schema, type: record.type, inference }, record, entry),
  };
}

/** `schema-type` of what stands where a record should. */
export function notARecord({ minutes, inference }: SchemaContext, block: YamlBlock, node: YamlNode): Finding {
  const type = block.type ?? 'meeting';
  const written = slice(minutes.text, node.range);
  const colon = /^[\p{L}\p{M}-]+:(?=\S)/u.exec(written)?.[0].length;
  return {
    code: 'schema-type',
    range: node.range,
    message: 'schema-type-record',
    args: { value: quotation(written), example: keysInWords(schemaOf(type), inference.language) },
    fixes:
      colon === undefined
        ? []
        : [
            {
              title: { id: 'fix.space-after-colon' },
              edits: [insertion(node.range.start + colon, ' ')],
              preferred: true,
            },
          ],
  };
}

/** `schema-enum`: the values there are, and those that come near; where none does, all of them to choose from. */
export function wrongWord(
  { inference: { language } }: SchemaContext,
  { node, schema, under }: WrongValue,
): Finding {
  const name = valuesNameOf(schema);
  const allowed = schema.enum ?? [];
  const values = name === undefined ? allowed.map(String) : writtenValues(name, allowed, language);
  const word = node.kind === 'scalar' ? node.text : '';
  const near = name === undefined ? [] : nearValues(name, word, language).map(({ written }) => written);
  return {
    code: 'schema-enum',
    range: node.range,
    message: 'schema-enum',
    args: { value: quotation(word), key: under ?? '', values: values.join(', ') },
    fixes: (near.length > 0 ? near : values).map((value) => replacing(node, value, near.length === 1)),
  };
}

function typeFixes(misfit: Misfit, { map, type }: BlockRecord, entry: YamlEntry | undefined): Fix[] {
  const { minutes, node, schema, inference } = misfit;
  if (schema['x-kind'] === 'people' && saysNothing(node) && entry !== undefined) {
    const isRequired = schemaOf(type).required?.includes(
      canonicalKeyOf(schemaOf(type), entry.key.text) ?? '',
    );
    if (isRequired === true) return [replacing(node, '[]', true)];
    const title = { id: 'fix.remove-key', args: { key: entry.key.text } } as const;
    return [{ title, edits: [removeEntry(minutes.text, map, entry)], preferred: true }];
  }
  const converted = conversionOf(misfit);
  if (converted !== undefined) return [replacing(node, converted, true)];
  const name = valuesNameOf(schema);
  if (name === undefined || node.kind !== 'scalar') return [];
  const near = nearValues(name, node.text, inference.language);
  return near.map(({ written }) => replacing(node, written, near.length === 1));
}

function replacing(node: YamlNode, value: string, preferred: boolean): Fix {
  return {
    title: { id: 'fix.replace', args: { value: quotation(value) } },
    edits: [replacement(node.range, value)],
    preferred,
  };
}

/** The form that is wanted; of words with nothing in them only that they are missing. */
function kindOf(schema: Schema, node: YamlNode): Kind | 'empty' {
  const kind = schema['x-kind'] ?? 'text';
  if (node.kind === 'scalar' && node.text.trim() === '') return 'empty';
  return KINDS.find((known) => known === kind) ?? 'text';
}

/** What a message of a kind says beside the value. */
function expectation(kind: string, schema: Schema, type: RecordType, inference: Inference): MessageArgs {
  const { language } = inference;
  const values = valuesNameOf(schema);
  switch (kind) {
    case 'id':
    case 'reference':
      return { example: `${inference.idPrefix(type === 'action')}1` };
    case 'due':
      return {
        values: values === undefined ? '' : writtenValues(values, valuesOf(values), language).join(', '),
      };
    case 'boolean':
      return {
        yes: writtenValue('boolean', 'true', language),
        no: writtenValue('boolean', 'false', language),
      };
    default:
      return { example: keysInWords(schema, language) };
  }
}

/** The keys of a mapping as the language writes them: those it must have, or the first ones. */
function keysInWords(schema: Schema, language: Language): string {
  const keys = schema.required ?? Object.keys(schema.properties ?? {}).slice(0, MOST_KEYS_NAMED);
  return keys.map((key) => keyName(shapeOf(schema), key, language)).join(', ');
}
