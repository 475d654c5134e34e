import type { YamlList, YamlMap, YamlNode, YamlScalar } from '../../minutes/yaml/tree';

/** A node of a tree and what it stands in. */
export interface Visit {
  readonly node: YamlNode;
  /** Whether it stands between brackets. */
  readonly flow: boolean;
  readonly isKey: boolean;
}

/** Every node of a tree in the order of the text, a collection before what it holds. */
export function* walk(node: YamlNode | undefined, flow = false): Generator<Visit> {
  if (node === undefined) return;
  yield { node, flow, isKey: false };
  if (node.kind === 'scalar') return;
  const inside = flow || node.flow;
  if (node.kind === 'list') {
    for (const item of node.items) yield* walk(item, inside);
    return;
  }
  for (const { key, value } of node.entries) {
    yield { node: key, flow: inside, isKey: true };
    yield* walk(value, inside);
  }
}

/** Whether an offset lies between the brackets of a collection. */
export function isInFlow(root: YamlNode | undefined, offset: number): boolean {
  for (const { node } of walk(root)) {
    if (node.kind !== 'scalar' && node.flow && node.range.start < offset && offset <= node.range.end)
      return true;
  }
  return false;
}

/** A collection in brackets, or a quoted value, that nothing closes. */
export function unclosed(
  text: string,
  root: YamlNode | undefined,
): YamlScalar | YamlList | YamlMap | undefined {
  for (const { node } of walk(root)) if (isOpen(text, node)) return node;
  return undefined;
}

/** The character that closes what a quote or bracket opens. */
export function closerOf(opener: string): string {
  return opener === '[' ? ']' : opener === '{' ? '}' : opener;
}

function isOpen(text: string, node: YamlNode): boolean {
  if (node.kind === 'scalar' ? node.style !== 'quoted' : !node.flow) return false;
  const { start, end } = node.range;
  const opener = text[start] ?? '';
  // A key's compact mapping in a flow list, `[a: b]`, is flow without brackets of its own.
  if (!/["'[{]/.test(opener)) return false;
  return end - start < 2 || text[end - 1] !== closerOf(opener);
}
