import type { DecisionEntry } from '../../archive/decisions';
import type { FileUri } from '../../archive/ports';
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

/** What changed in the register, file by file. */
export interface RowChanges {
  readonly files: readonly { readonly uri: FileUri; readonly rows: readonly RegisterRow[] }[];
  /** Files that have no decisions any more. */
  readonly removed: readonly FileUri[];
}

/** What the register was told last: each file's rows as JSON. */
export type ToldRows = ReadonlyMap<FileUri, string>;

/** The rows that differ from those told last, and what is told then. */
export function changedRows(
  told: ToldRows,
  entries: readonly DecisionEntry[],
): { readonly changes: RowChanges; readonly told: ToldRows } {
  const rows = new Map<FileUri, RegisterRow[]>();
  for (const entry of entries) {
    const { uri } = entry.file.entry;
    const known = rows.get(uri);
    if (known) known.push(rowOf(entry));
    else rows.set(uri, [rowOf(entry)]);
  }
  const now = new Map([...rows].map(([uri, list]) => [uri, JSON.stringify(list)]));
  const files = [...rows]
    .filter(([uri]) => told.get(uri) !== now.get(uri))
    .map(([uri, list]) => ({ uri, rows: list }));
  return { changes: { files, removed: [...told.keys()].filter((uri) => !now.has(uri)) }, told: now };
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
