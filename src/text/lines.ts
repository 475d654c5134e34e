/** A place as editors show it, zero-based; `column` counts UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the lines of a text begin. A line ends at LF, CRLF or a lone CR, as in CommonMark and VS Code.
 * The table is built at first use.
 */
export class LineTable {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get lineCount(): number {
    return this.#table().length;
  }

  /** The offset at which zero-based `line` begins, clamped to the text. */
  startOf(line: number): number {
    const starts = this.#table();
    return line < 0 ? 0 : (starts[line] ?? this.#text.length);
  }

  /** The offset after the last character of `line`, its line ending left out. */
  endOf(line: number): number {
    let end = this.startOf(line + 1);
    const start = this.startOf(line);
    if (end > start && this.#text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.#text.charCodeAt(end - 1) === CR) end--;
    return end;
  }

  /** The zero-based line that holds `offset`. */
  lineAt(offset: number): number {
    const starts = this.#table();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): LineColumn {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(clamped);
    return { line, column: clamped - this.startOf(line) };
  }

  offsetAt(position: LineColumn): number {
    return Math.min(
      this.startOf(position.line) + Math.max(0, position.column),
      this.startOf(position.line + 1),
    );
  }

  #table(): readonly number[] {
    return (this.#starts ??= lineStarts(this.#text));
  }
}

const LF = 0x0a;
const CR = 0x0d;

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}
