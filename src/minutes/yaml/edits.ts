import type { YamlEntry, YamlMap } from './tree';
import { type TextEdit, insertion, removal, replacement } from '../../text/edit';
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

/** Puts YAML in the place of a value. Where there is none yet, it is parted from the colon and from a comment. */
export function replaceValue(text: string, { start, end }: TextRange, yaml: string): TextEdit {
  const isEmpty = start === end;
  const before = isEmpty && text[start - 1] === ':' ? ' ' : '';
  const after = isEmpty && text[end] === '#' ? ' ' : '';
  return replacement({ start, end }, before + yaml + after);
}
