import type { TextEdit } from '../../text/edit';
import type { Language } from '../../text/messages';
import type { Shape } from '../vocabulary/terms';
import { canonicalKey, keysOf, writtenKey } from '../vocabulary/vocabulary';
import { asScalar, insertEntry, replaceValue } from './edits';
import type { YamlEntry, YamlMap } from './tree';

/** Where a key of a mapping stands; undefined where it is missing. */
export function entryOf(shape: Shape, map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find(({ key: { text } }) => canonicalKey(shape, text) === key);
}

/**
 * The edit that gives a key a value: in place of the one it has, else as a new line where such a key usually stands.
 *
 * @param key the canonical name
 * @param value the words; they are quoted where YAML would read them otherwise
 * @param language in which a new key is written
 */
export function setValue(
  text: string,
  shape: Shape,
  map: YamlMap,
  key: string,
  value: string,
  language: Language,
): TextEdit {
  return write(text, shape, map, key, asScalar(value, map.flow), language);
}

/** The edit that gives a key a list on one line. */
export function setList(
  text: string,
  shape: Shape,
  map: YamlMap,
  key: string,
  values: readonly string[],
  language: Language,
): TextEdit {
  return write(
    text,
    shape,
    map,
    key,
    `[${values.map((value) => asScalar(value, true)).join(', ')}]`,
    language,
  );
}

function write(
  text: string,
  shape: Shape,
  map: YamlMap,
  key: string,
  words: string,
  language: Language,
): TextEdit {
  const entry = entryOf(shape, map, key);
  if (entry === undefined) {
    return insertEntry(
      text,
      map,
      `${writtenKey(shape, key, language)}: ${words}`,
      usualPlace(shape, map, key),
    );
  }
  return replaceValue(text, entry.value.range, words);
}

/** The last of the entries that come before a key in the order of the format. */
function usualPlace(shape: Shape, map: YamlMap, key: string): YamlEntry | undefined {
  const order = keysOf(shape);
  const place = order.indexOf(key);
  return map.entries
    .filter(({ key: { text } }) => {
      const other = canonicalKey(shape, text);
      return other !== undefined && order.indexOf(other) < place;
    })
    .at(-1);
}
