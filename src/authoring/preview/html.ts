/** A piece of HTML. Only `element` and `fragment` make one, so that no text of a document is ever taken for markup. */
export interface Html {
  readonly markup: string;
}

/** Text to be escaped, or HTML to stand as it is. */
export type Content = string | Html;

/** An element; its attributes and all text in it are escaped. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...contents: readonly Content[]
): Html {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return { markup: `<${tag}${written.join('')}>${fragment(contents).markup}</${tag}>` };
}

/** Contents one after the other. */
export function fragment(contents: readonly Content[]): Html {
  return {
    markup: contents
      .map((content) => (typeof content === 'string' ? escaped(content) : content.markup))
      .join(''),
  };
}

/** Contents with a text between each two. */
export function joined(contents: readonly Content[], separator: string): Html {
  return fragment(contents.flatMap((content, index) => (index === 0 ? [content] : [separator, content])));
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
