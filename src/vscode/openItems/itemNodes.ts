import type { ItemGroup } from '../../archive/itemList';
import type { TrackedItem } from '../../archive/trackedItem';
import { type RecordAddress, recordAddress, type RecordNode } from '../writeBack/recordAddress';

/** A branch of the tree. The editor knows a node by its object, so a group keeps its one. */
export interface GroupNode {
  readonly kind: 'group';
  readonly key: string;
  readonly label: ItemGroup['label'];
}

export interface ItemNode extends RecordNode {
  readonly kind: 'item';
  /** The same as long as the item stays in its group. */
  readonly id: string;
  readonly group: GroupNode;
  readonly item: TrackedItem;
}

export type Node = GroupNode | ItemNode;

export function itemNode(group: GroupNode, item: TrackedItem): ItemNode {
  return { kind: 'item', id: `${group.key} ${item.key}`, group, item, address: addressOf(item) };
}

/** Of the latest copy: that is the one which lists show and change. */
function addressOf({ latest: { file, action } }: TrackedItem): RecordAddress {
  return recordAddress(file.entry.uri, file.minutes, 'action', action);
}
