import * as vscode from 'vscode';
import type { RecordEdit } from '../../authoring/recordEdits/recordEdit';
import type { MessageRef } from '../../text/messages';
import { KeyedDebounce } from '../keyedDebounce';
import type { UiMessages } from '../uiMessages';
import { changesText } from './changeWords';
import type { RecordAddress } from './recordAddress';
import type { AppliedChange, AppliedEdit, Outcome, SourceEdits } from './sourceEdits';

/** Milliseconds in which changes that follow each other are told of together. */
const GATHER_MS = 400;

/**
 * Changes records for lists and tells of it: of what was changed in a notification that can undo it, as Ctrl+Z in a
 * tree does nothing, and of what was refused with the reason.
 */
export class WriteBack implements vscode.Disposable {
  readonly #source: SourceEdits;
  readonly #messages: UiMessages;
  readonly #debounce = new KeyedDebounce(GATHER_MS);
  #gathered: AppliedChange[] = [];

  constructor(source: SourceEdits, messages: UiMessages) {
    this.#source = source;
    this.#messages = messages;
  }

  /** Changes the record that a list shows, in its source. Resolves once it is written. */
  async applyToSource(address: RecordAddress, edit: RecordEdit): Promise<Outcome> {
    const outcome = await this.#source.apply(address, edit, { save: true });
    if (outcome.kind === 'refused') this.#refuse(outcome.refusal);
    if (outcome.kind === 'changed') {
      this.#gathered.push(outcome.applied);
      this.#debounce.run('', () => {
        const changes = this.#gathered;
        this.#gathered = [];
        void this.#tell(changes);
      });
    }
    return outcome;
  }

  /** As `applyToSource`, for a record of the editor in front: there the change is seen, undone and saved by the user. */
  async applyInEditor(address: RecordAddress, edit: RecordEdit): Promise<Outcome> {
    const outcome = await this.#source.apply(address, edit, { save: false });
    if (outcome.kind === 'refused') this.#refuse(outcome.refusal);
    return outcome;
  }

  /** Edits a file as a plan for its text says, and tells nobody; saved only where that is wanted. */
  applyPlan(...args: Parameters<SourceEdits['applyPlan']>): Promise<Outcome<AppliedEdit>> {
    return this.#source.applyPlan(...args);
  }

  /** Takes back what was told, or says why that cannot be. */
  async undo(change: AppliedEdit): Promise<void> {
    const outcome = await this.#source.undo(change);
    if (outcome.kind === 'refused') this.#refuse(outcome.refusal);
  }

  dispose(): void {
    this.#debounce.dispose();
  }

  async #tell(changes: readonly AppliedChange[]): Promise<void> {
    const { t, language } = this.#messages;
    const undo = t('write-back.undo');
    if ((await vscode.window.showInformationMessage(changesText(changes, t, language), undo)) !== undo)
      return;
    for (const change of [...changes].reverse()) await this.undo(change);
  }

  #refuse({ id, args }: MessageRef): void {
    void vscode.window.showWarningMessage(this.#messages.t(id, args));
  }
}
