import type { Element, ElementContent } from 'hast';
import type { Code, Html as RawHtml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { Minutes, YamlBlock } from '../../minutes/model';
import { LineTable } from '../../text/lines';
import { previewOfBlock } from '../preview/blockPreview';
import { fieldList } from '../preview/fields';
import { element } from '../preview/html';
import { type HrefOf, withoutDeadLinks } from './documentLinks';

/** What the front matter says for programs, and for no reader. */
const FOR_PROGRAMS = ['minutes', 'lang', 'type', 'series', 'previous', 'next', 'title', 'digest'];

/**
 * Minutes as a document for those who only read them: their Markdown as HTML, what the front matter says of the
 * meeting under the title, and tables and cards for the blocks. No text of them is taken for HTML.
 *
 * @param hrefOf where a way from the minutes leads from the finished document
 */
export function minutesArticle(minutes: Minutes, hrefOf: HrefOf): Element {
  const { kind, meeting } = minutes;
  const body = withoutDeadLinks(bodyOf(minutes), hrefOf);
  const contents = kind === 'structured' ? withHead(minutes, withPlainNames(body)) : withLineBreaks(body);
  return element('article', { lang: meeting.lang }, contents);
}

/** What minutes are called; undefined where they do not say. */
export function titleOf({ meeting: { title, group, date } }: Minutes): string | undefined {
  const named = [group, date].filter((part) => part !== undefined).join(' ');
  return title ?? (named === '' ? undefined : named);
}

function bodyOf(minutes: Minutes): ElementContent[] {
  const blocks = blocksByLine(minutes);
  const handlers: Options['handlers'] = {
    code: (state, node: Code) => {
      const block = blocks.get(node.position?.start.line ?? 0);
      const preview = block && previewOfBlock(minutes, block);
      if (preview?.kind === 'cards') return [...preview.html];
      const code = defaultHandlers.code(state, node);
      return preview === undefined ? code : [...preview.html, code];
    },
    html: (_state, node: RawHtml, parent) => shownMarkup(node.value, parent?.type),
  };
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(remarkRehype, { handlers });
  const tree = processor.runSync(processor.parse(minutes.text));
  return tree.children.filter((child) => child.type !== 'doctype');
}

/** The fenced blocks by the line on which they open, counted from 1. */
function blocksByLine({ text, blocks }: Minutes): Map<number, YamlBlock> {
  const lines = new LineTable(text);
  return new Map(
    blocks.flatMap((block) =>
      block.fence === undefined ? [] : [[lines.lineAt(block.fence.start) + 1, block] as const],
    ),
  );
}

/** HTML in the minutes stands as it is written; a comment is not for readers. */
function shownMarkup(written: string, parent: string | undefined): ElementContent[] {
  if (/^<!--[^]*-->$/.test(written.trim())) return [];
  const text = { type: 'text' as const, value: written };
  return parent === 'root' || parent === 'listItem' || parent === 'blockquote'
    ? [element('p', {}, text)]
    : [text];
}

function withHead(minutes: Minutes, body: readonly ElementContent[]): ElementContent[] {
  const map = minutes.records.find(({ type }) => type === 'meeting')?.map;
  const facts = map && fieldList(minutes, 'meeting', map, FOR_PROGRAMS);
  const title = body.findIndex((child) => child.type === 'element' && child.tagName === 'h1');
  const head = title < 0 ? [element('h1', {}, titleOf(minutes) ?? '')] : body.slice(0, title + 1);
  return [...head, ...(facts ? [facts] : []), ...body.slice(title + 1)];
}

/** `@[Anna Berg]` names her, as is plain without the signs. */
function withPlainNames(contents: readonly ElementContent[]): ElementContent[] {
  return contents.map((node) => {
    if (node.type === 'text') return { ...node, value: node.value.replace(/@\[([^\]\n]+)\]/g, '$1') };
    if (node.type !== 'element' || node.tagName === 'code') return node;
    return { ...node, children: withPlainNames(node.children) };
  });
}

/** The lines of minutes without markup mean something, and stay lines. */
function withLineBreaks(contents: readonly ElementContent[]): ElementContent[] {
  return contents.flatMap((node): ElementContent[] => {
    if (node.type === 'element') {
      return [node.tagName === 'pre' ? node : { ...node, children: withLineBreaks(node.children) }];
    }
    if (node.type !== 'text' || node.value.trim() === '') return [node];
    return node.value
      .split('\n')
      .flatMap((value, index) => [
        ...(index === 0 ? [] : [element('br', {})]),
        { type: 'text' as const, value },
      ]);
  });
}
