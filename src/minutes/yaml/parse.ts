import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Alias, Document, Node, Pair, Scalar } from 'yaml';
import type { TextRange } from '../../text/range';
import { readPlainYaml } from './plain';
import type { YamlEntry, YamlNode, YamlProblem, YamlScalar, YamlTree } from './tree';

/**
 * Reads the YAML of a range of a text.
 *
 * @param text the whole file
 * @param range the YAML inside it; for a block the lines between its fences
 * @returns the tree with offsets into `text`, and what the parser objects to; what can be read of broken YAML is in
 *   the tree all the same. Never throws.
 */
export function parseYaml(text: string, range: TextRange): YamlTree {
  const plain = readPlainYaml(text, range);
  if (plain !== undefined) return { root: plain.root, problems: [] };
  return parseAllYaml(text, range);
}

/** As `parseYaml`, always with the parser of all of YAML: what the faster reader of plain YAML is held to. */
export function parseAllYaml(text: string, range: TextRange): YamlTree {
  // A lone CR ends a line of Markdown but none of YAML; a line feed in its place keeps all offsets.
  const source = text.slice(range.start, range.end).replace(/\r(?!\n)/g, '\n');
  try {
    const document = parseDocument(source, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
    return new TreeBuilder(document, source, range.start).build();
  } catch (error) {
    // The parser recurses: nesting thousands deep ends its stack, and such a block is no minutes.
    if (!(error instanceof RangeError)) throw error;
    return { root: undefined, problems: [{ code: 'TOO_DEEP', range, detail: error.message }] };
  }
}

class TreeBuilder {
  readonly #document: Document.Parsed;
  readonly #source: string;
  readonly #base: number;
  readonly #problems: YamlProblem[] = [];

  constructor(document: Document.Parsed, source: string, base: number) {
    this.#document = document;
    this.#source = source;
    this.#base = base;
  }

  build(): YamlTree {
    for (const { code, pos, message } of this.#document.errors) this.#report(code, pos[0], pos[1], message);
    const contents = this.#document.contents as Node | null;
    const root = contents === null || isEmptyDocument(contents) ? undefined : this.#node(contents, 0);
    return { root, problems: this.#problems };
  }

  #node(node: Node | null, at: number): YamlNode {
    if (node === null) return this.#empty(at);
    if (isAlias(node)) return this.#alias(node, at);
    if (isScalar(node)) return this.#scalar(node, at);
    const [start, end] = this.#extent(node, at);
    const range = this.#range(start, end);
    const flow = 'flow' in node && node.flow === true;
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#node(item as Node | null, end));
      return { kind: 'list', items, flow, range };
    }
    if (isMap(node)) {
      const entries = node.items.map((pair) => this.#entry(pair as Pair<Node | null, Node | null>, end));
      return { kind: 'map', entries, flow, range };
    }
    return this.#empty(at);
  }

  #entry(pair: Pair<Node | null, Node | null>, at: number): YamlEntry {
    const key = this.#key(pair.key, at);
    const afterColon = key.range.end - this.#base + 1;
    const value = this.#node(pair.value, Math.min(afterColon, this.#source.length));
    return { key, value, range: { start: key.range.start, end: Math.max(key.range.end, value.range.end) } };
  }

  /** A key that is no scalar stands as its source text: it is unknown in any case. */
  #key(key: Node | null, at: number): YamlScalar {
    const node = this.#node(key, at);
    if (node.kind === 'scalar') return node;
    const { start, end } = node.range;
    const text = this.#source.slice(start - this.#base, end - this.#base);
    return { kind: 'scalar', text, style: 'plain', empty: false, range: node.range };
  }

  #scalar(node: Scalar, at: number): YamlScalar {
    const [start, end] = this.#extent(node, at);
    const text = typeof node.value === 'string' ? node.value : String(node.source ?? '');
    const style = styleOf(node);
    const empty = style === 'plain' && /^(?:|~|null|Null|NULL)$/.test(text);
    return { kind: 'scalar', text, style, empty, range: this.#range(start, end) };
  }

  /** An alias of a scalar is that scalar's text; one of a collection is refused, as it could grow without bound. */
  #alias(node: Alias, at: number): YamlScalar {
    const [start, end] = this.#extent(node, at);
    const target = node.resolve(this.#document);
    const range = this.#range(start, end);
    if (isScalar(target)) return { ...this.#scalar(target, at), style: 'plain', range };
    this.#report('COLLECTION_ALIAS', start, end, 'An alias may stand for a single value only');
    return { kind: 'scalar', text: this.#source.slice(start, end), style: 'plain', empty: false, range };
  }

  #empty(at: number): YamlScalar {
    return { kind: 'scalar', text: '', style: 'plain', empty: true, range: this.#range(at, at) };
  }

  #extent(node: Node, at: number): [number, number] {
    const start = node.range?.[0] ?? at;
    let end = node.range?.[1] ?? start;
    while (end > start && /\s/.test(this.#source[end - 1] ?? '')) end--;
    return [start, end];
  }

  #range(start: number, end: number): TextRange {
    return { start: this.#base + start, end: this.#base + end };
  }

  #report(code: string, start: number, end: number, detail: string): void {
    const limit = this.#source.length;
    const from = Math.min(start, limit);
    this.#problems.push({ code, range: this.#range(from, Math.max(from, Math.min(end, limit))), detail });
  }
}

function styleOf(node: Scalar): YamlScalar['style'] {
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return 'quoted';
  return node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? 'block' : 'plain';
}

function isEmptyDocument(node: Node): boolean {
  return isScalar(node) && node.value === '' && styleOf(node) === 'plain';
}
