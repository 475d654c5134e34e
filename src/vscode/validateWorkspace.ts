import * as vscode from 'vscode';
import type { MinutesFile } from '../archive/archivedFile';
import type { FileUri } from '../archive/ports';
import { LineTable } from '../text/lines';
import type { Diagnostic } from '../validate/diagnostic';
import { catchUp } from './catchUp';
import { registerCommand } from './commands';
import { fileNameOf } from './files/documents';
import { rangeIn } from './positions';
import type { Scope } from './scope';

/** What is found in a file, as the editor lists it. */
export type RenderFindings = (
  found: readonly Diagnostic[],
  place: (range: Diagnostic['range']) => vscode.Range,
) => vscode.Diagnostic[];

/**
 * Validate Workspace: checks all minutes and lists what is wrong in closed ones, too. That stays until the file changes
 * or the next run; an editor that opens on the file shows its own findings meanwhile (vscode.md, 11).
 */
export class WorkspaceValidation implements vscode.Disposable {
  readonly #scope: Scope;
  readonly #collection: vscode.DiagnosticCollection;
  readonly #render: RenderFindings;
  readonly #validated = new Set<FileUri>();
  readonly #subscriptions: vscode.Disposable;

  constructor(scope: Scope, collection: vscode.DiagnosticCollection, render: RenderFindings) {
    this.#scope = scope;
    this.#collection = collection;
    this.#render = render;
    this.#subscriptions = vscode.Disposable.from(
      registerCommand('minutes.validateWorkspace', () => this.#run()),
      scope.service.archive.onDidChange(({ changed, removed }) => {
        for (const uri of [...changed, ...removed]) {
          if (!this.#isOpen(uri) && this.#validated.delete(uri)) this.#collection.delete(parsed(uri));
        }
      }),
    );
  }

  /** To be called when the editors of a file are closed: what the disk holds counts again. */
  async closed(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    this.#collection.delete(uri);
    if (!this.#validated.has(key)) return;
    const { archive } = this.#scope.service;
    await archive.settled();
    const file = archive.file(key);
    if (file !== undefined) await this.#validate(file);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #run(): Promise<void> {
    const { service, messages } = this.#scope;
    const { t } = messages;
    await service.archive.load();
    catchUp(this.#scope);
    for (const uri of this.#validated) if (!this.#isOpen(uri)) this.#collection.delete(parsed(uri));
    this.#validated.clear();
    const files = service.archive.files();
    let checked = 0;
    const findings = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: t('validate.progress'),
        cancellable: true,
      },
      async (progress, token) => {
        let found = 0;
        for (const file of files) {
          if (token.isCancellationRequested) break;
          found += await this.#validate(file);
          checked++;
          progress.report({ increment: 100 / files.length, message: `${checked}/${files.length}` });
        }
        return found;
      },
    );
    const whole = findings === 0 ? 'validate.clean' : 'validate.done';
    const id = checked < files.length ? 'validate.cancelled' : whole;
    const show = t('validate.show');
    const words = t(id, { findings, files: checked, all: files.length });
    void vscode.window.showInformationMessage(words, ...(findings > 0 ? [show] : [])).then((answer) => {
      if (answer === show) void vscode.commands.executeCommand('workbench.actions.view.problems');
    });
  }

  /** Checks a file and lists what is wrong in it, unless it is open: there that is shown already. Gives how much it is. */
  async #validate({ entry }: MinutesFile): Promise<number> {
    const { service } = this.#scope;
    const { uri } = entry;
    const minutes = await service.archive.read(uri);
    this.#validated.add(uri);
    if (minutes === undefined) return 0;
    const address = parsed(uri);
    const archive = service.viewFrom(entry, minutes);
    const found = service.check(minutes, { uri, fileName: fileNameOf(address), archive });
    const lines = new LineTable(minutes.text);
    const rendered = this.#render(found, (range) => rangeIn(lines, range));
    if (!this.#isOpen(uri)) this.#collection.set(address, rendered);
    // Hints are not in the list of problems.
    return found.filter(({ severity }) => severity !== 'hint').length;
  }

  #isOpen(uri: FileUri): boolean {
    return this.#scope.documents.all().some((document) => document.uri.toString() === uri);
  }
}

function parsed(uri: FileUri): vscode.Uri {
  return vscode.Uri.parse(uri, true);
}
