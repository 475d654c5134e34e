import type { DecisionEntry } from '../../archive/decisions';
import { closedOn, openedOn } from '../../archive/itemLife';
import type { FileUri } from '../../archive/ports';
import type { TrackedItem } from '../../archive/trackedItem';
import { addressOf, type DecisionAddress } from '../decisions/decisionAddress';

/** A decision as the register shows it: plain data that crosses into the webview. */
export interface RegisterRow {
  readonly address: DecisionAddress;
  /** Path of the file within its folder, for the order of rows of one date. */
  readonly path: string;
  readonly date: string;
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly status: string;
  readonly group: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly owners: string;
  /** Whether it stands in plain minutes. */
  readonly isPlain: boolean;
}

/** What the register's chart counts of an open or closed item. */
export interface ItemSpan {
  /** ISO days; empty where they are not known, or the item is open. */
  readonly opened: string;
  readonly closed: string;
  readonly group: string;
}

/** What the register shows of a file. */
export interface FileRows {
  readonly rows: readonly RegisterRow[];
  readonly items: readonly ItemSpan[];
}

/** What changed in the register, file by file. */
export interface RowChanges {
  readonly files: readonly (FileRows & { readonly uri: FileUri })[];
  /** Files that have neither decisions nor items any more. */
  readonly removed: readonly FileUri[];
}

/** What the register was told last. */
export class ToldRows {
  readonly #files = new Map<FileUri, string>();

  has(uri: FileUri): boolean {
    return this.#files.has(uri);
  }

  /** What is to be told of files as they are now: those that differ from what was told before, and are told with this. */
  changes(files: Iterable<readonly [FileUri, FileRows]>): RowChanges {
    const changed: (FileRows & { readonly uri: FileUri })[] = [];
    const removed: FileUri[] = [];
    for (const [uri, now] of files) {
      if (now.rows.length === 0 && now.items.length === 0) {
        if (this.#files.delete(uri)) removed.push(uri);
        continue;
      }
      const json = JSON.stringify(now);
      if (json === this.#files.get(uri)) continue;
      this.#files.set(uri, json);
      changed.push({ uri, ...now });
    }
    return { files: changed, removed };
  }
}

/** @param items those whose latest copy stands in the file */
export function fileRows(decisions: readonly DecisionEntry[], items: readonly TrackedItem[]): FileRows {
  return { rows: decisions.map(rowOf), items: items.map(spanOf) };
}

function rowOf(entry: DecisionEntry): RegisterRow {
  const { file, decision, meetingDate, group, status } = entry;
  return {
    address: addressOf(entry),
    path: file.entry.path,
    date: meetingDate ?? '',
    id: decision.id ?? '',
    text: decision.text.replace(/\s+/g, ' ').trim(),
    by: decision.by ?? '',
    status,
    group: group ?? '',
    item: decision.item ?? '',
    itemTitle: file.minutes.items.find(({ number }) => number === decision.item)?.title ?? '',
    owners: decision.owners.join(', '),
    isPlain: file.minutes.kind === 'plain',
  };
}

function spanOf(item: TrackedItem): ItemSpan {
  return {
    opened: openedOn(item) ?? '',
    closed: closedOn(item) ?? '',
    group: item.latest.file.minutes.meeting.group ?? '',
  };
}
