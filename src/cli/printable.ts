import stringWidth from 'string-width';
import { onOneLine } from '../text/plainMarkdown';

/** Words from a document on one line, such that a terminal shows them and does nothing else. */
export function printable(text: string): string {
  return onOneLine(text);
}

/** How many columns a terminal needs for a text. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** The text cut to a number of columns, with an ellipsis where something is left out. Letters stay whole. */
export function cutTo(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let cut = '';
  let width = 1;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += widthOf(segment);
    if (width > columns) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
