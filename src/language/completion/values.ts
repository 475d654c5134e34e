import type { EnumName } from '../../minutes/vocabulary/terms';
import { valueDocumentation } from '../../minutes/schema/documentation';
import { valuesNameOf } from '../../minutes/schema/schemas';
import { valuesOf, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { asScalar } from '../../minutes/yaml/edits';
import { foldMarks } from '../../text/fold';
import { slice, type TextRange } from '../../text/range';
import type { CompletionContext } from './context';
import { dueDateItems, meetingDateItems, pastDateItems } from './dates';
import type { CompletionItem } from './item';
import { idItem, itemNumberItems, referenceItems } from './numbers';
import { partAround } from './parts';
import { personItems } from './people';
import type { ValuePlace } from './place';

/** Keys whose text is a name, though the schema cannot tell it from other text. */
const NAMES: ReadonlySet<string> = new Set(['by', 'for', 'name', 'presenter']);

/** What may stand as a value: words of an enumeration, people, ids, item numbers or dates. */
export function valueItems(context: CompletionContext, place: ValuePlace): CompletionItem[] {
  const items = [...enumItems(context, place), ...itemsOfKind(context, place)];
  // Between a colon and a value YAML wants a space.
  const isGlued = place.quote === '' && context.minutes.text[place.range.start - 1] === ':';
  return isGlued ? items.map((item) => ({ ...item, newText: ` ${item.newText}` })) : items;
}

function itemsOfKind(context: CompletionContext, place: ValuePlace): CompletionItem[] {
  const { schema, shape, key, range, siblings } = place;
  const kind = shape === 'action' ? 'action' : 'decision';
  switch (schema['x-kind']) {
    case 'date':
      if (shape === 'meeting' && key === 'date') return meetingDateItems(context, range);
      return key === 'effective' ? dueDateItems(context, range) : pastDateItems(context, range);
    case 'due':
      return dueDateItems(context, range);
    case 'id':
      return [idItem(context, kind, range)];
    case 'item':
      return itemNumberItems(context, range, siblings);
    case 'reference':
      return referenceItems(context, key === 'carried-from' ? ['action'] : ['decision'], range, siblings);
    case 'names':
    case 'person':
    case 'people':
    case 'statement':
      return people(context, place);
    case 'window':
      return windows(context, place);
    default:
      return textItems(context, place);
  }
}

function textItems(context: CompletionContext, place: ValuePlace): CompletionItem[] {
  const { shape, key, range } = place;
  const isGroup = key === 'group' || (shape === 'decision' && key === 'by');
  const groups = isGroup ? groupItems(context, range) : [];
  const isName = (shape === undefined || shape !== 'attachment') && key !== undefined && NAMES.has(key);
  if (shape === 'meeting' && key === 'next') return dueDateItems(context, range);
  if (isName) return [...groups, ...people(context, place)];
  const version = place.schema.enum?.[0];
  return version === 1 ? [plain('1', range)] : groups;
}

/** Names; in a row of them, those of the one at the cursor, and in its brackets the person's details. */
function people(context: CompletionContext, place: ValuePlace): CompletionItem[] {
  const { text } = context.minutes;
  const { range, quote, flow, siblings, schema } = place;
  const takesDetails = schema['x-kind'] === 'person' || schema['x-kind'] === 'people';
  const written = text.slice(range.start, context.offset);
  if (takesDetails && written.lastIndexOf('(') > written.lastIndexOf(')')) {
    return detailItems(context, partAround(text, range, context.offset, /[(),|]/));
  }
  const part = takesDetails ? nameOf(text, range) : partAround(text, range, context.offset, /[,;]/);
  const others = text.slice(range.start, part.start) + text.slice(part.end, range.end);
  const write = (name: string): string => (quote === '' ? asScalar(name, flow) : name);
  return personItems(context, part, write, [...siblings, ...others.split(/[,;]/).map((name) => name.trim())]);
}

/** The name of a shorthand, its details left out. */
function nameOf(text: string, { start, end }: TextRange): TextRange {
  const details = text.slice(start, end).search(/\s*\(/);
  return { start, end: details < 0 ? end : start + details };
}

/** Roles, reasons and ways of taking part. */
function detailItems(context: CompletionContext, range: TextRange): CompletionItem[] {
  return (['role', 'reason', 'mode'] as const).flatMap((name) => wordsOf(context, name, range));
}

function enumItems(context: CompletionContext, { schema, range }: ValuePlace): CompletionItem[] {
  const name = valuesNameOf(schema);
  return name === undefined ? [] : wordsOf(context, name, range);
}

function wordsOf(
  { language, uiLanguage }: CompletionContext,
  name: EnumName,
  range: TextRange,
): CompletionItem[] {
  return valuesOf(name).map((value) => {
    const label = writtenValue(name, value, language);
    const documentation = valueDocumentation(name, value, uiLanguage);
    const folded = foldMarks(label);
    return {
      ...plain(label, range),
      ...(documentation === undefined ? {} : { documentation }),
      ...(folded === label ? {} : { filterText: `${label} ${folded}` }),
    };
  });
}

function groupItems({ minutes }: CompletionContext, range: TextRange): CompletionItem[] {
  const groups = [minutes.meeting.group, ...minutes.attendees.map(({ group }) => group)];
  // What is being written may itself count as a group already.
  const others = groups.filter((group) => group !== slice(minutes.text, range));
  return [...new Set(others.filter((group) => group !== undefined))].map((group) => ({
    ...plain(group, range),
    newText: asScalar(group, false),
  }));
}

/** The meeting's own window, of which attendees have a part. */
function windows({ minutes }: CompletionContext, { range, shape }: ValuePlace): CompletionItem[] {
  const { window } = minutes.meeting;
  return window === undefined || shape === 'meeting' ? [] : [plain(`${window.start}-${window.end}`, range)];
}

function plain(label: string, range: TextRange): CompletionItem {
  return { kind: 'value', label, newText: label, isSnippet: false, range };
}
