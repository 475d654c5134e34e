import { applyEdits, replacement, type TextEdit } from '../text/edit';
import type { TextRange } from '../text/range';
import { choice, escapeSnippet } from '../text/tabStops';

/**
 * The part of VS Code's snippet syntax that templates use: tab stops `$1`, `${1}`, `${1:default}`, `${1|one,two|}`,
 * variables `$name`, `${name}`, `${name:default}`, and the escapes `\$`, `\}` and `\\`.
 */
export type SnippetNode = SnippetText | TabStop | SnippetVariable;

export interface SnippetText {
  readonly kind: 'text';
  readonly text: string;
}

export interface TabStop {
  readonly kind: 'tabStop';
  /** The order in which Tab visits it; 0 comes last. */
  readonly number: number;
  /** Its default; empty for a bare `$1`, which repeats what stands at the tab stop with a default. */
  readonly content: readonly SnippetNode[];
  /** What to choose from; the first is the default. */
  readonly choices: readonly string[];
}

export interface SnippetVariable {
  readonly kind: 'variable';
  readonly name: string;
  /** What stands there when the variable has no value; undefined where nothing is said. */
  readonly fallback: readonly SnippetNode[] | undefined;
}

const HEAD = /\$(?:(\d+)|([A-Za-z_]\w*)|\{(?:(\d+)(\}|:|\|)|([A-Za-z_]\w*)(\}|:)))/y;
/** Deeper nesting is read as text, so that no template can exhaust the stack. */
const DEEPEST = 20;
const CHOICES = /((?:[^\\|]|\\.)*)\|\}/sy;

/** Reads a snippet. Never fails: what is no tab stop or variable is text, and an unclosed one runs to the end. */
export function parseSnippet(source: string): readonly SnippetNode[] {
  let at = 0;

  function nodes(depth: number): SnippetNode[] {
    const found: SnippetNode[] = [];
    let text = '';
    while (at < source.length && !(depth > 0 && source[at] === '}')) {
      const node = source[at] === '$' && depth < DEEPEST ? element(depth) : undefined;
      if (node !== undefined) {
        if (text !== '') found.push({ kind: 'text', text });
        text = '';
        found.push(node);
        continue;
      }
      if (/^\\[$}\\]/.test(source.slice(at, at + 2))) at++;
      text += source[at++] ?? '';
    }
    if (text !== '') found.push({ kind: 'text', text });
    return found;
  }

  function element(depth: number): SnippetNode | undefined {
    const head = match(HEAD);
    if (head === undefined) return undefined;
    const [, bareNumber, bareName, number, afterNumber, name, afterName] = head;
    if (bareName !== undefined) return { kind: 'variable', name: bareName, fallback: undefined };
    if (name !== undefined) {
      return { kind: 'variable', name, fallback: afterName === ':' ? braced(depth) : undefined };
    }
    const choices = afterNumber === '|' ? match(CHOICES) : undefined;
    return {
      kind: 'tabStop',
      number: Number(bareNumber ?? number),
      content: afterNumber === ':' ? braced(depth) : [],
      choices: choices === undefined ? [] : splitChoices(choices[1] ?? ''),
    };
  }

  function braced(depth: number): SnippetNode[] {
    const content = nodes(depth + 1);
    at++;
    return content;
  }

  function match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(source) ?? undefined;
    if (found !== undefined) at = pattern.lastIndex;
    return found;
  }

  return nodes(0);
}

/** Writes nodes as a snippet that reads back to the same. */
export function snippetSource(nodes: readonly SnippetNode[]): string {
  return nodes.map(sourceOf).join('');
}

/** The text that stands when nobody fills anything in: defaults, first choices, and the names of variables left. */
export function snippetText(nodes: readonly SnippetNode[]): string {
  return snippetPieces(nodes).join('');
}

/**
 * The snippet whose text is changed by edits, its tab stops staying what they are. Undefined where an edit touches the
 * text of one.
 *
 * @param edits of `snippetText`
 */
export function editSnippet(
  nodes: readonly SnippetNode[],
  edits: readonly TextEdit[],
): readonly SnippetNode[] | undefined {
  const left = new Set(edits);
  const pieces = snippetPieces(nodes);
  let end = 0;
  const edited = nodes.map((node, index) => {
    const start = end;
    end += pieces[index]?.length ?? 0;
    if (node.kind !== 'text') return node;
    const own = [...left].filter(({ range }) => range.start >= start && range.end <= end);
    for (const edit of own) left.delete(edit);
    return {
      ...node,
      text: applyEdits(
        node.text,
        own.map((edit) => moved(edit, -start)),
      ),
    };
  });
  return left.size === 0 ? edited : undefined;
}

/**
 * The snippet with a tab stop around some of its text, to which Tab goes after those before it. Undefined where that is
 * the text of a tab stop already.
 *
 * @param range in `snippetText`
 */
export function addTabStop(
  nodes: readonly SnippetNode[],
  { start, end }: TextRange,
): readonly SnippetNode[] | undefined {
  const lengths = snippetPieces(nodes).map((piece) => piece.length);
  let at = 0;
  const index = lengths.findIndex((length, index) => {
    if (nodes[index]?.kind === 'text' && at <= start && end <= at + length) return true;
    at += length;
    return false;
  });
  const node = nodes[index];
  if (node?.kind !== 'text') return undefined;
  const part = (from: number, to?: number): SnippetText => ({
    kind: 'text',
    text: node.text.slice(from, to),
  });
  const number = 1 + highestNumber(nodes.slice(0, index));
  return [
    ...renumbered(nodes.slice(0, index), number),
    part(0, start - at),
    { kind: 'tabStop', number, content: [part(start - at, end - at)], choices: [] },
    part(end - at),
    ...renumbered(nodes.slice(index + 1), number),
  ];
}

function highestNumber(nodes: readonly SnippetNode[]): number {
  return nodes.reduce((highest, node) => {
    if (node.kind === 'text') return highest;
    const own = node.kind === 'tabStop' ? node.number : 0;
    return Math.max(highest, own, highestNumber(childrenOf(node)));
  }, 0);
}

/** Tab stops from a number on, counted up by one. */
function renumbered(nodes: readonly SnippetNode[], from: number): SnippetNode[] {
  return nodes.map((node) => {
    if (node.kind === 'text') return node;
    if (node.kind === 'variable')
      return { ...node, fallback: node.fallback && renumbered(node.fallback, from) };
    const number = node.number < from ? node.number : node.number + 1;
    return { ...node, number, content: renumbered(node.content, from) };
  });
}

function childrenOf(node: TabStop | SnippetVariable): readonly SnippetNode[] {
  return (node.kind === 'tabStop' ? node.content : node.fallback) ?? [];
}

/** What stands for each node. */
function snippetPieces(nodes: readonly SnippetNode[]): string[] {
  const defaults = new Map<number, TabStop>();
  collectDefaults(nodes, defaults);
  const render = (node: SnippetNode, open: readonly number[]): string => {
    if (node.kind === 'text') return node.text;
    if (node.kind === 'variable')
      return node.fallback?.map((child) => render(child, open)).join('') ?? node.name;
    const stop = hasDefault(node) ? node : defaults.get(node.number);
    if (stop === undefined || open.includes(node.number)) return '';
    return stop.choices[0] ?? stop.content.map((child) => render(child, [...open, node.number])).join('');
  };
  return nodes.map((node) => render(node, []));
}

function moved({ range, newText }: TextEdit, by: number): TextEdit {
  return replacement({ start: range.start + by, end: range.end + by }, newText);
}

function collectDefaults(nodes: readonly SnippetNode[], into: Map<number, TabStop>): void {
  for (const node of nodes) {
    if (node.kind === 'tabStop' && hasDefault(node) && !into.has(node.number)) into.set(node.number, node);
    if (node.kind !== 'text') collectDefaults(childrenOf(node), into);
  }
}

function hasDefault(stop: TabStop): boolean {
  return stop.content.length > 0 || stop.choices.length > 0;
}

function sourceOf(node: SnippetNode): string {
  switch (node.kind) {
    case 'text':
      return escapeSnippet(node.text);
    case 'variable':
      return node.fallback === undefined
        ? `\${${node.name}}`
        : `\${${node.name}:${snippetSource(node.fallback)}}`;
    case 'tabStop':
      if (node.choices.length > 0) {
        return choice(node.number, node.choices);
      }
      return node.content.length > 0
        ? `\${${node.number}:${snippetSource(node.content)}}`
        : `\${${node.number}}`;
  }
}

function splitChoices(source: string): string[] {
  return (source.match(/(?:[^\\,]|\\.)+/gs) ?? []).map((choice) => choice.replace(/\\([\\,|])/g, '$1'));
}
