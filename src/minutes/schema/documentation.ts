import type { Language } from '../../text/messages';
import type { EnumName, Shape } from '../vocabulary/terms';
import { canonicalKey, canonicalValue, keysOf, writtenValue } from '../vocabulary/vocabulary';
import { type Schema, resolved, schemaOfShape } from './schemas';

/** What a key or value of the format is called, and what it is for. */
export interface Documentation {
  readonly title: string;
  readonly description: string;
}

/**
 * The documentation of a key, from the schemas.
 * @param key canonical or as written, in either language
 * @returns undefined for a key that the mapping does not have
 */
export function keyDocumentation(shape: Shape, key: string, language: Language): Documentation | undefined {
  const canonical = canonicalKey(shape, key);
  const schema = canonical === undefined ? undefined : schemaOfShape(shape).properties?.[canonical];
  return schema && documentationOf(resolved(schema), language);
}

/**
 * The documentation of a value of an enumeration, from the schemas. Its title is the value as it is written in the
 * language.
 * @param value canonical or as written, in either language
 */
export function valueDocumentation(
  name: EnumName,
  value: string,
  language: Language,
): Documentation | undefined {
  const canonical = canonicalValue(name, value);
  const description = canonical === undefined ? undefined : VALUES.get(name)?.[canonical]?.[language];
  return canonical === undefined || description === undefined
    ? undefined
    : { title: writtenValue(name, canonical, language), description };
}

function documentationOf(schema: Schema, language: Language): Documentation | undefined {
  if (language === 'sv' && schema['x-sv'] !== undefined) return schema['x-sv'];
  const { title, description } = schema;
  return title === undefined || description === undefined ? undefined : { title, description };
}

const SHAPES: readonly Shape[] = [
  'meeting',
  'attachment',
  'attendees',
  'person',
  'decision',
  'vote',
  'statement',
  'action',
];

/** What the values of each enumeration mean. */
const VALUES: ReadonlyMap<string, NonNullable<Schema['x-value-descriptions']>> = new Map(
  SHAPES.flatMap((shape) =>
    keysOf(shape).flatMap((key) => {
      const schema = resolved(schemaOfShape(shape).properties?.[key] ?? {});
      const { 'x-values': name, 'x-value-descriptions': texts } = schema;
      return name === undefined || texts === undefined ? [] : [[name, texts] as const];
    }),
  ),
);
