import type { Minutes, YamlBlock } from '../minutes/model';
import { LineTable } from '../text/lines';
import type { TextRange } from '../text/range';

const WORD = 'minutes-ignore';
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
  const lines = new LineTable(text);
  const reach = (codes: string, range: TextRange): void => {
    for (const code of codes.split(/[\s,]+/)) {
      const ranges = ignored.get(code) ?? [];
      ranges.push(range);
      ignored.set(code, ranges);
    }
  };
  for (let at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, lines.endOf(lines.lineAt(at)))) {
    const line = lines.lineAt(at);
    const words = text.slice(lines.startOf(line), lines.endOf(line));
    const block = minutes.blocks.find(({ content }) => isIn(content, at));
    if (block !== undefined) {
      const codes = YAML_IGNORE.exec(words)?.[1];
      if (codes !== undefined) reach(codes, reachInBlock(minutes, block, lines, line));
    } else if (!isInCode(minutes, at)) {
      for (const [, codes = ''] of words.matchAll(HTML_IGNORE))
        reach(codes, reachInText(minutes, lines, line));
    }
  }
  return ignored;
}

function reachInText(minutes: Minutes, lines: LineTable, comment: number): TextRange {
  const range = nextLine(minutes.text, lines, comment, (words) => HTML_COMMENT.test(words));
  const fence = minutes.document.blocks.find((block) => block.kind === 'fence' && isIn(range, block.start));
  return fence === undefined ? range : { start: range.start, end: fence.end };
}

function reachInBlock(minutes: Minutes, block: YamlBlock, lines: LineTable, comment: number): TextRange {
  const range = nextLine(minutes.text, lines, comment, (words) => YAML_COMMENT.test(words));
  const record = minutes.records.find(({ block: own, map }) => {
    const first = map.entries[0];
    return own === block && first !== undefined && isIn(range, first.key.range.start);
  });
  return record === undefined
    ? range
    : { start: range.start, end: Math.max(range.end, record.map.range.end) };
}

/** The first line after `line` that is neither blank nor a comment; of the last line its own end. */
function nextLine(
  text: string,
  lines: LineTable,
  line: number,
  isComment: (words: string) => boolean,
): TextRange {
  for (let next = line + 1; next < lines.lineCount; next++) {
    const range = { start: lines.startOf(next), end: lines.endOf(next) };
    const words = text.slice(range.start, range.end);
    if (words.trim() !== '' && !isComment(words)) return range;
  }
  return { start: text.length, end: text.length };
}

/** Code shows what ignore comments look like; it holds none. */
function isInCode({ document }: Minutes, offset: number): boolean {
  return document.blocks.some(
    (block) => (block.kind === 'fence' || block.kind === 'indentedCode') && isIn(block, offset),
  );
}

function isIn(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
