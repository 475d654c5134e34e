import type { FileUri } from '../../archive/ports';
import { remember, type RememberedRecord } from '../../authoring/recordEdits/findAgain';
import type { RecordSummary } from '../../minutes/summary';

/**
 * A record that a list shows, as an argument of commands: `minutes.markDone`, `minutes.reopen`, `minutes.cancelAction`,
 * `minutes.setOwner`, `minutes.setDueDate` and `minutes.supersedeDecision` take one. It is plain data, so that it may
 * be kept in a tree, a webview or a link.
 */
export interface RecordAddress extends RememberedRecord {
  readonly uri: FileUri;
}

/** What a tree shows for a record. VS Code gives such a node, and those selected, to the commands of its menus. */
export interface RecordNode {
  readonly address: RecordAddress;
}

/** All decisions and actions of a file, as its summary or its whole minutes have them. */
type Records = Readonly<Record<'decisions' | 'actions', readonly Listed[]>>;
type Listed = Pick<RecordSummary, 'id' | 'text' | 'status' | 'start'>;

/** @param minutes those that the record is one of */
export function recordAddress(
  uri: FileUri,
  minutes: Records,
  type: RecordAddress['type'],
  record: Listed,
): RecordAddress {
  const siblings = type === 'decision' ? minutes.decisions : minutes.actions;
  return { uri, ...remember(type, record, siblings) };
}
