import type { Element } from 'hast';
import { parseDue } from '../../minutes/due';
import type { Minutes } from '../../minutes/model';
import { nextDateOf } from '../../minutes/record';
import { type Schema, resolved, schemaOfShape, shapeOf, valuesNameOf } from '../../minutes/schema/schemas';
import { keyDocumentation } from '../../minutes/schema/documentation';
import type { Shape } from '../../minutes/vocabulary/terms';
import { canonicalKey, canonicalValue, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { Fields } from '../../minutes/yaml/fields';
import type { YamlEntry, YamlMap, YamlNode } from '../../minutes/yaml/tree';
import { type IsoDate, isIsoDate } from '../../text/calendar';
import { dayInWords } from '../../text/dayWording';
import type { Language } from '../../text/messages';
import { type Content, type Html, element, fragment, joined } from './html';

/**
 * The entries of a mapping as a description list, in the order written, so that nothing that the source says is
 * missing: keys by their titles in the document's language, unknown ones as they are written.
 * @param shown canonical keys that are shown elsewhere
 * @returns undefined where nothing is left to show
 */
export function fieldList(
  minutes: Minutes,
  shape: Shape,
  map: YamlMap,
  shown: readonly string[] = [],
): Element | undefined {
  const rows = map.entries
    .filter(({ key, value }) => !isEmpty(value) && !shown.includes(canonicalKey(shape, key.text) ?? ''))
    .map((entry) => fieldRow(minutes, shape, entry));
  return rows.length === 0 ? undefined : element('dl', { className: ['minutes-fields'] }, ...rows);
}

/** What a key is called in a language: its title, or the key itself where the format has none such. */
export function keyTitle(shape: Shape, key: string, language: Language): string {
  return keyDocumentation(shape, key, language)?.title ?? key;
}

function fieldRow(minutes: Minutes, shape: Shape, { key, value }: YamlEntry): Html {
  const canonical = canonicalKey(shape, key.text) ?? '';
  const schema = resolved(schemaOfShape(shape).properties?.[canonical] ?? {});
  return fragment([
    element('dt', {}, keyTitle(shape, key.text, minutes.meeting.lang)),
    element('dd', {}, ...valueContents(minutes, schema, value)),
  ]);
}

function valueContents(minutes: Minutes, schema: Schema, node: YamlNode): Content[] {
  const shape = shapeOf(schema);
  if (node.kind === 'scalar') return [scalarContent(minutes, schema, node.text.trim())];
  if (node.kind === 'map') {
    const said = shape === 'statement' ? statementText(node) : undefined;
    if (said !== undefined) return [said];
    // A mapping where the format has none is shown by its own keys: those of a statement are no others.
    return [fieldList(minutes, shape ?? 'statement', node) ?? ''];
  }
  const items = node.items.filter((item) => !isEmpty(item));
  const inner = resolved(schema.items ?? schema);
  const contents = items.map((item) => fragment(valueContents(minutes, inner, item)));
  if (items.every(({ kind }) => kind === 'scalar') && shapeOf(inner) === undefined)
    return [joined(contents, ', ')];
  return [element('ul', {}, ...contents.map((content) => element('li', {}, content)))];
}

/** `Name: words` of a statement that gives both and nothing else. */
function statementText(map: YamlMap): string | undefined {
  const fields = new Fields('statement', map);
  const [by, text] = [fields.text('by'), fields.text('text')];
  return by === undefined || text === undefined || map.entries.length > 2 ? undefined : `${by}: ${text}`;
}

function scalarContent(minutes: Minutes, schema: Schema, text: string): Content {
  const { lang, date } = minutes.meeting;
  const values = valuesNameOf(schema);
  const value = values && canonicalValue(values, text);
  if (values !== undefined && value !== undefined) return writtenValue(values, value, lang);
  if (schema['x-kind'] === 'date' && isIsoDate(text)) return dayContent(text, lang);
  if (schema['x-kind'] !== 'due') return text;
  const due = parseDue(text, 0, date, nextDateOf(minutes.meeting));
  if (due.date === undefined) return text;
  const day = dayContent(due.date, lang);
  return due.kind === 'week' ? fragment([`${text} (`, day, ')']) : day;
}

/** A day with its weekday, in words. */
function dayContent(date: IsoDate, language: Language): Element {
  return element('time', { dateTime: date }, dayInWords(date, language));
}

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'scalar') return node.empty || node.text.trim() === '';
  return node.kind === 'list' ? node.items.every(isEmpty) : node.entries.length === 0;
}
