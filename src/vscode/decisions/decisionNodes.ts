import type { DecisionEntry } from '../../archive/decisions';
import { type RecordAddress, recordAddress, type RecordNode } from '../writeBack/recordAddress';
import { addressKey, addressOf } from './decisionAddress';

/** A branch of the tree. */
export interface GroupNode {
  readonly kind: 'group';
  /** Unique among the branches. */
  readonly key: string;
  readonly label: string;
  readonly children: readonly DecisionNode[];
}

export interface DecisionNode extends RecordNode {
  readonly kind: 'decision';
  /** The same as long as the decision stays in its group and keeps its id. */
  readonly id: string;
  readonly entry: DecisionEntry;
  readonly groupKey: string;
}

export type Node = GroupNode | DecisionNode;

/** What of a tree has to be drawn again: all of it, or these branches. */
export type Redraw = 'all' | readonly GroupNode[];

export function groupNode(key: string, label: string, entries: readonly DecisionEntry[]): GroupNode {
  const seen = new Set<string>();
  const children = entries.map((entry): DecisionNode => {
    const address = addressOf(entry);
    const named = addressKey(address, false);
    const id = seen.has(named) ? addressKey(address, true) : named;
    seen.add(named);
    return { kind: 'decision', id: `${key} ${id}`, entry, groupKey: key, address: sourceOf(entry) };
  });
  return { kind: 'group', key, label, children };
}

function sourceOf({ file, decision }: DecisionEntry): RecordAddress {
  return recordAddress(file.entry.uri, file.minutes, 'decision', decision);
}

/**
 * The tree after a change, with the branches of the one before where nothing in them looks different, and what to
 * draw again.
 */
export function updateTree(
  before: readonly GroupNode[],
  after: readonly GroupNode[],
): { readonly tree: readonly GroupNode[]; readonly redraw: Redraw } {
  const known = new Map(before.map((group) => [group.key, group]));
  const tree = after.map((group) => {
    const old = known.get(group.key);
    return old !== undefined && looksLike(old, group) ? old : group;
  });
  const sameBranches =
    before.length === after.length && before.every(({ key }, index) => key === after[index]?.key);
  return { tree, redraw: sameBranches ? tree.filter((group, index) => group !== before[index]) : 'all' };
}

function looksLike(a: GroupNode, b: GroupNode): boolean {
  return (
    a.label === b.label &&
    a.children.length === b.children.length &&
    a.children.every((node, index) => {
      const other = b.children[index];
      return node.id === other?.id && looksOf(node.entry) === looksOf(other.entry);
    })
  );
}

/** All that the tree shows of a decision. Where it stands in its file is looked up when it is opened. */
function looksOf({ decision, meetingDate, group, status, file }: DecisionEntry): string {
  const item = file.minutes.items.find(({ number }) => number === decision.item)?.title;
  return JSON.stringify([
    decision.id,
    decision.text,
    decision.by,
    decision.item,
    item,
    meetingDate,
    group,
    status,
    file.entry.path,
    file.minutes.kind,
  ]);
}
