import type { Block } from '../markdown/document';
import type { Minutes, YamlBlock } from '../minutes/model';
import { LineTable } from '../text/lines';
import type { TextRange } from '../text/range';

/** What no text that asks for silence is without. */
export const IGNORE = 'minutes-ignore';
const HTML_COMMENT = /^\s*(?:>\s*)*(?:[-*+]\s+)?<!--[^]*-->\s*$/;
const HTML_IGNORE = /<!--\s*minutes-ignore\s+([^]*?)\s*-->/g;
const YAML_COMMENT = /^\s*#/;
const YAML_IGNORE = /^\s*#\s*minutes-ignore\s+(.*?)\s*$/;

/**
 * Where the text itself asks for silence, by code. `<!-- minutes-ignore code -->` reaches the next line that says
 * something, or the whole block where that line opens one; `# minutes-ignore code` inside YAML reaches the next line
 * that is no comment, or the whole record where that line holds its first key (format.md, 8).
 */
export function ignoredRanges(minutes: Minutes): ReadonlyMap<string, readonly TextRange[]> {
  const ignored = new Map<string, TextRange[]>();
  const { text } = minutes;
  const first = text.indexOf(IGNORE);
  if (first < 0) return ignored;
  const lines = new LineTable(text);
  // Code shows what ignore comments look like; it holds none.
  const code = minutes.document.blocks.filter(({ kind }) => kind === 'fence' || kind === 'indentedCode');
  const nextInText = nextLines(text, lines, HTML_COMMENT);
  const nextInBlock = nextLines(text, lines, YAML_COMMENT);
  const reach = (codes: string, range: TextRange): void => {
    for (const code of codes.split(/[\s,]+/)) {
      const ranges = ignored.get(code) ?? [];
      ranges.push(range);
      ignored.set(code, ranges);
    }
  };
  for (let at = first; at >= 0; at = text.indexOf(IGNORE, lines.endOf(lines.lineAt(at)))) {
    const line = lines.lineAt(at);
    const words = text.slice(lines.startOf(line), lines.endOf(line));
    const block = minutes.blocks.find(({ content }) => isIn(content, at));
    if (block !== undefined) {
      const codes = YAML_IGNORE.exec(words)?.[1];
      if (codes !== undefined) reach(codes, reachInBlock(minutes, block, nextInBlock(line)));
    } else if (!code.some((block) => isIn(block, at))) {
      for (const [, codes = ''] of words.matchAll(HTML_IGNORE))
        reach(codes, reachInText(code, nextInText(line)));
    }
  }
  return ignored;
}

function reachInText(code: readonly Block[], range: TextRange): TextRange {
  const fence = code.find((block) => block.kind === 'fence' && isIn(range, block.start));
  return fence === undefined ? range : { start: range.start, end: fence.end };
}

function reachInBlock(minutes: Minutes, block: YamlBlock, range: TextRange): TextRange {
  const record = minutes.records.find(({ block: own, map }) => {
    const first = map.entries[0];
    return own === block && first !== undefined && isIn(range, first.key.range.start);
  });
  return record === undefined
    ? range
    : { start: range.start, end: Math.max(range.end, record.map.range.end) };
}

/**
 * What gives the first line after a line that is neither blank nor a comment, or the end of the text. Asked for lines in
 * order it looks at each line of the text once, however many comments stand in a row.
 */
function nextLines(text: string, lines: LineTable, comment: RegExp): (line: number) => TextRange {
  let found = 0;
  return (line) => {
    for (found = Math.max(found, line + 1); found < lines.lineCount; found++) {
      const range = { start: lines.startOf(found), end: lines.endOf(found) };
      const words = text.slice(range.start, range.end);
      if (words.trim() !== '' && !comment.test(words)) return range;
    }
    return { start: text.length, end: text.length };
  };
}

function isIn(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
