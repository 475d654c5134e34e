import { type TextRange, slice } from '../text/range';
import { findDateParts } from './dates';
import type { DateParts } from './dates';
import type { Minutes } from './model';

/** Code spans, comments and the targets of links: no words of the minutes. */
const SILENT =
  /(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)|<!--[^]*?(?:-->|$)|\]\([^()\s]*|<[a-z][a-z+.-]*:[^<>\s]*>/gi;

/** Of four figures that open a number such as `0240-31-10`, those that are no year. */
const NO_YEAR = /^(?!19|20|21)\d{4}-/;

/** The dates written with their year in the running text, impossible ones included; places are those of the file. */
export function* datesInProse(minutes: Minutes): Generator<DateParts> {
  for (const range of proseOf(minutes)) {
    const written = minutes.text.slice(range.start, range.end);
    if (!/\d{4}/.test(written)) continue;
    const words = audible(written).replaceAll('*', ' ');
    for (const date of findDateParts(words, { start: 0, end: words.length })) {
      const asWritten = slice(written, date.range);
      // Marks of emphasis inside a date would be lost with its repair.
      if (date.hasYear && !asWritten.includes('*') && !NO_YEAR.test(asWritten))
        yield moved(date, range.start);
    }
  }
}

/** The text with blanks in place of what is no words of it. */
export function audible(text: string): string {
  return !/[`<]|\]\(/.test(text) ? text : text.replace(SILENT, (silent) => ' '.repeat(silent.length));
}

/** Paragraphs, headings, tables and the texts of decisions and actions in blocks, as ranges of the file. */
export function proseOf({ document, decisions, actions }: Minutes): TextRange[] {
  const ranges: TextRange[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'paragraph' || block.kind === 'table') ranges.push(block);
    else if (block.kind === 'heading') ranges.push(block.content);
  }
  for (const { source, textRange } of [...decisions, ...actions])
    if (source === 'block') ranges.push(textRange);
  return ranges;
}

function moved(date: DateParts, by: number): DateParts {
  const move = ({ start, end }: TextRange): TextRange => ({ start: start + by, end: end + by });
  const { weekday, year } = date;
  return {
    ...date,
    weekday: weekday && { weekday: weekday.weekday, range: move(weekday.range) },
    range: move(date.range),
    day: move(date.day),
    month: move(date.month),
    year: year && move(year),
    extent: move(date.extent),
  };
}
