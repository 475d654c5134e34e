import { moved, movedRange, type TextRange } from '../../text/range';

/**
 * YAML as its author wrote it, with offsets into the file. Values stay text: a scalar's `text` is read from the
 * source, never through YAML's number types, so that `5.10` is not `5.1` (format.md, 4).
 */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** The value without quotes, escapes resolved and lines folded; for a plain scalar, its source. */
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
  /** Whether it stands for nothing: an empty value, `~` or `null`, unquoted. */
  readonly empty: boolean;
  /** The value with its quotes; zero-length at the place of an empty value. */
  readonly range: TextRange;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  /** `[a, b]` rather than one item a line. */
  readonly flow: boolean;
  readonly range: TextRange;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly flow: boolean;
  readonly range: TextRange;
}

export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
  /** From the key to the end of the value. */
  readonly range: TextRange;
}

/** Something that YAML itself objects to, or a trap that it would fall into silently. */
export interface YamlProblem {
  /** The parser's own name of the error, or the name of a trap. */
  readonly code: string;
  readonly range: TextRange;
  /** The parser's words, in English; traps have none. */
  readonly detail: string;
}

export interface YamlTree {
  /** Undefined for an empty document. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

/** A mapping so many characters further on. Hardly any is asked for its entries, so these move when they are. */
class MovedMap implements YamlMap {
  readonly kind = 'map';
  readonly flow: boolean;
  readonly range: TextRange;
  readonly #source: YamlMap;
  readonly #by: number;
  #entries: readonly YamlEntry[] | undefined;

  constructor(source: YamlMap, by: number) {
    this.flow = source.flow;
    this.range = movedRange(source.range, by);
    this.#source = source;
    this.#by = by;
  }

  get entries(): readonly YamlEntry[] {
    return (this.#entries ??= this.#source.entries.map((entry) => movedEntry(entry, this.#by)));
  }

  moved(by: number): MovedMap {
    return new MovedMap(this.#source, this.#by + by);
  }
}

/** The same tree so many characters further on. */
export function movedTree({ root, problems }: YamlTree, by: number): YamlTree {
  return { root: root && movedNode(root, by), problems: moved(problems, by) };
}

function movedNode(node: YamlNode, by: number): YamlNode {
  if (node.kind === 'scalar') return movedScalar(node, by);
  const { flow } = node;
  const range = movedRange(node.range, by);
  switch (node.kind) {
    case 'list':
      return { kind: 'list', items: node.items.map((item) => movedNode(item, by)), flow, range };
    case 'map':
      return node instanceof MovedMap ? node.moved(by) : new MovedMap(node, by);
  }
}

function movedEntry({ key, value, range }: YamlEntry, by: number): YamlEntry {
  return { key: movedScalar(key, by), value: movedNode(value, by), range: movedRange(range, by) };
}

function movedScalar({ text, style, empty, range }: YamlScalar, by: number): YamlScalar {
  return { kind: 'scalar', text, style, empty, range: movedRange(range, by) };
}
