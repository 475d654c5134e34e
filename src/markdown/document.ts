import type { TextRange } from '../text/range';

/** What the line scanner found: blocks in document order, a container before its children. */
export interface MarkdownDocument {
  readonly text: string;
  /** 1 where the text opens with a byte-order mark, else 0. */
  readonly bodyStart: number;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  /** All of the text after the front matter, in order. */
  readonly passages: readonly Passage[];
}

/**
 * What stands from one heading of the document's own flow to the next, or before the first. Nothing that is open above
 * such a heading goes on below it: so the blocks of a passage follow from its words alone.
 */
export interface Passage extends TextRange {
  /** The blocks that begin in it are those from index `first` to before `last`. */
  readonly first: number;
  readonly last: number;
}

/** YAML between two `---` lines at the very start. */
export interface FrontMatter extends TextRange {
  /** The text between the fences: from the start of its first line to the start of the closing line. */
  readonly content: TextRange;
}

export type Block =
  | Heading
  | Fence
  | ListItem
  | Paragraph
  | Table
  | Definition
  | BlockQuote
  | Footnote
  | Html
  | IndentedCode
  | ThematicBreak;
export type BlockKind = Block['kind'];

/** The blocks that hold others. */
export type Container = ListItem | BlockQuote | Footnote;

interface BlockBase extends TextRange {
  /** Index in `blocks` of the containing block quote, list item or footnote, or -1. */
  readonly parent: number;
}

export interface Heading extends BlockBase {
  readonly kind: 'heading';
  readonly level: number;
  readonly style: 'atx' | 'setext';
  /** The title without its markers, trimmed. */
  readonly content: TextRange;
}

/** A fenced code block. */
export interface Fence extends BlockBase {
  readonly kind: 'fence';
  /** The info string, trimmed; empty where there is none. */
  readonly info: TextRange;
  /** From the start of the first line inside to the start of the closing fence's line (or the end of the block). */
  readonly content: TextRange;
  /** False where the block runs to the end of its container without a closing fence. */
  readonly closed: boolean;
}

export interface ListItem extends BlockBase {
  readonly kind: 'listItem';
  /** `-`, `*`, `+`, or the delimiter `.` or `)` of an ordered item. */
  readonly bullet: string;
  /** The number of an ordered item, else undefined. */
  readonly ordinal: number | undefined;
  /** The marker itself: `-` or `12.`. */
  readonly marker: TextRange;
  /** Where the item's content begins on its first line; at the line's end for an empty item. */
  readonly contentStart: number;
  /** By how many columns further lines are indented, beyond the containers around the item, to belong to it. */
  readonly indent: number;
  /** The character between the brackets of `[ ]`, `[x]`, `[/]`, `[-]`, `[>]`; undefined where it is no task. */
  readonly task: TaskMark | undefined;
}

export interface TaskMark extends TextRange {
  /** One character: space, `x`, `X`, `/`, `-` or `>`. The range covers the brackets. */
  readonly status: string;
}

export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
}

/** A GFM table: the header's line, the delimiter's line and the rows. */
export interface Table extends BlockBase {
  readonly kind: 'table';
}

/** A link reference definition, `[label]: destination`: text that is not shown. */
export interface Definition extends BlockBase {
  readonly kind: 'definition';
}

export interface BlockQuote extends BlockBase {
  readonly kind: 'blockQuote';
}

/** A GFM footnote definition, `[^label]: text`; it holds blocks as a list item does. */
export interface Footnote extends BlockBase {
  readonly kind: 'footnote';
}

/** An HTML block; a comment's range runs to the end of the line on which it closes. */
export interface Html extends BlockBase {
  readonly kind: 'html';
  readonly comment: boolean;
}

export interface IndentedCode extends BlockBase {
  readonly kind: 'indentedCode';
}

export interface ThematicBreak extends BlockBase {
  readonly kind: 'thematicBreak';
}
