import { Document, PageBreak, Packer, Paragraph } from 'docx';
import { htmlToContent } from 'docx/html';
import type { Element, ElementContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { element } from '../preview/html';
import { wordsOf } from './documentLinks';
import type { PageWords } from './htmlPage';

/** Minutes as a Word file, each on a page of its own. */
export async function wordFile(
  articles: readonly Element[],
  { title, language }: PageWords,
): Promise<Uint8Array> {
  const children = articles.flatMap((article, index) => [
    ...(index === 0 ? [] : [new Paragraph({ children: [new PageBreak()] })]),
    ...htmlToContent(markup(forWord(article)), { stylesheet: STYLE }),
  ]);
  const file = new Document({
    title,
    creator: '',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: LANGUAGES[language] } } },
        heading1: heading(34, 0),
        heading2: heading(28, 320),
        heading3: heading(24, 240),
        heading4: heading(22, 200),
      },
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** @param size in half points @param before in twentieths of a point */
function heading(size: number, before: number) {
  return { run: { size, bold: true, color: '000000' }, paragraph: { spacing: { before, after: 80 } } };
}

const LANGUAGES = { en: 'en-GB', sv: 'sv-SE' } as const;

const STYLE = `
p, ul, ol { margin: 6pt 0; }
table { width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 2pt 6pt; border: 0.5pt solid #bfbfbf; }
th { font-weight: normal; color: #595959; }
caption { font-weight: bold; text-align: left; margin-top: 8pt; }
tbody th { color: #000000; }
.minutes-record th { width: 28%; color: #595959; }
.minutes-record .minutes-title { font-weight: bold; color: #000000; background-color: #f2f2f2; }
.minutes-absent { font-style: italic; color: #595959; }
`;

/** What Word has no likes of as what it has: cards and descriptions as tables, pictures as what they show. */
function forWord(node: Element): Element {
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'img') return wordsOf(child, []);
    if (isOf(child, 'minutes-card')) return [cardTable(child)];
    return [child.tagName === 'dl' ? factTable(factRows(child)) : forWord(child)];
  });
  return { ...node, children };
}

/** A card as a table: what it is, its text, and a row for each fact. */
function cardTable(card: Element): Element {
  const [header, text, facts] = card.children.filter((child) => child.type === 'element');
  const marks = (header?.children ?? []).flatMap((mark) => (mark.type === 'element' ? mark.children : []));
  const title = marks.flatMap((mark, index) => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ' · ' }]),
    mark,
  ]);
  return factTable([
    element('tr', {}, element('th', { colSpan: 2, className: ['minutes-title'] }, title)),
    element('tr', {}, element('td', { colSpan: 2 }, text?.children ?? [])),
    ...(facts ? factRows(facts) : []),
  ]);
}

function factTable(rows: readonly Element[]): Element {
  return element('table', { className: ['minutes-record'] }, element('tbody', {}, rows));
}

/** The rows of a description list: what a fact is called, and the fact. */
function factRows(list: Element): Element[] {
  return factsOf(list).map(({ name, fact }) =>
    element('tr', {}, element('th', {}, name.children), element('td', {}, fact.children.flatMap(inCell))),
  );
}

/** Facts inside a fact are lines of its cell. */
function inCell(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName !== 'dl') return [{ ...node, children: node.children.flatMap(inCell) }];
  return factsOf(node).map(({ name, fact }) =>
    element('p', {}, name.children, ': ', fact.children.flatMap(inCell)),
  );
}

function factsOf(list: Element): { name: Element; fact: Element }[] {
  const parts = list.children.filter((child) => child.type === 'element');
  return parts.flatMap((name, index) => {
    const fact = parts[index + 1];
    return name.tagName === 'dt' && fact !== undefined ? [{ name, fact }] : [];
  });
}

function isOf({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function markup(article: Element): string {
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [article] });
}
