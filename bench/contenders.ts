import MarkdownIt from 'markdown-it';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { scanMarkdown } from '../src/markdown/scanner';
import { readMinutes } from '../src/minutes/reader';

export interface Contender {
  readonly name: string;
  /** Reads one text; what it returns only keeps the work from being optimised away. */
  readonly run: (text: string) => unknown;
  /** Of how many texts one is read: the slow ones take a sample. */
  readonly sample: number;
}

/** The contender that the others' rates are compared with. */
export const REFERENCE = 'markdown-it, block rules only';

export function contenders(): Contender[] {
  const markdownIt = new MarkdownIt();
  markdownIt.core.ruler.enableOnly(['normalize', 'block']);
  const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).freeze();
  return [
    { name: 'scan', run: (text) => scanMarkdown(text), sample: 1 },
    { name: 'scan and read', run: (text) => readMinutes(text), sample: 1 },
    { name: REFERENCE, run: (text) => markdownIt.parse(text, {}), sample: 1 },
    { name: 'remark-parse', run: (text) => remark.parse(text), sample: 50 },
  ];
}
