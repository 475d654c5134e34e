import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Language } from '../../text/messages';
import { element } from '../preview/html';
import { PAGE_STYLE } from './pageStyle';

export interface PageWords {
  readonly title: string;
  readonly language: Language;
}

/** One page that holds all it needs, to be read in a browser, printed and sent. */
export function htmlPage(articles: readonly Element[], { title, language }: PageWords): string {
  const meta = [
    element('meta', { charSet: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, title),
    element('style', {}, PAGE_STYLE),
  ];
  const page = element('html', { lang: language }, element('head', {}, meta), element('body', {}, articles));
  const root = { type: 'root' as const, children: [{ type: 'doctype' as const }, page] };
  return `${unified().use(rehypeStringify).stringify(root)}\n`;
}
