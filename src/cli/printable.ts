import stringWidth from 'string-width';

/** Everything that could move the cursor, end a line or turn the order of letters around. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** Words from a document on one line, such that a terminal shows them and does nothing else. */
export function printable(text: string): string {
  return text.replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim();
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
