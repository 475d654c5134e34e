import type { PlainLine } from '../../minutes/plain/plainLine';
import { slice, type TextRange } from '../../text/range';

const WORDS = /[\p{L}\p{N}]/u;

/** The number of the line at an offset, from 1. */
export function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

/** Where the words of a line begin, after its indentation and the marks of quotes. */
export function contentStart(text: string, { line }: PlainLine): number {
  return line.start + (/^[\s>]*/.exec(slice(text, line))?.[0].length ?? 0);
}

/** What a section's line says beside the word for which the name stands: `: punkt 3`. */
export function restAfter(text: string, { range }: PlainLine, replaced: TextRange): string {
  const more = text.slice(replaced.end, range.end).trim();
  return WORDS.test(more) ? ` ${more.replace(/^[:\s]+/, '')}` : '';
}

/** A heading of no level, on a line of its own. */
export function bold(words: string): string {
  return /[*_]/.test(words) ? words : `**${words}**`;
}

/** The words of a range with the marks of emphasis that enclose all of them. */
export function emphasised(text: string, { start, end }: TextRange): string {
  let [from, to] = [start, end];
  while (/[*_`]/.test(text.charAt(from - 1)) && text.charAt(from - 1) === text.charAt(to)) {
    from--;
    to++;
  }
  return text.slice(from, to);
}

/** Words that only their indentation kept from being marks of Markdown. */
export function escaped(raw: string, words: string): string {
  if (!/^(?: {4}|\t)/.test(raw)) return words;
  return words
    .replace(/^(#{1,6}(?=\s|$)|[-*+](?=\s|$)|[=~`]|-{2,}$)/, '\\$1')
    .replace(/^(\d{1,9})([.)](?:\s|$))/, '$1\\$2');
}
