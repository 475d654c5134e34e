import { isBlank, TAB } from './characters';

const TAB_STOP = 4;

/**
 * Where the scanner stands in a line. Indentation is counted in columns, for a tab may be shared between a container
 * and what it holds; so a place within white space has a column and no offset.
 */
export class LineCursor {
  readonly text: string;
  /** The end of the line, before its ending. */
  end = 0;
  /** The first character from here on that is neither space nor tab, or `end`. */
  at = 0;
  /** The column of `at`. */
  #atColumn = 0;
  /** The column at which the containers passed so far end. */
  #column = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** By how many columns the text at `at` is indented, beyond the containers passed. */
  get indent(): number {
    return this.#atColumn - this.#column;
  }

  /** Whether nothing but white space is left of the line. */
  isAtEnd(): boolean {
    return this.at >= this.end;
  }

  /** Goes to the start of a line. */
  enter(start: number, end: number): void {
    this.end = end;
    this.#column = 0;
    this.#skipBlanks(start, 0);
  }

  /** Passes columns of the indentation; no more than there are. */
  skipColumns(columns: number): void {
    this.#column += columns;
  }

  /** Passes a container's marker of `length` characters that stands at `at`. */
  skipMarker(length: number): void {
    this.#column = this.#atColumn + length;
    this.#skipBlanks(this.at + length, this.#column);
  }

  #skipBlanks(from: number, fromColumn: number): void {
    const { text, end } = this;
    let at = from;
    let column = fromColumn;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (!isBlank(code)) break;
      column = code === TAB ? column + TAB_STOP - (column % TAB_STOP) : column + 1;
    }
    this.at = at;
    this.#atColumn = column;
  }
}
