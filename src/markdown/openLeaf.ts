import type { TextRange } from '../text/range';
import { LEFT_BRACKET, skipBlanks, trimBlanks } from './characters';
import { mayDefine, readDefinitions } from './definitions';
import type { Block } from './document';
import { HtmlKind } from './html';
import { contentLines } from './lines';
import type { OpenContainers } from './openContainers';
import { readTaskMark } from './tasks';

export const LeafKind = { NONE: 0, PARAGRAPH: 1, TABLE: 2, INDENTED: 3, FENCE: 4, HTML: 5 } as const;
export type LeafKind = (typeof LeafKind)[keyof typeof LeafKind];

/** The mark that opened a fenced code block, as far as its further lines depend on it. */
interface OpenFence {
  readonly mark: number;
  readonly length: number;
  readonly info: TextRange;
  readonly contentStart: number;
}

const NO_FENCE: OpenFence = { mark: 0, length: 0, info: { start: 0, end: 0 }, contentStart: 0 };

/**
 * The leaf block that is open between two lines: one at most, inside the innermost container. It is entered into the
 * list of blocks when it closes.
 */
export class OpenLeaf {
  readonly #text: string;
  readonly #blocks: Block[];
  readonly #containers: OpenContainers;
  kind: LeafKind = LeafKind.NONE;
  #start = 0;
  /** The end of the last line that belongs to the open blocks, and of the one before it in a paragraph. */
  lastEnd = 0;
  #lastButOneEnd = 0;
  /** Where the text of a paragraph's last line begins; -1 where its indentation forbids that it head a table. */
  #lastStart = -1;
  fence = NO_FENCE;
  htmlKind: HtmlKind = HtmlKind.NONE;

  constructor(text: string, blocks: Block[], containers: OpenContainers) {
    this.#text = text;
    this.#blocks = blocks;
    this.#containers = containers;
  }

  /** Opens a leaf at `start`. The one before must be closed. */
  open(kind: LeafKind, start: number): void {
    this.kind = kind;
    this.#start = start;
    this.#lastStart = start;
  }

  /** Opens fenced code whose first line is `[at, end)` and whose content begins at `contentStart`. */
  openFence(at: number, end: number, length: number, contentStart: number): void {
    this.open(LeafKind.FENCE, at);
    const infoStart = skipBlanks(this.#text, at + length, end);
    const info = { start: infoStart, end: trimBlanks(this.#text, infoStart, end) };
    this.fence = { mark: this.#text.charCodeAt(at), length, info, contentStart };
  }

  /** Adds a line to the open paragraph; `start` as `#lastStart` has it. */
  continueParagraph(start: number, end: number): void {
    this.#lastStart = start;
    this.#lastButOneEnd = this.lastEnd;
    this.lastEnd = end;
  }

  /** The last line of the open paragraph where it may be the header of a table. */
  get tableHeader(): TextRange | undefined {
    return this.#lastStart < 0 ? undefined : { start: this.#lastStart, end: this.lastEnd };
  }

  /** Makes the last line of the open paragraph the header of a table. */
  turnIntoTable(): void {
    if (this.#lastStart > this.#start) this.#endParagraph(this.#lastButOneEnd);
    this.open(LeafKind.TABLE, this.#lastStart);
  }

  /** Makes the open paragraph a heading underlined by `[at, end)`; false where it was definitions alone. */
  turnIntoHeading(level: number, at: number, end: number): boolean {
    const start = this.#takeDefinitions(this.lastEnd);
    this.kind = LeafKind.NONE;
    if (start < 0) return false;
    this.#blocks.push({
      kind: 'heading',
      start,
      end: trimBlanks(this.#text, at, end),
      parent: this.#containers.innermost,
      level,
      style: 'setext',
      content: { start, end: trimBlanks(this.#text, start, this.lastEnd) },
    });
    return true;
  }

  /** Closes what is open, if anything is. */
  close(): void {
    if (this.kind === LeafKind.NONE) return;
    const parent = this.#containers.innermost;
    const start = this.#start;
    const end = this.lastEnd;
    switch (this.kind) {
      case LeafKind.PARAGRAPH:
        this.#endParagraph(end);
        break;
      case LeafKind.TABLE:
        this.#blocks.push({ kind: 'table', start, end: trimBlanks(this.#text, start, end), parent });
        break;
      case LeafKind.INDENTED:
        this.#blocks.push({ kind: 'indentedCode', start, end, parent });
        break;
      case LeafKind.FENCE:
        this.closeFence(end, false);
        break;
      case LeafKind.HTML:
        this.#blocks.push({ kind: 'html', start, end, parent, comment: this.htmlKind === HtmlKind.COMMENT });
        break;
    }
    this.kind = LeafKind.NONE;
  }

  /** Closes fenced code whose content ends at `contentEnd`. */
  closeFence(contentEnd: number, closed: boolean): void {
    const { info, contentStart } = this.fence;
    this.#blocks.push({
      kind: 'fence',
      start: this.#start,
      end: this.lastEnd,
      parent: this.#containers.innermost,
      info,
      content: { start: Math.min(contentStart, contentEnd), end: contentEnd },
      closed,
    });
    this.kind = LeafKind.NONE;
  }

  #endParagraph(lastEnd: number): void {
    const opensBracket = this.#text.charCodeAt(this.#start) === LEFT_BRACKET;
    const item = opensBracket ? this.#containers.emptyItem : undefined;
    const start = opensBracket ? this.#takeDefinitions(lastEnd) : this.#start;
    if (start < 0) return;
    const end = trimBlanks(this.#text, start, lastEnd);
    if (item !== undefined) item.task = readTaskMark(this.#text, start, end);
    this.#blocks.push({ kind: 'paragraph', start, end, parent: this.#containers.innermost });
  }

  /** Enters the definitions that open the paragraph; gives the start of what is left of it, or -1. */
  #takeDefinitions(lastEnd: number): number {
    const start = this.#start;
    if (!mayDefine(this.#text, start)) return start;
    const parent = this.#containers.innermost;
    const lines = contentLines(this.#text, this.#blocks, parent, start, lastEnd);
    const { ranges, rest } = readDefinitions(this.#text, lines);
    for (const range of ranges) this.#blocks.push({ kind: 'definition', ...range, parent });
    return rest;
  }
}
