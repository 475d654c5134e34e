import type { TrackedItem } from '../../archive/trackedItem';
import type { GroupNode } from '../branches';
import { type RecordAddress, recordAddress, type RecordNode } from '../writeBack/recordAddress';

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
