import type { RegisterRow } from '../registerRow';
import { FITTED, longestWords } from './longestWords';

/** The widths of the fitted columns, as rules of a style sheet: the page allows no styles within elements. */
export class ColumnWidths {
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    document.adoptedStyleSheets.push(this.#sheet);
  }

  /** @param rows all of them, so that columns stand still while one searches */
  fit(rows: readonly RegisterRow[]): void {
    const longest = longestWords(rows);
    // The letter 0 is wider than most; with the cell's padding, a line of it holds the word.
    const rules = FITTED.map(
      (column) => `.${column} { width: max(12vw, calc(${longest[column]}ch + 18px)) }`,
    );
    this.#sheet.replaceSync(rules.join(' '));
  }
}
