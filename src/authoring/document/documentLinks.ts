import type { Element, ElementContent } from 'hast';

/** Where a relative address leads from a finished document; undefined where no way leads there. */
export type HrefOf = (address: string) => string | undefined;

const FOLLOWED = /^(?:https?|mailto|tel):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** What footnotes lead to and are led back by. */
const FOOTNOTE = '#user-content-';

/** Of links that lead nowhere in the finished document, or start something, only the words stay; of pictures too. */
export function withoutDeadLinks(contents: readonly ElementContent[], hrefOf: HrefOf): ElementContent[] {
  return contents.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = withoutDeadLinks(node.children, hrefOf);
    const name = ADDRESSES[node.tagName];
    if (name === undefined) return [{ ...node, children }];
    const address = leadingTo(String(node.properties[name] ?? ''), hrefOf);
    if (address === undefined) return wordsOf(node, children);
    return [{ ...node, children, properties: { ...node.properties, [name]: address } }];
  });
}

/** The property that holds the address, by element. */
const ADDRESSES: Readonly<Record<string, string>> = { a: 'href', img: 'src' };

function leadingTo(address: string, hrefOf: HrefOf): string | undefined {
  if (FOLLOWED.test(address) || address.startsWith(FOOTNOTE)) return address;
  const isElsewhere = SCHEME.test(address) || /^(?:#|\/|$)/.test(address);
  return isElsewhere ? undefined : hrefOf(address);
}

/** The words that stand for an element: those in it, or those that say what a picture shows. */
export function wordsOf({ properties: { alt } }: Element, children: ElementContent[]): ElementContent[] {
  return typeof alt === 'string' && alt !== '' ? [{ type: 'text', value: alt }] : children;
}
