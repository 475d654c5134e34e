import { keyDocumentation } from '../../minutes/schema/documentation';
import { type Schema, resolved, shapeOf } from '../../minutes/schema/schemas';
import type { Shape } from '../../minutes/vocabulary/terms';
import { termsOf, writtenKey, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { asScalar } from '../../minutes/yaml/edits';
import { foldMarks } from '../../text/fold';
import type { CompletionContext } from './context';
import type { CompletionItem } from './item';
import { nextId } from './numbers';
import type { KeyPlace } from './place';
import { choice, escapeSnippet } from '../../text/tabStops';

/** The keys that a mapping may have and has not, in the order of its schema; for an empty one all it needs at once. */
export function keyItems(context: CompletionContext, place: KeyPlace): CompletionItem[] {
  const shape = shapeOf(place.schema);
  if (shape === undefined) return [];
  const missing = Object.entries(place.schema.properties ?? {}).filter(([key]) => !place.present.has(key));
  const single = missing.map(([key, schema]) => keyItem(context, place, shape, key, resolved(schema)));
  const isEmpty = place.present.size === 0 && !place.hasColon;
  return isEmpty ? [...skeleton(context, place, shape), ...single] : single;
}

function keyItem(
  { uiLanguage, language, t }: CompletionContext,
  { schema: mapping, range, hasColon }: KeyPlace,
  shape: Shape,
  key: string,
  schema: Schema,
): CompletionItem {
  const label = writtenKey(shape, key, language);
  const documentation = keyDocumentation(shape, key, uiLanguage);
  const folded = foldMarks(label);
  const opened = opening(schema);
  return {
    kind: 'key',
    label,
    ...(mapping.required?.includes(key) === true ? { detail: t('completion.required') } : {}),
    ...(documentation === undefined ? {} : { documentation }),
    newText: hasColon ? label : `${label}: ${opened}`,
    isSnippet: !hasColon && opened !== '',
    range,
    // Keys are found without their diacritics, too.
    ...(folded === label ? {} : { filterText: `${label} ${folded}` }),
    asksOn: !hasColon && schema['x-kind'] !== 'text',
  };
}

/** The brackets that a value needs. */
function opening({ type }: Schema): string {
  return type === 'array' ? '[$1]' : type === 'object' ? '{$1}' : '';
}

/** All required keys with what is known of their values. */
function skeleton(context: CompletionContext, place: KeyPlace, shape: Shape): CompletionItem[] {
  const keys = place.schema.required ?? [];
  if (keys.length < 2) return [];
  const names = keys.map((key) => writtenKey(shape, key, context.language));
  return [
    {
      kind: 'snippet',
      label: names.join(', '),
      detail: context.t('completion.skeleton'),
      newText: skeletonText(context, shape, keys, place.flow ? ', ' : `\n${place.indent}`, place.flow),
      isSnippet: true,
      range: place.range,
    },
  ];
}

/** `key: value` for each required key of a mapping, with tab stops for what only the author knows. */
export function skeletonText(
  context: CompletionContext,
  shape: Shape,
  keys: readonly string[],
  separator: string,
  flow: boolean,
): string {
  return keys
    .map(
      (key, index) =>
        `${writtenKey(shape, key, context.language)}: ${gap(context, shape, key, index + 1, flow)}`,
    )
    .join(separator);
}

function gap(context: CompletionContext, shape: Shape, key: string, stop: number, flow: boolean): string {
  const { minutes, language, today } = context;
  const known = (text: string): string => `\${${stop}:${escapeSnippet(asScalar(text, flow))}}`;
  const { group, date } = minutes.meeting;
  const statuses = shape === 'action' ? ['open', 'in-progress', 'done'] : ['adopted', 'proposed', 'rejected'];
  switch (key) {
    case 'minutes':
      return '1';
    case 'lang':
      return language;
    case 'id':
      return known(nextId(context, shape === 'action' ? 'action' : 'decision'));
    case 'status':
      return choice(
        stop,
        statuses.map((value) =>
          writtenValue(shape === 'action' ? 'actionStatus' : 'decisionStatus', value, language),
        ),
      );
    case 'owner':
      return known(termsOf(language).unassigned[0] ?? '');
    case 'by':
    case 'group':
      return known(group ?? '…');
    case 'present':
      return `[$${stop}]`;
    case 'date':
      return known(date ?? today);
    default:
      return `$${stop}`;
  }
}
