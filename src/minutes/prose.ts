import type { Block } from '../markdown/document';
import { moved, slice, type TextRange } from '../text/range';
import { findDateParts } from './dates';
import type { DateParts } from './dates';
import type { Minutes, RecordBase } from './model';

/** Code spans, comments and the targets of links: no words of the minutes. */
const SILENT =
  /(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)|<!--[^]*?(?:-->|$)|\]\([^()\s]*|<[a-z][a-z+.-]*:[^<>\s]*>/gi;

/** Of four figures that open a number such as `0240-31-10`, those that are no year. */
const NO_YEAR = /^(?!19|20|21)\d{4}-/;

/** The dates written with their year in the running text, impossible ones included; places are those of the file. */
export function datesInProse(minutes: Minutes): DateParts[] {
  return proseOf(minutes).flatMap((range) => datesIn(minutes.text, range));
}

/** The figures of a year; most pieces of text have none. */
const YEAR = /\d{4}/;

/** The dates written with their year in one piece of running text. */
export function datesIn(text: string, range: TextRange): DateParts[] {
  const written = slice(text, range);
  if (!YEAR.test(written)) return [];
  const words = audible(written).replaceAll('*', ' ');
  const dates = findDateParts(words, { start: 0, end: words.length }).filter(({ hasYear, range }) => {
    const asWritten = slice(written, range);
    // Marks of emphasis inside a date would be lost with its repair.
    return hasYear && !asWritten.includes('*') && !NO_YEAR.test(asWritten);
  });
  return moved(dates, range.start);
}

/** The text with blanks in place of what is no words of it. */
export function audible(text: string): string {
  return !/[`<]|\]\(/.test(text) ? text : text.replace(SILENT, (silent) => ' '.repeat(silent.length));
}

/** Paragraphs, headings, tables and the texts of decisions and actions in blocks, as ranges of the file, in its order. */
export function proseOf({ document, decisions, actions }: Minutes): TextRange[] {
  return proseAmong(document.blocks, [...decisions, ...actions]);
}

/** As much of it as stands in these blocks and records. */
export function proseAmong(
  blocks: readonly Block[],
  records: readonly Pick<RecordBase, 'source' | 'textRange'>[],
): TextRange[] {
  const ranges: TextRange[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'table') ranges.push(block);
    else if (block.kind === 'heading') ranges.push(block.content);
  }
  for (const { source, textRange } of records) if (source === 'block') ranges.push(textRange);
  return ranges.sort((a, b) => a.start - b.start);
}
