import type { PersonMention } from '../../minutes/model';
import { appendItem, removeItem } from '../../minutes/yaml/edits';
import { asScalar } from '../../minutes/yaml/edits';
import type { YamlEntry, YamlList, YamlNode } from '../../minutes/yaml/tree';
import type { TextEdit } from '../../text/edit';
import { contains } from '../../text/range';
import { oneOrList, rawEdit, valueEdit } from './yamlValue';

/**
 * Makes the value of an owner key name these people, at least one. In a list, a place that names somebody else is
 * rewritten, and places come and go at its end, so that comments and other spellings of the same people stay.
 *
 * @param owners whom the record names now
 * @param flow whether the record stands between brackets
 */
export function blockOwnerEdits(
  text: string,
  { value }: YamlEntry,
  owners: readonly PersonMention[],
  names: readonly string[],
  flow: boolean,
): TextEdit[] {
  const [first = ''] = names;
  if (value.kind === 'list' && value.items.length > 0) return listEdits(text, value, owners, names);
  return names.length === 1 && value.kind === 'scalar'
    ? [valueEdit(text, value, first, flow)]
    : [rawEdit(text, value, oneOrList(names, flow))];
}

function listEdits(
  text: string,
  list: YamlList,
  owners: readonly PersonMention[],
  names: readonly string[],
): TextEdit[] {
  const kept = list.items.slice(0, names.length).map((item, index) => {
    const name = names[index] ?? '';
    return isFor(item, owners, name) ? undefined : valueEdit(text, item, name, list.flow);
  });
  const removed = list.items.slice(names.length).map((item) => removeItem(text, list, item));
  const added = names
    .slice(list.items.length)
    .map((name) => appendItem(text, list, asScalar(name, list.flow)));
  const edits = [...kept, ...removed];
  return [...edits, ...added].filter((edit) => edit !== undefined);
}

/** Whether what an item of the list names is this one person. */
function isFor(item: YamlNode, owners: readonly PersonMention[], name: string): boolean {
  const named = owners.filter(({ range }) => contains(item.range, range));
  return named.length === 1 && named[0]?.name === name;
}
