/** An element of HTML, or a run of text. */
export type Node = string | Element;

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s[a-z-]+="[^"<>]*")*)\s*>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/**
 * Reads HTML in which every element is closed and every attribute quoted, so that two pieces are compared by what they
 * say. White space counts as one blank, and not at all between elements.
 * @throws Error where the HTML is anything else, as when a text was taken for markup
 */
export function parseMarkup(html: string): Node[] {
  const root: Node[] = [];
  const open: { tag: string; children: Node[] }[] = [{ tag: '', children: root }];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < html.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(html);
    if (match === null) throw new Error(`No markup at ${at}: ${html.slice(at, at + 60)}`);
    const [, slash, tag = '', attributes = '', text] = match;
    const parent = open.at(-1);
    if (text !== undefined) {
      if (text.trim() !== '') parent?.children.push(decoded(text).replace(/\s+/g, ' ').trim());
    } else if (slash === '/') {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> closes another element`);
    } else {
      const children: Node[] = [];
      parent?.children.push({ tag, attributes: attributesIn(attributes), children });
      open.push({ tag, children });
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag ?? ''}> is not closed`);
  return root;
}

/** Every element with what is in it, from the outermost on. */
export function* elementsIn(nodes: readonly Node[]): Generator<Element> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    yield node;
    yield* elementsIn(node.children);
  }
}

/** All text, a blank between two pieces. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join(' ');
}

function attributesIn(written: string): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  );
}

function decoded(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|#39);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
