import type { TextEdit } from '../../text/edit';
import { insertion, removal, replacement } from '../../text/edit';
import type { TextRange } from '../../text/range';
import { overlaps } from '../../text/range';
import { asScalar, indentOf, lineEndingOf, lineEndOf, lineStartOf, removeEntry } from './edits';
import type { YamlEntry, YamlList, YamlMap, YamlNode } from './tree';

/**
 * The edit that takes what stands in `range` out of a value: the items of a list with their comma or line, a lone
 * value with its key. A list that loses its last item goes with its key, or stays as `[]` where the key must stay.
 */
export function removeFromValue(
  text: string,
  map: YamlMap,
  entry: YamlEntry,
  range: TextRange,
  keepKey: boolean,
): TextEdit {
  const list = entry.value;
  const items: readonly YamlNode[] = list.kind === 'list' ? list.items : [list];
  const gone = items.filter((item) => overlaps(item.range, range));
  const first = gone[0];
  const last = gone.at(-1);
  if (list.kind !== 'list' || first === undefined || last === undefined || gone.length === items.length) {
    return keepKey ? emptyValue(text, entry) : removeEntry(text, map, entry);
  }
  return list.flow ? removeFlow(list, first, last) : removal(dashLines(text, first.range, last.range));
}

/** The edit that adds a value to a list, in the list's own style; undefined for a list that shows none. */
export function appendToList(text: string, list: YamlList, words: string): TextEdit | undefined {
  const value = asScalar(words, list.flow);
  const last = list.items.at(-1);
  if (list.flow) {
    return last === undefined
      ? replacement(list.range, `[${value}]`)
      : insertion(last.range.end, `, ${value}`);
  }
  if (last === undefined) return undefined;
  const indent = indentOf(text, text.lastIndexOf('-', last.range.start));
  return insertion(lineEndOf(text, last.range.end), `${lineEndingOf(text)}${indent}- ${value}`);
}

function emptyValue(text: string, { key, value }: YamlEntry): TextEdit {
  if (value.kind === 'list' && !value.flow) {
    const colon = text.indexOf(':', key.range.end);
    return replacement({ start: colon + 1, end: value.range.end }, ' []');
  }
  return replacement(value.range, '[]');
}

function removeFlow(list: YamlList, first: YamlNode, last: YamlNode): TextEdit {
  const next = list.items[list.items.indexOf(last) + 1];
  if (next !== undefined) return removal({ start: first.range.start, end: next.range.start });
  const previous = list.items[list.items.indexOf(first) - 1];
  return removal({ start: previous?.range.end ?? first.range.start, end: last.range.end });
}

/** The lines of items in block style, from the dash of the first to the end of the last. */
function dashLines(text: string, first: TextRange, last: TextRange): TextRange {
  const start = lineStartOf(text, text.lastIndexOf('-', first.start));
  const end = lineEndOf(text, last.end);
  const isCrLf = text[end] === '\r' && text[end + 1] === '\n';
  return { start, end: Math.min(end + (isCrLf ? 2 : 1), text.length) };
}
