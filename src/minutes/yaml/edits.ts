import type { YamlEntry, YamlList, YamlMap, YamlNode } from './tree';
import { type TextEdit, insertion, removal } from '../../text/edit';
import type { TextRange } from '../../text/range';

/** How lines of a text end, for what is written into it. */
export function lineEndingOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Where the line that holds an offset begins. */
export function lineStartOf(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text, at - 1)) at--;
  return at;
}

/** Where the line that holds an offset ends, its line ending left out. */
export function lineEndOf(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text, at)) at++;
  return at;
}

/** White space as wide as what stands before an offset on its line: lines up whatever begins there. */
export function indentOf(text: string, offset: number): string {
  return text.slice(lineStartOf(text, offset), offset).replace(/[^\t]/g, ' ');
}

/**
 * Adds `key: value` to a mapping, in its own style and indentation.
 * @param after the entry to add it behind; undefined for the first place
 */
export function insertEntry(
  text: string,
  map: YamlMap,
  entry: string,
  after: YamlEntry | undefined,
): TextEdit {
  const first = map.entries[0];
  if (first === undefined) return insertion(map.range.start + 1, entry);
  if (map.flow) {
    return after === undefined
      ? insertion(first.range.start, `${entry}, `)
      : insertion(after.range.end, `, ${entry}`);
  }
  const line = lineEndingOf(text);
  const indent = indentOf(text, first.range.start);
  return after === undefined
    ? insertion(first.range.start, `${entry}${line}${indent}`)
    : insertion(lineEndOf(text, after.range.end), `${line}${indent}${entry}`);
}

/** Removes a key with its value, and with the comma or the lines that go with it. */
export function removeEntry(text: string, map: YamlMap, entry: YamlEntry): TextEdit {
  const index = map.entries.indexOf(entry);
  const next = map.entries[index + 1];
  const previous = map.entries[index - 1];
  if (map.flow) {
    if (next !== undefined) return removal({ start: entry.range.start, end: next.range.start });
    return removal({ start: previous?.range.end ?? entry.range.start, end: entry.range.end });
  }
  const start = lineStartOf(text, entry.range.start);
  const isAlone = text.slice(start, entry.range.start).trim() === '';
  // The first key of `- id: B1` shares its line with the dash, which stays.
  if (!isAlone && next !== undefined) return removal({ start: entry.range.start, end: next.range.start });
  return removal(isAlone ? wholeLines(text, { start, end: entry.range.end }) : entry.range);
}

/** Adds a value at the end of a list, in its own style; undefined for a list whose dashes share their lines. */
export function appendItem(text: string, list: YamlList, written: string): TextEdit | undefined {
  const last = list.items.at(-1);
  if (list.flow) {
    return last === undefined
      ? insertion(list.range.start + 1, written)
      : insertion(last.range.end, `, ${written}`);
  }
  const dash = last && dashBefore(text, last);
  if (last === undefined || dash === undefined) return undefined;
  return insertion(lineEndOf(text, last.range.end), `${lineEndingOf(text)}${dash}${written}`);
}

/** Removes a value of a list, with its comma or its lines; undefined for a list whose dashes share their lines. */
export function removeItem(text: string, list: YamlList, item: YamlNode): TextEdit | undefined {
  const index = list.items.indexOf(item);
  const next = list.items[index + 1];
  const previous = list.items[index - 1];
  if (!list.flow) {
    if (dashBefore(text, item) === undefined) return undefined;
    return removal(wholeLines(text, { start: lineStartOf(text, item.range.start), end: item.range.end }));
  }
  if (previous !== undefined) return removal({ start: previous.range.end, end: item.range.end });
  return removal({ start: item.range.start, end: next?.range.start ?? item.range.end });
}

/** The dash before an item of a list with what stands around it, where the line holds nothing else before the item. */
function dashBefore(text: string, { range }: YamlNode): string | undefined {
  const before = text.slice(lineStartOf(text, range.start), range.start);
  return /^[ \t]*-[ \t]+$/.test(before) ? before : undefined;
}

/** A text as a quoted YAML scalar; line breaks in it stay and fold as in an unquoted one. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/**
 * A text as a YAML value: unquoted where YAML then reads the same words.
 * @param flow whether it stands between brackets, where commas and brackets part values
 */
export function asScalar(text: string, flow: boolean): string {
  const opensOddly = /^(?:[-?:](?:\s|$)|[,[\]{}#&*!|>'"%@`]|$)/.test(text);
  const breaks = /:(?:\s|$)|\s#|[\n\t]|^\s|\s$/.test(text) || (flow && /[,[\]{}]/.test(text));
  return opensOddly || breaks || /^(?:~|null)$/i.test(text) ? quoted(text) : text;
}

/** The range up to and with the line ending of its last line. */
function wholeLines(text: string, { start, end }: TextRange): TextRange {
  let at = lineEndOf(text, end);
  if (text[at] === '\r') at++;
  if (text[at] === '\n') at++;
  return { start, end: at };
}

function isLineEnd(text: string, offset: number): boolean {
  return text[offset] === '\n' || text[offset] === '\r';
}
