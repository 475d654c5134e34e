import type { YamlBlock } from '../../minutes/model';
import { termsOf } from '../../minutes/vocabulary/vocabulary';
import type { YamlNode, YamlScalar } from '../../minutes/yaml/tree';
import { foldMarks } from '../../text/fold';
import { type TextEdit, applyEdits, replacement } from '../../text/edit';
import { moved, slice, type TextRange, trimRange } from '../../text/range';
import { parseYaml } from '../../minutes/yaml/parse';
import { lineEndOf, lineStartOf, quoted } from '../../minutes/yaml/edits';
import { isInFlow, walk } from './yamlWalk';

/** Something that reads well and that YAML takes for something else, or refuses. */
export interface Trap {
  readonly kind: 'colon' | 'opener' | 'alias' | 'tag' | 'comment' | 'comma' | 'tab';
  readonly range: TextRange;
  /** What makes YAML take it as it was meant; none where only its author can write that. */
  readonly edits: readonly TextEdit[];
}

/** The traps of a block that make YAML fail or lose text, in the order of the text, none within another. */
export function trapsOf(text: string, block: YamlBlock): Trap[] {
  if (block.tree.problems.length === 0 && !MARKS.test(slice(text, block.content))) return [];
  const found = [
    ...colonTraps(text, block),
    ...splitAtColon(text, block),
    ...openerTraps(text, block),
    ...aliasTraps(text, block),
    ...tagTraps(text, block),
    ...commentTraps(text, block),
    ...commaTraps(text, block),
    ...tabTraps(text, block),
  ].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  let end = -1;
  return found.filter(({ range }) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}

/** What stands in every trap that YAML does not object to. */
const MARKS = /[(!#&]/;

/** Whether a block is of a size at which repairs can be tried on it while somebody types. */
export function isTriable({ content }: YamlBlock): boolean {
  return content.end - content.start <= LARGEST_TRIED;
}

/** After so many a block is beyond repair by traps. */
const MOST_PROBLEMS = 100;

/** A block of minutes is a page at most. */
const LARGEST_TRIED = 20_000;

/** How much the parser objects to in a block after edits that lie within it. */
export function problemsAfter(text: string, { content }: YamlBlock, edits: readonly TextEdit[]): number {
  const edited = applyEdits(slice(text, content), moved(edits, -content.start));
  return parseYaml(edited, { start: 0, end: edited.length }).problems.length;
}

/** `key: a: b`, or a further line of a value that holds a colon. */
function* colonTraps(text: string, { content, tree }: YamlBlock): Generator<Trap> {
  for (const { code, range } of tree.problems.slice(0, MOST_PROBLEMS)) {
    const start = range.start;
    if (code === 'BLOCK_IN_FLOW') {
      const value = flowExtent(text, start, content.end);
      if (!lacksComma(slice(text, value))) yield quoting(text, 'colon', value);
    }
    if (code !== 'BLOCK_AS_IMPLICIT_KEY' || !/[:-][ \t]+$/.test(text.slice(lineStartOf(text, start), start)))
      continue;
    if (/["'[{|>&*!]/.test(text[start] ?? '')) continue;
    const value = blockExtent(text, start, content.end);
    if (/:(?:\s|$)/.test(slice(text, value))) yield quoting(text, 'colon', value);
  }
}

/** `- Anna Berg (time: 14:00-15:00)`: YAML makes a key of what stands before the colon. */
function* splitAtColon(text: string, { tree }: YamlBlock): Generator<Trap> {
  for (const { node } of walk(tree.root)) {
    for (const item of node.kind === 'list' ? node.items : []) {
      const key = item.kind === 'map' && item.entries.length === 1 ? item.entries[0]?.key : undefined;
      if (key === undefined || !isPlain(key) || text[item.range.start] === '{') continue;
      if (depthOf(key.text) > 0) yield quoting(text, 'colon', item.range);
    }
  }
}

/** `@name`, or another character that may open no plain value. */
function* openerTraps(text: string, { content, tree }: YamlBlock): Generator<Trap> {
  for (const { code, range } of tree.problems.slice(0, MOST_PROBLEMS)) {
    if (code === 'COLLECTION_ALIAS' && anchorOf(text, content, range) >= 0) continue;
    const line = lineStartOf(text, range.start);
    const reference = /^\s*(?:-\s+)*(?:[^\s:#"'][^:\n]*:[ \t]+)?(?=[*&!])/.exec(
      text.slice(line, lineEndOf(text, line)),
    );
    const start =
      code === 'BAD_SCALAR_START' ? range.start : reference === null ? undefined : line + reference[0].length;
    // What opens a line and has a colon after it was meant as a key.
    if (start === undefined || (reference?.[0].trim() === '' && opensKey(text, start))) continue;
    const extent = isInFlow(tree.root, start) ? flowExtent : blockExtent;
    yield quoting(text, 'opener', extent(text, start, content.end));
  }
}

/** `present: *all`, a name for a list that stands elsewhere: only a single value may have one. */
function* aliasTraps(text: string, { content, tree }: YamlBlock): Generator<Trap> {
  for (const { code, range } of tree.problems.slice(0, MOST_PROBLEMS)) {
    const anchor = code === 'COLLECTION_ALIAS' ? anchorOf(text, content, range) : -1;
    if (anchor < 0) continue;
    const list = /^&\S+[ \t]+(\[[^[\]{}\n]*\])/.exec(text.slice(anchor, content.end));
    yield { kind: 'alias', range, edits: list?.[1] === undefined ? [] : [replacement(range, list[1])] };
  }
}

/** Where the name that an alias refers to is given; -1 where it is in none. */
function anchorOf(text: string, content: TextRange, alias: TextRange): number {
  const anchor = `&${slice(text, alias).slice(1)}`;
  const at = text.lastIndexOf(anchor, alias.start);
  return at >= content.start && /\s/.test(text[at + anchor.length] ?? '') ? at : -1;
}

const LONGEST_TAG = 80;

/**
 * `text: !important words`, `text: &Co is paid`: YAML takes the word with the mark for a tag, or for the name of an
 * anchor, and drops it. An anchor that is referred to was meant.
 */
function* tagTraps(text: string, { content, tree }: YamlBlock): Generator<Trap> {
  for (const { node, flow } of walk(tree.root)) {
    if (node.kind !== 'scalar' || node.empty) continue;
    const before = text.slice(Math.max(content.start, node.range.start - LONGEST_TAG), node.range.start);
    const tag = /(?:[\r\n:,[{-]\s*)([!&]\S*[ \t]+)$/.exec(before)?.[1];
    if (
      tag === undefined ||
      (tag.startsWith('&') && slice(text, content).includes(`*${tag.slice(1).trim()}`))
    )
      continue;
    const extent = flow ? flowExtent : blockExtent;
    yield quoting(text, 'tag', extent(text, node.range.start - tag.length, content.end));
  }
}

/** ` #12` in a plain value: from the mark on, YAML takes it for a comment. A comment proper has a space after `#`. */
function* commentTraps(text: string, { content, tree }: YamlBlock): Generator<Trap> {
  const lost = /[ \t]*(?<=\s)(?=#(?!minutes-ignore)[^\s#])/y;
  for (const { node, flow, isKey } of walk(tree.root)) {
    if (isKey || node.kind !== 'scalar' || node.style !== 'plain') continue;
    lost.lastIndex = node.range.end;
    if (!lost.test(text)) continue;
    const from = lost.lastIndex;
    const start = node.empty ? from : node.range.start;
    const value = flow
      ? flowExtent(text, start, content.end)
      : { start, end: trimRange(text, from, lineEndOf(text, from)).end };
    yield {
      kind: 'comment',
      range: trimRange(text, from, flow ? value.end : lineEndOf(text, from)),
      edits: quoting(text, 'comment', value).edits,
    };
  }
}

/** `[Anna Berg (chair, member)]`: between brackets a comma parts values, also inside parentheses. */
function* commaTraps(text: string, { tree }: YamlBlock): Generator<Trap> {
  for (const { node } of walk(tree.root)) {
    if (node.kind !== 'list' || !node.flow) continue;
    let opened: YamlScalar | undefined;
    let depth = 0;
    for (const item of node.items) {
      if (!isPlain(item)) {
        opened = undefined;
        continue;
      }
      depth = depthOf(item.text) + (opened === undefined ? 0 : depth);
      if (depth > 0) opened ??= item;
      else if (opened !== undefined) {
        yield quoting(text, 'comma', { start: opened.range.start, end: item.range.end });
        opened = undefined;
      }
    }
  }
}

/** A tab that indents, also behind a dash. One trap for the block, as its cure is for all of its lines. */
function* tabTraps(text: string, block: YamlBlock): Generator<Trap> {
  const { content, tree } = block;
  const first = tree.problems[0];
  if (first === undefined) return;
  const tabs = Array.from(
    slice(text, content).matchAll(/^(?:[ \t]*-(?=[ \t]))*[ \t]*(?=\S)/gm),
    ({ index, 0: { length } }) => ({ start: content.start + index, end: content.start + index + length }),
  ).filter((lead) => slice(text, lead).includes('\t'));
  const range = tabs.find(({ end }) => lineEndOf(text, end) >= first.range.start);
  if (range === undefined) return;
  const inSpaces = (width: number) => tabs.map((tab) => replacement(tab, untabbed(slice(text, tab), width)));
  const width = [2, 4, 8, 0].find((spaces) => problemsAfter(text, block, inSpaces(spaces)) === 0);
  yield { kind: 'tab', range, edits: inSpaces(width ?? 2) };
}

/** With spaces up to the next column that a tab of this width reaches; one at least behind a dash. */
function untabbed(lead: string, width: number): string {
  let spaced = '';
  for (const character of lead) {
    const toStop = width === 0 ? 0 : width - (spaced.length % width);
    spaced +=
      character === '\t' ? ' '.repeat(spaced.endsWith('-') ? Math.max(1, toStop) : toStop) : character;
  }
  return spaced;
}

function quoting(text: string, kind: Trap['kind'], range: TextRange): Trap {
  return { kind, range, edits: [replacement(range, quoted(slice(text, range)))] };
}

/** A value between brackets: to the comma or bracket after it, or the end of its line. */
function flowExtent(text: string, start: number, limit: number): TextRange {
  let end = start;
  while (end < Math.min(limit, lineEndOf(text, start)) && !/[,\]}]/.test(text[end] ?? '')) end++;
  return trimRange(text, start, end);
}

/** A value outside brackets: its line, without a comment, and the deeper lines after it that open no known key. */
function blockExtent(text: string, start: number, limit: number): TextRange {
  const margin = marginOf(text, start);
  let end = Math.min(limit, lineEndOf(text, start));
  const comment = text.slice(start, end).search(/\s#(?=\s|$)/);
  if (comment >= 0) return trimRange(text, start, start + comment);
  for (let at = nextLine(text, end); at < limit; at = nextLine(text, end)) {
    const line = text.slice(at, lineEndOf(text, at));
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '' || indent <= margin || opensKnownKey(line)) break;
    end = Math.min(limit, lineEndOf(text, at));
  }
  return trimRange(text, start, end);
}

/** The column of the key, or of the dash, that a value belongs to. */
function marginOf(text: string, offset: number): number {
  const before = text.slice(lineStartOf(text, offset), offset);
  const [lead = '', dashes = ''] = /^\s*((?:-\s+)*)/.exec(before) ?? [];
  return lead.length === before.length && dashes !== '' ? before.lastIndexOf('-') : lead.length;
}

function nextLine(text: string, end: number): number {
  return end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
}

const KEYS = new Set(
  (['en', 'sv'] as const).flatMap((language) =>
    Object.values(termsOf(language).keys).flatMap((keys) => Object.values(keys).flat().map(foldMarks)),
  ),
);

function opensKey(text: string, start: number): boolean {
  return /^[^\n]*?\S:(?:\s|$)/.test(text.slice(start, lineEndOf(text, start)));
}

/** Whether a line begins with a key of the format. */
export function opensKnownKey(line: string): boolean {
  const [, key] = /^\s*(?:-\s+)*([^\s:][^:]*):(?:\s|$)/.exec(line) ?? [];
  return key !== undefined && KEYS.has(foldMarks(key));
}

/** `5 against: 3` between brackets is two values whose comma is missing. */
function lacksComma(value: string): boolean {
  const [, key] = /\s([^\s:]+):(?:\s|$)/.exec(value) ?? [];
  return key !== undefined && KEYS.has(foldMarks(key));
}

function isPlain(node: YamlNode): node is YamlScalar {
  return node.kind === 'scalar' && node.style === 'plain';
}

/** How many parentheses are open at the end of a text. */
function depthOf(text: string): number {
  return text.split('(').length - text.split(')').length;
}
