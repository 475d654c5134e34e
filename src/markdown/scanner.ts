import {
  ASTERISK,
  BACKTICK,
  BYTE_ORDER_MARK,
  COLON,
  DASH,
  EQUALS,
  GREATER,
  HASH,
  isBlank,
  LEFT_BRACKET,
  LESS,
  PIPE,
  TILDE,
  trimBlanks,
  UNDERSCORE,
} from './characters';
import { footnoteMarkerEnd, listMarkerEnd, mayInterrupt } from './containers';
import type { Block, MarkdownDocument } from './document';
import { readFrontMatter } from './frontMatter';
import { htmlEnds, HtmlKind, htmlStart } from './html';
import { atxContent, atxLevel, closesFence, fenceLength, isUnderline } from './leaves';
import { LineCursor } from './lineCursor';
import { CODE_INDENT, OpenContainers } from './openContainers';
import { LeafKind, OpenLeaf } from './openLeaf';
import { passagesOf } from './passages';
import { delimiterCells, headerCells } from './tables';

/**
 * Scans a text for its block structure: CommonMark's, with GFM's tables, tasks and footnotes, and YAML front matter.
 * One pass over the lines, in time that grows with the length of the text and nothing else. Never throws.
 */
export function scanMarkdown(text: string): MarkdownDocument {
  const bodyStart = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const frontMatter = readFrontMatter(text, bodyStart);
  const blocks: Block[] = [];
  const from = frontMatter?.end ?? bodyStart;
  new BlockScanner(text, blocks).scan(from);
  return { text, bodyStart, frontMatter, blocks, passages: passagesOf(blocks, from, text.length) };
}

/**
 * Scans on from a place where no block is open, and enters what it finds into `blocks`.
 *
 * @param isEnd asked at each heading of the document's own flow, `#` and a title, that is entered; true ends the scan
 * @returns whether it ended so
 */
export function scanOn(
  text: string,
  blocks: Block[],
  from: number,
  isEnd: (heading: Block) => boolean,
): boolean {
  return new BlockScanner(text, blocks).scan(from, isEnd);
}

const SPECIAL_CHARACTERS = ' \t#>-+*_=`~<[:|0123456789';

/** For each ASCII character, 1 where it may begin something other than a line of a paragraph. */
const SPECIAL = Uint8Array.from({ length: 128 }, (_, code) =>
  SPECIAL_CHARACTERS.includes(String.fromCharCode(code)) ? 1 : 0,
);

class BlockScanner {
  readonly #text: string;
  readonly #blocks: Block[];
  readonly #containers: OpenContainers;
  readonly #leaf: OpenLeaf;
  readonly #cursor: LineCursor;
  /** The heading of the document's own flow that the line just read is. */
  #divider: Block | undefined;
  /** Where the last look for a thematic break failed: one that begins before it fails there too. */
  #breakFailure = -1;

  constructor(text: string, blocks: Block[]) {
    this.#text = text;
    this.#blocks = blocks;
    this.#containers = new OpenContainers(blocks);
    this.#leaf = new OpenLeaf(text, blocks, this.#containers);
    this.#cursor = new LineCursor(text);
  }

  /** Whether `isEnd` has ended it before the end of the text. */
  scan(from: number, isEnd?: (heading: Block) => boolean): boolean {
    const text = this.#text;
    const leaf = this.#leaf;
    let lf = from - 1;
    let cr = from - 1;
    for (let at = from; at < text.length;) {
      if (lf < at) lf = indexOrEnd(text, '\n', at);
      if (cr < at) cr = indexOrEnd(text, '\r', at);
      const end = lf < cr ? lf : cr;
      const next = end + 1 === lf ? lf + 1 : end + 1;
      // Most lines are empty or begin with a letter. One with a letter goes on with an open paragraph, whatever
      // containers are open.
      if (at === end) {
        this.#blankLine(this.#containers.depthWhenBlank(0), end);
      } else if (leaf.kind === LeafKind.PARAGRAPH && !this.#isSpecial(at)) {
        leaf.continueParagraph(at, end);
      } else {
        this.#line(at, end, next);
        if (this.#divider !== undefined) {
          if (isEnd?.(this.#divider) === true) return true;
          this.#divider = undefined;
        }
      }
      at = next;
    }
    this.#closeTo(0);
    return false;
  }

  /** One line, `[start, end)`; the next begins at `next`. */
  #line(start: number, end: number, next: number): void {
    const cursor = this.#cursor;
    const containers = this.#containers;
    const leaf = this.#leaf;
    cursor.enter(start, end);
    let depth = containers.match(cursor);
    if (cursor.isAtEnd()) {
      this.#blankLine(depth, end);
      return;
    }
    // A paragraph alone may go on in a line that its containers do not reach.
    if (depth < containers.depth && leaf.kind !== LeafKind.PARAGRAPH) this.#closeTo(depth);
    if (leaf.kind === LeafKind.FENCE || leaf.kind === LeafKind.HTML) {
      this.#verbatimLine(start);
      return;
    }
    // What the line interrupts is settled before it opens containers, and code counts with paragraphs: so remark has it.
    const interrupting =
      depth === containers.depth && (leaf.kind === LeafKind.PARAGRAPH || leaf.kind === LeafKind.INDENTED);
    while (
      cursor.indent < CODE_INDENT &&
      this.#isSpecial(cursor.at) &&
      this.#openContainer(depth, interrupting)
    ) {
      depth++;
      leaf.lastEnd = end;
      if (cursor.isAtEnd()) return;
    }
    if (cursor.indent >= CODE_INDENT) this.#indentedLine(depth);
    else if (!this.#isSpecial(cursor.at) || !this.#startLeaf(depth, next)) this.#textLine(depth);
    leaf.lastEnd = end;
  }

  #isSpecial(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code < 128 && SPECIAL[code] === 1;
  }

  /** A line without text, but for marks of quotes; `depth` containers go on. */
  #blankLine(depth: number, end: number): void {
    const leaf = this.#leaf;
    if (depth < this.#containers.depth) {
      this.#closeTo(depth);
    } else if (leaf.kind === LeafKind.NONE) {
      this.#containers.passBlankLine();
    } else if (
      leaf.kind === LeafKind.FENCE ||
      (leaf.kind === LeafKind.HTML && leaf.htmlKind < HtmlKind.BLOCK)
    ) {
      leaf.lastEnd = end;
    } else if (leaf.kind !== LeafKind.INDENTED) {
      leaf.close();
    }
  }

  /** A line inside fenced code or HTML. */
  #verbatimLine(start: number): void {
    const { at, end, indent } = this.#cursor;
    const leaf = this.#leaf;
    leaf.lastEnd = end;
    if (leaf.kind === LeafKind.HTML) {
      if (htmlEnds(this.#text, at, end, leaf.htmlKind)) leaf.close();
    } else if (indent < CODE_INDENT && closesFence(this.#text, at, end, leaf.fence.mark, leaf.fence.length)) {
      leaf.closeFence(start, true);
    }
  }

  /** Opens the container whose marker is at the cursor, inside `depth` others; false where there is none. */
  #openContainer(depth: number, interrupting: boolean): boolean {
    const cursor = this.#cursor;
    const { at, end } = cursor;
    const code = this.#text.charCodeAt(at);
    if (code === GREATER) {
      this.#closeTo(depth);
      this.#containers.openQuote(cursor);
      return true;
    }
    if (code === LEFT_BRACKET) {
      const markerEnd = footnoteMarkerEnd(this.#text, at, end);
      if (markerEnd < 0) return false;
      this.#closeTo(depth);
      this.#containers.openFootnote(cursor, markerEnd);
      return true;
    }
    const markerEnd = listMarkerEnd(this.#text, at, end);
    if (markerEnd < 0) return false;
    if (interrupting && !mayInterrupt(this.#text, at, markerEnd, end)) return false;
    if ((code === DASH || code === ASTERISK) && this.#isThematicBreak(at, end)) return false;
    this.#closeTo(depth);
    this.#containers.openItem(cursor, markerEnd);
    return true;
  }

  /** A line indented so far that it is code, unless it goes on with a paragraph. */
  #indentedLine(depth: number): void {
    const { at, end } = this.#cursor;
    const leaf = this.#leaf;
    if (leaf.kind === LeafKind.PARAGRAPH) {
      leaf.continueParagraph(-1, end);
    } else if (leaf.kind !== LeafKind.INDENTED) {
      this.#closeTo(depth);
      leaf.open(LeafKind.INDENTED, at);
    }
  }

  /** A line of text: more of a paragraph or table, or the first of a paragraph. */
  #textLine(depth: number): void {
    const { at, end } = this.#cursor;
    const leaf = this.#leaf;
    if (leaf.kind === LeafKind.PARAGRAPH) {
      leaf.continueParagraph(at, end);
    } else if (leaf.kind !== LeafKind.TABLE) {
      this.#closeTo(depth);
      leaf.open(LeafKind.PARAGRAPH, at);
    }
  }

  /** Starts the leaf block that the cursor's line marks; false where the line is text. */
  #startLeaf(depth: number, next: number): boolean {
    switch (this.#text.charCodeAt(this.#cursor.at)) {
      case HASH:
        return this.#startHeading(depth);
      case BACKTICK:
      case TILDE:
        return this.#startFence(depth, next);
      case LESS:
        return this.#startHtml(depth);
      case EQUALS:
        return this.#underline(depth, 1);
      case DASH:
        return this.#underline(depth, 2) || this.#startThematicBreak(depth) || this.#startTable(depth);
      case ASTERISK:
      case UNDERSCORE:
        return this.#startThematicBreak(depth);
      case COLON:
      case PIPE:
        return this.#startTable(depth);
      default:
        return false;
    }
  }

  #startHeading(depth: number): boolean {
    const { at: start, end } = this.#cursor;
    const level = atxLevel(this.#text, start, end);
    if (level === 0) return false;
    this.#closeTo(depth);
    const parent = this.#containers.innermost;
    const heading: Block = {
      kind: 'heading',
      start,
      end: trimBlanks(this.#text, start, end),
      parent,
      level,
      style: 'atx',
      content: atxContent(this.#text, start, end, level),
    };
    this.#blocks.push(heading);
    if (parent === -1) this.#divider = heading;
    return true;
  }

  #startFence(depth: number, next: number): boolean {
    const { at, end } = this.#cursor;
    const length = fenceLength(this.#text, at, end);
    if (length === 0) return false;
    this.#closeTo(depth);
    this.#leaf.openFence(at, end, length, next);
    return true;
  }

  #startHtml(depth: number): boolean {
    const { at, end } = this.#cursor;
    const leaf = this.#leaf;
    const kind = htmlStart(this.#text, at, end);
    if (kind === HtmlKind.NONE || (kind === HtmlKind.COMPLETE && leaf.kind === LeafKind.PARAGRAPH))
      return false;
    this.#closeTo(depth);
    leaf.open(LeafKind.HTML, at);
    leaf.htmlKind = kind;
    leaf.lastEnd = end;
    if (htmlEnds(this.#text, at, end, kind)) leaf.close();
    return true;
  }

  #startThematicBreak(depth: number): boolean {
    const { at: start, end } = this.#cursor;
    if (!this.#isThematicBreak(start, end)) return false;
    this.#closeTo(depth);
    const parent = this.#containers.innermost;
    this.#blocks.push({ kind: 'thematicBreak', start, end: trimBlanks(this.#text, start, end), parent });
    return true;
  }

  /** Makes the open paragraph a heading where the cursor's line underlines it. */
  #underline(depth: number, level: number): boolean {
    const { at, end } = this.#cursor;
    if (!this.#isInParagraph(depth) || !isUnderline(this.#text, at, end)) return false;
    return this.#leaf.turnIntoHeading(level, at, end);
  }

  /** Makes the last line of the open paragraph a table's header where the cursor's line is a row of delimiters. */
  #startTable(depth: number): boolean {
    const { at, end } = this.#cursor;
    if (!this.#isInParagraph(depth)) return false;
    const header = this.#leaf.tableHeader;
    const cells = delimiterCells(this.#text, at, end);
    if (header === undefined || cells === 0 || headerCells(this.#text, header.start, header.end) !== cells)
      return false;
    this.#leaf.turnIntoTable();
    return true;
  }

  /** Whether a paragraph is open and the line belongs to all its containers, of which `depth` go on. */
  #isInParagraph(depth: number): boolean {
    return this.#leaf.kind === LeafKind.PARAGRAPH && depth === this.#containers.depth;
  }

  #isThematicBreak(start: number, end: number): boolean {
    if (start < this.#breakFailure) return false;
    const mark = this.#text.charCodeAt(start);
    let count = 0;
    for (let at = start; at < end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === mark) {
        count++;
      } else if (!isBlank(code)) {
        this.#breakFailure = at;
        return false;
      }
    }
    return count >= 3;
  }

  /** Closes the open leaf and all containers but the outer `depth`. */
  #closeTo(depth: number): void {
    this.#leaf.close();
    this.#containers.closeFrom(depth, this.#leaf.lastEnd);
  }
}

/** The offset of `mark` at or after `from`, or the text's end. */
function indexOrEnd(text: string, mark: string, from: number): number {
  const index = text.indexOf(mark, from);
  return index < 0 ? text.length : index;
}
