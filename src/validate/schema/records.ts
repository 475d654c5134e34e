import type { YamlBlock } from '../../minutes/model';
import type { YamlNode } from '../../minutes/yaml/tree';
import { isEmpty } from './canonical';

/** Whether a block says nothing: no value, or an empty list or mapping. */
export function isBlank({ tree: { root, problems } }: YamlBlock): boolean {
  return problems.length === 0 && (root === undefined || isNothing(root));
}

/** What stands where a record should and is no mapping: the block itself, or items of its list. */
export function strayNodes({ type, tree: { root } }: YamlBlock): YamlNode[] {
  if (root === undefined || root.kind === 'map') return [];
  if (root.kind === 'scalar' || type === 'meeting') return [root];
  return root.items.filter((item) => item.kind !== 'map' && !isEmpty(item));
}

function isNothing(node: YamlNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.empty;
    case 'list':
      return node.items.every(isNothing);
    case 'map':
      return node.entries.length === 0;
  }
}
