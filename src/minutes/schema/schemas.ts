import actionSchema from '../../../schemas/action.schema.json';
import attendeesSchema from '../../../schemas/attendees.schema.json';
import decisionSchema from '../../../schemas/decision.schema.json';
import meetingSchema from '../../../schemas/meeting.schema.json';
import valuesSchema from '../../../schemas/values.schema.json';
import type { Language } from '../../text/messages';
import type { RecordType } from '../model';
import type { EnumName, Shape } from '../vocabulary/terms';

/** What of a JSON Schema this product reads beside the compiled validators. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly $ref?: string;
  /** The form of a text or list, for messages and conversions. */
  readonly 'x-kind'?: string;
  /** The mapping of the vocabulary whose words its keys may be. */
  readonly 'x-shape'?: string;
  /** The enumeration of the vocabulary whose words its value may be. */
  readonly 'x-values'?: string;
  /** What each canonical value of the enumeration means, by language; beside one of its uses. */
  readonly 'x-value-descriptions'?: Readonly<Record<string, Readonly<Record<Language, string>>>>;
  /** Title and description in Swedish. */
  readonly 'x-sv'?: { readonly title: string; readonly description: string };
}

/** The forms of values that the schemas tell apart with `x-kind`. */
export const KINDS = [
  'text',
  'names',
  'date',
  'window',
  'id',
  'reference',
  'item',
  'due',
  'person',
  'people',
  'statement',
  'statements',
  'list',
  'mapping',
  'integer',
  'boolean',
  'email',
] as const;
export type Kind = (typeof KINDS)[number];

const RECORDS: Readonly<Record<RecordType, Schema>> = {
  meeting: meetingSchema,
  attendees: attendeesSchema,
  decision: decisionSchema,
  action: actionSchema,
};
const VALUES: Readonly<Record<string, Schema>> = valuesSchema.$defs;

/** The schema of a kind of record; its keys and values are the canonical ones. */
export function schemaOf(type: RecordType): Schema {
  return RECORDS[type];
}

/** The schema of a mapping of the vocabulary, be it of a record or of something inside one. */
export function schemaOfShape(shape: Shape): Schema {
  switch (shape) {
    case 'attachment':
      return RECORDS.meeting.properties?.attachments?.items ?? {};
    case 'vote':
      return RECORDS.decision.properties?.vote ?? {};
    case 'person':
    case 'statement':
      return VALUES[shape] ?? {};
    default:
      return RECORDS[shape];
  }
}

/** The schema itself where it refers to another: what it says goes before what the other says. */
export function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : (RESOLVED.get(schema) ?? resolve(schema));
}

function resolve(schema: Schema): Schema {
  const { $ref, ...own } = schema;
  if ($ref === undefined) return schema;
  const [name = '', ...path] = $ref.slice($ref.indexOf('#/$defs/') + '#/$defs/'.length).split('/');
  const target = path.length === 2 ? VALUES[name]?.properties?.[path[1] ?? ''] : VALUES[name];
  return { ...(target && resolve(target)), ...own };
}

/** Every schema inside the schemas that refers to another, with what the two say together. */
const RESOLVED: ReadonlyMap<Schema, Schema> = new Map(
  [...Object.values(RECORDS), ...Object.values(VALUES)]
    .flatMap(withInner)
    .filter(({ $ref }) => $ref !== undefined)
    .map((schema) => [schema, resolve(schema)]),
);

function withInner(schema: Schema): Schema[] {
  const { items, properties = {}, additionalProperties } = schema;
  const inner = [items, additionalProperties, ...Object.values(properties)];
  return [schema, ...inner.flatMap((each) => (typeof each === 'object' ? withInner(each) : []))];
}

/** Whether the schema admits values of a JSON type. */
export function admits(schema: Schema, type: string): boolean {
  return typeof schema.type === 'string' ? schema.type === type : (schema.type?.includes(type) ?? true);
}

/** The mapping whose keys are meant; undefined where any key will do. */
export function shapeOf(schema: Schema): Shape | undefined {
  return schema['x-shape'] as Shape | undefined;
}

/** The enumeration whose words are meant. */
export function valuesNameOf(schema: Schema): EnumName | undefined {
  return schema['x-values'] as EnumName | undefined;
}
