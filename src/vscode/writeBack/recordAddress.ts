import type { FileUri } from '../../archive/ports';
import type { RememberedRecord } from '../../authoring/recordEdits/findAgain';

/**
 * A record that a list shows, as an argument of commands: `minutes.markDone`, `minutes.reopen`, `minutes.cancelAction`,
 * `minutes.setOwner`, `minutes.setDueDate` and `minutes.supersedeDecision` take one. It is plain data, so that it may
 * be kept in a tree, a webview or a link. Make it with `remember` and the file's URI.
 */
export interface RecordAddress extends RememberedRecord {
  readonly uri: FileUri;
}

/** What a tree shows for a record. VS Code gives such a node, and those selected, to the commands of its menus. */
export interface RecordNode {
  readonly address: RecordAddress;
}
