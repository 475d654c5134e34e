import type { YamlBlock } from '../../minutes/model';
import type { YamlProblem } from '../../minutes/yaml/tree';
import { type TextEdit, insertion, removal, replacement } from '../../text/edit';
import type { MessageRef } from '../../text/messages';
import { type TextRange, slice, trimRange } from '../../text/range';
import { lineEndOf, lineStartOf, quoted } from '../../minutes/yaml/edits';
import { isTriable, opensKnownKey, problemsAfter } from './traps';
import { closerOf, unclosed } from './yamlWalk';

/** A slip of YAML's own rules, and how it may be mended. */
export interface Slip {
  readonly kind: 'quote' | 'bracket' | 'space' | 'indent' | 'comma' | 'closer' | 'other';
  readonly range: TextRange;
  /** The likeliest of the edits after which the parser objects to least. */
  readonly repair: Repair | undefined;
}

export interface Repair {
  readonly kind: Slip['kind'];
  readonly title: MessageRef;
  readonly edits: readonly TextEdit[];
}

/** What is wrong at a problem of the parser's. The repair has been tried on the block. */
export function slipOf(text: string, block: YamlBlock, problem: YamlProblem): Slip {
  const open = openingBefore(text, block, problem);
  const range = open ?? clipped(text, block, problem);
  let fewest = block.tree.problems.length;
  let best: Repair | undefined;
  for (const candidate of isTriable(block) ? candidates(text, block, range, open !== undefined) : []) {
    const left = problemsAfter(text, block, candidate.edits);
    if (left < fewest) [fewest, best] = [left, candidate];
  }
  const isQuote = open !== undefined && /["']/.test(text[open.start] ?? '');
  const kind = open === undefined ? (best?.kind ?? 'other') : isQuote ? 'quote' : 'bracket';
  return { kind, range: best?.kind === 'indent' ? lineOf(text, best) : range, repair: best };
}

/** What a missing quote or bracket should close, to the end of the line on which it should. */
function openingBefore(
  text: string,
  { tree, content }: YamlBlock,
  { range }: YamlProblem,
): TextRange | undefined {
  const node = unclosed(text, tree.root);
  if (node === undefined || node.range.start > range.start) return undefined;
  const { start } = node.range;
  let end = lineEndOf(text, start);
  // A list goes on over lines until one opens a key of the format; a quoted text seldom does.
  while (node.kind === 'list' && end < content.end) {
    const next = lineStartOf(text, end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1));
    const line = text.slice(next, lineEndOf(text, next));
    if (next >= content.end || line.trim() === '' || opensKnownKey(line)) break;
    end = lineEndOf(text, next);
  }
  return trimRange(text, start, Math.min(end, content.end));
}

/** The first line of what the parser points at; where that is nothing, the line before. */
function clipped(text: string, { content }: YamlBlock, { range }: YamlProblem): TextRange {
  // Of words the parser often names the first letter only.
  const isWord = range.end - range.start === 1 && /[\p{L}\p{N}]/u.test(text[range.start] ?? '');
  const lineEnd = lineEndOf(text, range.start);
  const end = isWord ? lineEnd : Math.min(range.end, lineEnd);
  const words = trimRange(text, range.start, end);
  if (words.end > words.start) return words;
  let at = range.start;
  while (at > content.start && text.slice(lineStartOf(text, at), lineEndOf(text, at)).trim() === '') {
    at = lineStartOf(text, at) - 1;
  }
  return trimRange(
    text,
    Math.max(lineStartOf(text, at), content.start),
    Math.min(lineEndOf(text, at), content.end),
  );
}

/** The words of the line that a repair moves. */
function lineOf(text: string, { edits }: Repair): TextRange {
  const start = lineStartOf(text, edits[0]?.range.start ?? 0);
  return trimRange(text, start, lineEndOf(text, start));
}

function candidates(text: string, block: YamlBlock, range: TextRange, isOpen: boolean): Repair[] {
  if (isOpen) {
    const closer = closerOf(text[range.start] ?? '');
    const kind = closer === '"' || closer === "'" ? 'quote' : 'bracket';
    return [repair(kind, 'fix.add-character', [insertion(range.end, closer)], { character: closer })];
  }
  const start = lineStartOf(text, range.start);
  const line = { start, end: lineEndOf(text, start) };
  return [
    ...spacing(text, line),
    ...commas(text, range),
    ...extraClosers(text, range),
    ...indenting(text, block, line, opensKnownKey),
    ...requoting(text, line),
    ...indenting(text, block, line, isProse),
  ];
}

/** `text:words` or `-words`. */
function spacing(text: string, line: TextRange): Repair[] {
  const words = slice(text, line);
  const colon = /^(\s*(?:-\s+)*[\p{L}\p{M}-]+:)(?=[^\s])/u.exec(words)?.[1];
  const dash = /^(\s*-)(?=[^\s-])/.exec(words)?.[1];
  return [
    ...(colon === undefined
      ? []
      : [repair('space', 'fix.space-after-colon', [insertion(line.start + colon.length, ' ')])]),
    ...(dash === undefined
      ? []
      : [repair('space', 'fix.space-after-dash', [insertion(line.start + dash.length, ' ')])]),
  ];
}

/** `for: 5 against: 3` between brackets. */
function commas(text: string, range: TextRange): Repair[] {
  const before = /^(.*?\S)\s+[^\s:]+:(?:\s|$)/.exec(slice(text, range))?.[1];
  return before === undefined
    ? []
    : [
        repair('comma', 'fix.add-character', [insertion(range.start + before.length, ',')], {
          character: ',',
        }),
      ];
}

function extraClosers(text: string, range: TextRange): Repair[] {
  const character = text[range.start] ?? '';
  return /[\]}]/.test(character)
    ? [
        repair('closer', 'fix.remove-character', [removal({ start: range.start, end: range.start + 1 })], {
          character,
        }),
      ]
    : [];
}

/** The value of a line as one quoted text; quotes that already stand around it are not part of it. */
function requoting(text: string, line: TextRange): Repair[] {
  const [lead = ''] = /^\s*(?:-\s+)*(?:[^\s:"'[{][^:]*:\s+)?(?=\S)/.exec(slice(text, line)) ?? [];
  if (!/[:-]/.test(lead)) return [];
  const value = trimRange(text, line.start + lead.length, line.end);
  const words = slice(text, value);
  const [, , inner = words] = /^(["'])(.+)\1$/.exec(words) ?? [];
  return [repair('other', 'fix.quote', [replacement(value, quoted(inner))])];
}

/**
 * The line, or the one after it, where it is of the kind that is asked for: a key set under the keys around it, or
 * words set deeper, as more of the value above.
 */
function indenting(
  text: string,
  { content }: YamlBlock,
  line: TextRange,
  isWanted: (words: string) => boolean,
): Repair[] {
  const lines = linesFrom(text, content);
  const index = lines.findIndex(({ start }) => start === line.start);
  const margin = (at: number) => /^\s*(?:-\s+)*/.exec(slice(text, lines[at] ?? line))?.[0].length ?? 0;
  return [index + 1, index].flatMap((at) => {
    const moved = lines[at];
    if (index < 0 || moved === undefined || !isWanted(slice(text, moved))) return [];
    const lead = /^\s*/.exec(slice(text, moved))?.[0] ?? '';
    const width = at === 0 ? margin(1) : margin(at - 1) + (isWanted === isProse ? 2 : 0);
    if (width === lead.length) return [];
    const place = { start: moved.start, end: moved.start + lead.length };
    return [repair('indent', 'fix.indent', [replacement(place, ' '.repeat(width))])];
  });
}

function isProse(words: string): boolean {
  return !opensKnownKey(words) && /^\s*[\p{L}\p{N}]/u.test(words);
}

/** The lines of a block that are not blank. */
function linesFrom(text: string, content: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  for (let at = content.start; at < content.end; at = lineEndOf(text, at) + 1) {
    const line = { start: at, end: lineEndOf(text, at) };
    if (slice(text, line).trim() !== '') lines.push(line);
  }
  return lines;
}

function repair(
  kind: Slip['kind'],
  id: MessageRef['id'],
  edits: readonly TextEdit[],
  args: MessageRef['args'] = {},
): Repair {
  return { kind, title: { id, args }, edits };
}
