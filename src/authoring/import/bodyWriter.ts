/** What stands on a line of Markdown; between two kinds stands a blank line. `item`: in a list. */
export type LineKind = 'heading' | 'text' | 'item' | 'row' | 'code' | 'block';

/** Writes Markdown line by line, with blank lines where the kinds need them and lists indented by their depth. */
export class BodyWriter {
  readonly #lines: string[] = [];
  #last: LineKind | undefined;
  #isBlank = true;
  /** By depth: the column at which the content of the list item that is open there begins. */
  #columns: number[] = [];

  blank(): void {
    if (!this.#isBlank) this.#lines.push('');
    this.#isBlank = true;
  }

  /** Takes back the blank line before a line of text that goes on from the one above; whether it does. */
  rejoin(): boolean {
    if (this.#last !== 'text' || !this.#isBlank) return false;
    this.#lines.pop();
    this.#isBlank = false;
    return true;
  }

  heading(level: number, words: string): void {
    this.#columns = [];
    this.#put('heading', `${'#'.repeat(level)} ${words.replace(/\s+/g, ' ')}`);
  }

  /** @param depth of how many list items the line is a part */
  text(words: string, depth = 0): void {
    const indent = this.#indent(depth);
    if (depth === 0) this.#columns = [];
    this.#put(indent > 0 ? 'item' : 'text', ' '.repeat(indent) + words);
  }

  /** @param marker of a list, without the blank after it */
  item(marker: string, words: string, depth: number): void {
    const indent = this.#indent(depth);
    this.#columns = this.#columns.slice(0, depth);
    this.#columns[depth] = indent + marker.length + 1;
    this.#put('item', `${' '.repeat(indent)}${marker} ${words}`.trimEnd());
  }

  row(line: string, depth: number): void {
    this.#put('row', ' '.repeat(this.#indent(depth)) + line);
  }

  /** A line that stays exactly as it is. */
  verbatim(line: string): void {
    this.#put('code', line);
  }

  /** A fenced block. @param takesItem whether it stands in the place of the list item at that depth */
  block(lines: readonly string[], depth: number, takesItem: boolean): void {
    const indent = this.#indent(depth);
    if (takesItem) {
      this.#columns = this.#columns.slice(0, depth);
      this.#columns[depth] = indent;
    } else if (depth === 0) this.#columns = [];
    const kind = indent > 0 ? 'item' : 'block';
    if (kind === 'block') this.blank();
    for (const line of lines) this.#put(kind, ' '.repeat(indent) + line);
    if (kind === 'block') this.blank();
  }

  /** The lines, without blank ones at the end. */
  finish(): readonly string[] {
    while (this.#lines.at(-1) === '') this.#lines.pop();
    return this.#lines;
  }

  /** Of the innermost open list item above a depth. */
  #indent(depth: number): number {
    for (let at = Math.min(depth, this.#columns.length) - 1; at >= 0; at--) {
      const column = this.#columns[at];
      if (column !== undefined) return column;
    }
    return 0;
  }

  #put(kind: LineKind, line: string): void {
    if (this.#last !== undefined && (kind !== this.#last || kind === 'heading')) this.blank();
    this.#lines.push(line);
    this.#last = kind;
    this.#isBlank = false;
  }
}
