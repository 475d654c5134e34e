import * as vscode from 'vscode';
import type { FileUri } from '../../archive/ports';
import { type EditPlan, refused } from '../../authoring/editPlan';
import { editRecord } from '../../authoring/recordEdits/editRecord';
import { findAgain } from '../../authoring/recordEdits/findAgain';
import type { RecordEdit } from '../../authoring/recordEdits/recordEdit';
import { foldId } from '../../minutes/references';
import type { MinutesService } from '../../service';
import { applyEdits, replacement, reverseEdits, type TextEdit } from '../../text/edit';
import type { MessageRef } from '../../text/messages';
import { fileNameOf } from '../files/documents';
import type { OpenMinutes } from '../openMinutes';
import { toWorkspaceEdit } from '../positions';
import { FileQueue } from './fileQueue';
import type { RecordAddress } from './recordAddress';
import { hasOwnText, openSource } from './sourceDocument';

/** How often an edit is tried that typing comes before. */
const ATTEMPTS = 5;

/** An edit of a file that was made, with all that undoes it. */
export interface AppliedEdit {
  readonly uri: FileUri;
  readonly isSaved: boolean;
  readonly textAfter: string;
  readonly reverse: readonly TextEdit[];
}

/** A change of a record that was made. */
export interface AppliedChange extends AppliedEdit {
  readonly address: RecordAddress;
  readonly edit: RecordEdit;
}

/** What became of a change. */
export type Outcome<Applied extends AppliedEdit = AppliedChange> =
  | { readonly kind: 'changed'; readonly applied: Applied }
  /** The source says so already. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: MessageRef };

export interface ApplyOptions {
  /** Whether the document is saved after the change, where it had nothing to save before. */
  readonly save: boolean;
}

/**
 * Changes records in their source files for lists that show them. Each file's changes happen one after the other, each
 * on the text as it then is: the open document's, else the disk's (vscode.md, 7).
 */
export class SourceEdits {
  readonly #service: MinutesService;
  readonly #minutes: OpenMinutes;
  readonly #queue = new FileQueue();
  /** The status that this has given to a record: lists may not show it yet when the next change is asked for. */
  readonly #statuses = new Map<string, string>();

  constructor(service: MinutesService, minutes: OpenMinutes) {
    this.#service = service;
    this.#minutes = minutes;
  }

  /**
   * Changes the record that a list shows, and tells nobody. Refused where it is no longer what the list shows, or
   * cannot be changed.
   */
  async apply(address: RecordAddress, edit: RecordEdit, options: ApplyOptions): Promise<Outcome> {
    const made = await this.applyPlan(
      address.uri,
      (document) => this.#plan(document, address, edit),
      options,
    );
    if (made.kind !== 'changed') return made;
    if (edit.kind === 'status') this.#statuses.set(keyOf(address), edit.status);
    return { kind: 'changed', applied: { ...made.applied, address, edit } };
  }

  /**
   * Edits a file in turn with all other changes of it, and tells nobody.
   * @param planOf what is to be done to the text as it is then; asked again where typing came before
   */
  applyPlan(
    uri: FileUri,
    planOf: (document: vscode.TextDocument) => EditPlan,
    { save }: ApplyOptions,
  ): Promise<Outcome<AppliedEdit>> {
    return this.#queue.run(uri, async () => {
      const address = vscode.Uri.parse(uri, true);
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const { document, problem } = await openSource(address);
        if (document === undefined) return { kind: 'refused', refusal: problemOf(problem, uri) };
        const isOwn = hasOwnText(document);
        const before = document.getText();
        const { edits, refusal } = planOf(document);
        if (refusal !== undefined) return { kind: 'refused', refusal };
        if (edits.length === 0) return { kind: 'unchanged' };
        // Refused by the editor where the document has changed since its text was read.
        if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) continue;
        const isSaved = save && !isOwn && (await document.save());
        const textAfter = document.getText();
        const isPlain = textAfter === applyEdits(before, edits);
        const whole = replacement({ start: 0, end: textAfter.length }, before);
        const reverse = isPlain ? reverseEdits(before, edits) : [whole];
        return { kind: 'changed', applied: { uri, isSaved, textAfter, reverse } };
      }
      return { kind: 'refused', refusal: { id: 'record.not-edited' } };
    });
  }

  /** Takes back a change, and nothing else: refused where the text has gone on since. */
  async undo(change: AppliedEdit | AppliedChange): Promise<Outcome<AppliedEdit>> {
    const { uri, isSaved, textAfter, reverse } = change;
    const made = await this.applyPlan(
      uri,
      (document) =>
        document.getText() === textAfter ? { edits: reverse } : refused('write-back.moved-on', fileOf(uri)),
      { save: isSaved },
    );
    if (made.kind === 'changed' && 'edit' in change && change.edit.kind === 'status')
      this.#statuses.set(keyOf(change.address), change.address.status);
    return made;
  }

  #plan(document: vscode.TextDocument, address: RecordAddress, edit: RecordEdit): EditPlan {
    const minutes = this.#minutes.of(document)?.minutes;
    const found = minutes && findAgain(minutes, address);
    if (minutes === undefined || found === undefined) return refused('write-back.gone', wordsOf(address));
    const { status } = found.record;
    const isKnown = status === address.status || status === this.#statuses.get(keyOf(address));
    if (edit.kind === 'status' && !isKnown) return refused('write-back.other-status', wordsOf(address));
    return editRecord(minutes, found, edit, (text) => this.#service.read(text));
  }
}

function problemOf(problem: 'gone' | 'changed-on-disk', uri: FileUri): MessageRef {
  return { id: problem === 'gone' ? 'write-back.no-file' : 'write-back.changed-on-disk', args: fileOf(uri) };
}

function keyOf({ uri, type, id, text, nth }: RecordAddress): string {
  return [uri, type, id === undefined ? '' : foldId(id), text, nth].join('\n');
}

function fileOf(uri: FileUri): { readonly file: string } {
  return { file: fileNameOf(vscode.Uri.parse(uri, true)) };
}

function wordsOf(address: RecordAddress): { readonly file: string; readonly text: string } {
  return { ...fileOf(address.uri), text: address.text };
}
