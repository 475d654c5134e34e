import { asScalar, replaceValue } from '../../minutes/yaml/edits';
import type { YamlNode } from '../../minutes/yaml/tree';
import { replacement, type TextEdit } from '../../text/edit';
import { insideDoubleQuotes, insideSingleQuotes } from '../yamlScalar';

/**
 * Puts a value in the place of another: within its quotes where it has any, and behind a colon that has no value yet.
 * @param flow whether it stands between brackets
 */
export function valueEdit(text: string, old: YamlNode, value: string, flow: boolean): TextEdit {
  const { start, end } = old.range;
  if (old.kind === 'scalar' && old.style === 'quoted' && end - start >= 2) {
    const inside = text[start] === '"' ? insideDoubleQuotes(value) : insideSingleQuotes(value);
    return replacement({ start: start + 1, end: end - 1 }, inside);
  }
  return replaceValue(text, old.range, asScalar(value, flow));
}

/** Several values in brackets, one as it is. */
export function oneOrList(values: readonly string[], flow: boolean): string {
  const [first = ''] = values;
  return values.length < 2
    ? asScalar(first, flow)
    : `[${values.map((value) => asScalar(value, true)).join(', ')}]`;
}
