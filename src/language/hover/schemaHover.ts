import type { Minutes } from '../../minutes/model';
import { type Documentation, keyDocumentation, valueDocumentation } from '../../minutes/schema/documentation';
import { placesOf, type SchemaPlace } from '../../minutes/schema/places';
import { valuesNameOf } from '../../minutes/schema/schemas';
import type { Language } from '../../text/messages';
import { holds } from '../../text/range';
import type { Hover, HoverContext } from './hover';

/** Of a key, or of a value that is one of several fixed ones: what it means. */
export function schemaHover(
  { records }: Minutes,
  offset: number,
  { language }: HoverContext,
): Hover | undefined {
  const record = records.find(({ map }) => holds(map.range, offset));
  if (record === undefined) return undefined;
  for (const place of placesOf(record)) {
    const { range } = place.node;
    const found = holds(range, offset) ? documentationOf(place, language) : undefined;
    if (found !== undefined) return { range, title: found.title, lines: [found.description] };
  }
  return undefined;
}

function documentationOf(place: SchemaPlace, language: Language): Documentation | undefined {
  const { text } = place.node;
  if (place.kind === 'key') return keyDocumentation(place.shape, text, language);
  const name = valuesNameOf(place.schema);
  return name && valueDocumentation(name, text, language);
}
