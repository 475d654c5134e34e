import type { Minutes } from '../minutes/model';
import type { TextRange } from '../text/range';

/** The running text of minutes: offsets are those of the file. */
export interface Prose {
  /** The file's text, with what is not read as words (code, comments, link targets) blanked out. */
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

/** Code spans, comments and the targets of links. */
const SILENT =
  /(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)|<!--[^]*?(?:-->|$)|\]\([^()\s]*|<[a-z][a-z+.-]*:[^<>\s]*>/gi;

/** Paragraphs, headings, tables and the texts of decisions and actions in blocks, in document order. */
export function proseOf({ document, text, decisions, actions }: Minutes): Prose {
  const ranges: TextRange[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'paragraph' || block.kind === 'table') ranges.push(block);
    else if (block.kind === 'heading') ranges.push(block.content);
  }
  for (const { source, textRange } of [...decisions, ...actions])
    if (source === 'block') ranges.push(textRange);
  ranges.sort((a, b) => a.start - b.start);
  return { text: blanked(text, ranges), ranges };
}

function blanked(text: string, ranges: readonly TextRange[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of ranges) {
    if (start < at) continue;
    const words = text.slice(start, end).replace(SILENT, (silent) => ' '.repeat(silent.length));
    result += text.slice(at, start) + words;
    at = end;
  }
  return result + text.slice(at);
}
