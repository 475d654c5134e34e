import { GREATER, isDigit } from './characters';
import type { Block, Container, ListItem } from './document';
import type { LineCursor } from './lineCursor';

/** Columns of indentation that make code, and that lines of a footnote need (CommonMark 4.4, GFM). */
export const CODE_INDENT = 4;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenContainer = Container extends infer C ? (C extends Container ? Mutable<C> : never) : never;

/**
 * The block quotes, list items and footnotes that are open at a line, outermost first. Entered into the list of
 * blocks when they open; their end is set when they close.
 */
export class OpenContainers {
  readonly #blocks: Block[];
  readonly #open: OpenContainer[] = [];
  /** The depths in `#open` of the block quotes: on a blank line they alone matter, however many items are open. */
  readonly #quotes: number[] = [];
  /** The index in `#blocks` of the innermost container, or -1. */
  #innermost = -1;
  /** Whether the innermost item began with a blank line and another followed: nothing more belongs to it. */
  #innermostEnded = false;

  constructor(blocks: Block[]) {
    this.#blocks = blocks;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** The index of the innermost container, or -1. */
  get innermost(): number {
    return this.#innermost;
  }

  /** How many of the containers go on at the cursor's line; moves the cursor past what they take of it. */
  match(cursor: LineCursor): number {
    const open = this.#open;
    let quotes = 0;
    let depth = 0;
    for (; depth < open.length; depth++) {
      if (cursor.isAtEnd()) return this.depthWhenBlank(quotes);
      const container = open[depth]!;
      if (container.kind === 'listItem') {
        if (cursor.indent < container.indent || (this.#innermostEnded && depth === open.length - 1)) break;
        cursor.skipColumns(container.indent);
      } else if (container.kind === 'blockQuote') {
        if (cursor.indent >= CODE_INDENT || cursor.text.charCodeAt(cursor.at) !== GREATER) break;
        skipQuoteMarker(cursor);
        quotes++;
      } else {
        if (cursor.indent < CODE_INDENT) break;
        cursor.skipColumns(CODE_INDENT);
      }
    }
    return depth;
  }

  /**
   * How many of the containers go on at a blank line that marks `quotes` block quotes: all, down to the first quote
   * that it does not mark.
   */
  depthWhenBlank(quotes: number): number {
    return quotes < this.#quotes.length ? this.#quotes[quotes]! : this.#open.length;
  }

  /** Opens the block quote whose marker is at the cursor. */
  openQuote(cursor: LineCursor): void {
    this.#quotes.push(this.#open.length);
    this.#push({ kind: 'blockQuote', start: cursor.at, end: cursor.end, parent: this.#innermost });
    skipQuoteMarker(cursor);
  }

  /** Opens the footnote whose marker is at the cursor and ends at `markerEnd`. */
  openFootnote(cursor: LineCursor, markerEnd: number): void {
    this.#push({ kind: 'footnote', start: cursor.at, end: cursor.end, parent: this.#innermost });
    cursor.skipMarker(markerEnd - cursor.at);
    // All white space after the marker is its own: a footnote never opens with indented code.
    cursor.skipColumns(cursor.indent);
  }

  /** Opens the list item whose marker is at the cursor and ends at `markerEnd`. */
  openItem(cursor: LineCursor, markerEnd: number): void {
    const { text, at: start } = cursor;
    const before = cursor.indent;
    const length = markerEnd - start;
    cursor.skipMarker(length);
    const space = cursor.indent;
    let indent = before + length + 1;
    let contentStart = cursor.isAtEnd() ? cursor.end : markerEnd + 1;
    if (!cursor.isAtEnd()) {
      // Five columns and more are one column and then indented code.
      const own = space > CODE_INDENT ? 1 : space;
      if (own === space) contentStart = cursor.at;
      indent = before + length + own;
      cursor.skipColumns(own);
    }
    const ordered = isDigit(text.charCodeAt(start));
    this.#push({
      kind: 'listItem',
      start,
      end: cursor.end,
      parent: this.#innermost,
      bullet: text.charAt(markerEnd - 1),
      ordinal: ordered ? Number(text.slice(start, markerEnd - 1)) : undefined,
      marker: { start, end: markerEnd },
      contentStart,
      indent,
      task: undefined,
    });
  }

  /** The innermost container where it is a list item in which no block stands yet. */
  get emptyItem(): Mutable<ListItem> | undefined {
    if (this.#innermost < 0 || this.#innermost < this.#blocks.length - 1) return undefined;
    const container = this.#open[this.#open.length - 1];
    return container?.kind === 'listItem' ? container : undefined;
  }

  /** Takes note of a blank line that no leaf claims. */
  passBlankLine(): void {
    if (this.emptyItem !== undefined) this.#innermostEnded = true;
  }

  /** Closes all containers from `depth` on; they end at `end`. */
  closeFrom(depth: number, end: number): void {
    while (this.#open.length > depth) {
      const container = this.#open.pop()!;
      container.end = end;
      this.#innermost = container.parent;
      if (container.kind === 'blockQuote') this.#quotes.pop();
      this.#innermostEnded = false;
    }
  }

  #push(container: OpenContainer): void {
    this.#open.push(container);
    this.#innermost = this.#blocks.length;
    this.#blocks.push(container);
  }
}

function skipQuoteMarker(cursor: LineCursor): void {
  cursor.skipMarker(1);
  if (cursor.indent > 0) cursor.skipColumns(1);
}
