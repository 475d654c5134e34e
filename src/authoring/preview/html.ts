import type { Element, ElementContent, Properties } from 'hast';

/** Pieces of HTML as trees: what is text in them is never taken for markup. */
export type Html = readonly ElementContent[];

/** A text, an element, or several of them. */
export type Content = string | ElementContent | Html;

/** @param properties by their names in hast, such as `className` */
export function element(tagName: string, properties: Properties, ...contents: readonly Content[]): Element {
  return { type: 'element', tagName, properties, children: [...fragment(contents)] };
}

/** Contents one after the other. */
export function fragment(contents: readonly Content[]): Html {
  return contents.flatMap((content) =>
    typeof content === 'string' ? { type: 'text' as const, value: content } : content,
  );
}

/** Contents with a text between each two. */
export function joined(contents: readonly Content[], separator: string): Html {
  return fragment(contents.flatMap((content, index) => (index === 0 ? [content] : [separator, content])));
}

/** HTML as it is written; attributes and text are escaped. */
export function markupOf(html: Html): string {
  return html
    .map((node) => {
      if (node.type !== 'element') return node.type === 'text' ? escaped(node.value) : '';
      const attributes = Object.entries(node.properties).map(
        ([name, value]) => ` ${ATTRIBUTES[name] ?? name}="${escaped([value].flat().join(' '))}"`,
      );
      return `<${node.tagName}${attributes.join('')}>${markupOf(node.children)}</${node.tagName}>`;
    })
    .join('');
}

/** The attributes that have other names in hast. */
const ATTRIBUTES: Readonly<Record<string, string>> = { className: 'class', dateTime: 'datetime' };

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
