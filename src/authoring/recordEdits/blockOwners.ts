import type { PersonMention } from '../../minutes/model';
import { replaceValue } from '../../minutes/yaml/edits';
import { appendToList, removeFromValue } from '../../minutes/yaml/listEdits';
import type { YamlEntry, YamlMap, YamlNode } from '../../minutes/yaml/tree';
import type { TextEdit } from '../../text/edit';
import { contains } from '../../text/range';
import { oneOrList, valueEdit } from './yamlValue';

/**
 * Makes the value of an owner key name these people, at least one. In a list, a place that names somebody else is
 * rewritten, and places come and go at its end, so that comments and other spellings of the same people stay.
 *
 * @param owners whom the record names now
 */
export function blockOwnerEdits(
  text: string,
  map: YamlMap,
  entry: YamlEntry,
  owners: readonly PersonMention[],
  names: readonly string[],
): TextEdit[] {
  const { value } = entry;
  const [first = ''] = names;
  if (value.kind !== 'list' || value.items.length === 0) {
    return names.length === 1 && value.kind === 'scalar'
      ? [valueEdit(text, value, first, map.flow)]
      : [replaceValue(text, value.range, oneOrList(names, map.flow))];
  }
  const { items } = value;
  const kept = items.slice(0, names.length).flatMap((item, index) => {
    const name = names[index] ?? '';
    return isFor(item, owners, name) ? [] : [valueEdit(text, item, name, value.flow)];
  });
  const [gone] = items.slice(names.length);
  const removed = gone
    ? [removeFromValue(text, map, entry, { start: gone.range.start, end: value.range.end }, true)]
    : [];
  const added = names.slice(items.length).flatMap((name) => appendToList(text, value, name) ?? []);
  return [...kept, ...removed, ...added];
}

/** Whether what an item of the list names is this one person. */
function isFor(item: YamlNode, owners: readonly PersonMention[], name: string): boolean {
  const named = owners.filter(({ range }) => contains(item.range, range));
  return named.length === 1 && named[0]?.name === name;
}
