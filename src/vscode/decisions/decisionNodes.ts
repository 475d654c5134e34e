import type { DecisionEntry } from '../../archive/decisions';
import type { GroupNode } from '../branches';
import { recordAddress, type RecordNode } from '../writeBack/recordAddress';
import { addressKey, addressOf } from './decisionAddress';

export interface DecisionNode extends RecordNode {
  readonly kind: 'decision';
  /** The same as long as the decision stays in its group and keeps its id. */
  readonly id: string;
  readonly entry: DecisionEntry;
  readonly group: GroupNode;
}

export type Node = GroupNode | DecisionNode;

/** The nodes of a branch, each with an id of its own, though the texts may give two decisions the same. */
export function decisionNodes(group: GroupNode, entries: readonly DecisionEntry[]): DecisionNode[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    const address = addressOf(entry);
    const named = addressKey(address, false);
    const key = seen.has(named) ? addressKey(address, true) : named;
    seen.add(named);
    const { file, decision } = entry;
    return {
      kind: 'decision',
      id: `${group.key} ${key}`,
      entry,
      group,
      address: recordAddress(file.entry.uri, file.minutes, 'decision', decision),
    };
  });
}

/**
 * All that the tree shows of decisions of a file, and by which they are found there again. Where they stand in the text
 * is looked up when one is opened.
 */
export function looksOf(entries: readonly DecisionEntry[]): string {
  return JSON.stringify(
    entries.map((entry) => {
      const { decision, meetingDate, group, status, file } = entry;
      const item = file.minutes.items.find(({ number }) => number === decision.item)?.title;
      return [
        addressOf(entry),
        decision.text,
        decision.by,
        decision.owners,
        decision.item,
        item,
        decision.status,
        meetingDate,
        group,
        status,
        file.entry.path,
        file.minutes.kind,
      ];
    }),
  );
}
