import type { Code, Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, MarkdownDocument } from '../../src/markdown/document';

/** One thing on which the scanner and remark must agree: where it begins, and all that is said of it. */
export interface Node {
  readonly start: number;
  readonly kind: 'heading' | 'fence' | 'frontMatter' | 'item';
  readonly words: string;
}

/** Statuses of tasks that remark does not know (format.md, 6): to it such an item is a plain one. */
const OWN_STATUSES = '/->';

interface Token {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

/** remark with GFM and front matter, asked for what the scanner must say as well. */
export class MarkdownOracle {
  readonly #parse: (text: string) => Root;
  /** The titles of headings in document order, as remark's tokens have them; its tree keeps them in pieces only. */
  #titles: Token[] = [];

  constructor() {
    const keepTitle = (token: Token): void => {
      this.#titles.push(token);
    };
    const extension = { enter: { atxHeadingText: keepTitle, setextHeadingText: keepTitle } };
    const processor = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkFrontmatter, ['yaml'])
      .data('fromMarkdownExtensions', [extension])
      .freeze();
    this.#parse = (text) => processor.parse(text);
  }

  nodes(text: string): Node[] {
    // remark counts its offsets without the byte-order mark.
    const shift = text.startsWith('\ufeff') ? 1 : 0;
    this.#titles = [];
    const found: Node[] = [];
    this.#visit(this.#parse(text), 0, false, shift, text, found);
    return found.sort(byPlace);
  }

  #visit(node: Nodes, depth: number, ordered: boolean, shift: number, text: string, found: Node[]): void {
    const start = (node.position?.start.offset ?? 0) + shift;
    const end = (node.position?.end.offset ?? 0) + shift;
    if (node.type === 'yaml') {
      found.push({ start, kind: 'frontMatter', words: `to ${end}` });
    } else if (node.type === 'heading') {
      const title = this.#titleWithin(text, start - shift, end - shift, shift);
      found.push({ start, kind: 'heading', words: `${node.depth} ${title}` });
    } else if (node.type === 'code' && isFence(text, start)) {
      found.push({ start, kind: 'fence', words: this.#info(node, text, start) });
    } else if (node.type === 'listItem') {
      found.push({ start, kind: 'item', words: itemWords(depth, ordered, node.checked ?? undefined) });
    }
    if (!('children' in node)) return;
    const isContainer =
      node.type === 'listItem' || node.type === 'blockquote' || node.type === 'footnoteDefinition';
    const isOrdered = node.type === 'list' && node.ordered === true;
    for (const child of node.children)
      this.#visit(child, depth + (isContainer ? 1 : 0), isOrdered, shift, text, found);
  }

  /** remark has escapes and character references resolved: of an info with either the fact alone is compared. */
  #info(code: Code, text: string, start: number): string {
    const line = /^.*/.exec(text.slice(start))?.[0] ?? '';
    return infoWords(isEscaped(line) ? line : `${code.lang ?? ''} ${code.meta ?? ''}`);
  }

  #titleWithin(text: string, start: number, end: number, shift: number): string {
    const title = this.#titles.find((token) => token.start.offset >= start && token.end.offset <= end);
    if (title === undefined) return 'untitled';
    // remark leaves white space at the end of an underlined title to a later stage.
    const trailing =
      /[ \t]*$/.exec(text.slice(title.start.offset + shift, title.end.offset + shift))?.[0].length ?? 0;
    return titleWords(title.start.offset + shift, title.end.offset + shift - trailing);
  }
}

/** The same things as the scanner has them. Own task statuses are counted apart, by `onOwnStatus`. */
export function scannedNodes(document: MarkdownDocument, onOwnStatus: () => void): Node[] {
  const { text, blocks, frontMatter } = document;
  const found: Node[] = [];
  if (frontMatter !== undefined)
    found.push({ start: frontMatter.start, kind: 'frontMatter', words: `to ${frontMatter.end}` });
  const depths: number[] = [];
  for (const block of blocks) {
    const depth = depthOf(block, depths);
    depths.push(depth);
    const { start } = block;
    if (block.kind === 'heading') {
      const { content } = block;
      const title = content.end > content.start ? titleWords(content.start, content.end) : 'untitled';
      found.push({ start, kind: 'heading', words: `${block.level} ${title}` });
    } else if (block.kind === 'fence') {
      found.push({ start, kind: 'fence', words: infoWords(text.slice(block.info.start, block.info.end)) });
    } else if (block.kind === 'listItem') {
      const status = block.task?.status;
      const isOwn = status !== undefined && OWN_STATUSES.includes(status);
      if (isOwn) onOwnStatus();
      const checked = status === undefined || isOwn ? undefined : status !== ' ';
      found.push({ start, kind: 'item', words: itemWords(depth, block.ordinal !== undefined, checked) });
    }
  }
  return found.sort(byPlace);
}

function depthOf(block: Block, depths: readonly number[]): number {
  return block.parent < 0 ? 0 : (depths[block.parent] ?? 0) + 1;
}

function byPlace(a: Node, b: Node): number {
  return a.start - b.start;
}

function titleWords(start: number, end: number): string {
  return `title ${start} to ${end}`;
}

function infoWords(info: string): string {
  return isEscaped(info) ? 'escaped' : `info ${info.trim().replace(/\s+/g, ' ')}`;
}

function isEscaped(text: string): boolean {
  return /[\\&]/.test(text);
}

function itemWords(depth: number, ordered: boolean, checked: boolean | undefined): string {
  return `${ordered ? 'ordered' : 'bullet'} depth ${depth}${checked === undefined ? '' : checked ? ' done' : ' open'}`;
}

function isFence(text: string, start: number): boolean {
  return text.startsWith('```', start) || text.startsWith('~~~', start);
}
