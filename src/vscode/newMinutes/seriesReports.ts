import * as vscode from 'vscode';
import type { Scope } from '../scope';
import { readSeries } from '../settings';

/**
 * Says what cannot be taken of the setting `minutes.series` as it is written: when it is changed, and when it is first
 * used. What was said is not said again while it stays so.
 */
export class SeriesReports implements vscode.Disposable {
  readonly #scope: Scope;
  readonly #subscription: vscode.Disposable;
  #told = new Set<string>();

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('minutes.series')) this.tell();
    });
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** Writes what is new to the log, and shows the first of it in a notification that leads to the settings. */
  tell(): void {
    const { messages, log } = this.#scope;
    const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [undefined];
    const faults = folders.flatMap((folder) => readSeries(folder).faults);
    const texts = new Set(faults.map(({ id, args }) => messages.t(id, args)));
    const fresh = [...texts].filter((text) => !this.#told.has(text));
    this.#told = texts;
    for (const text of fresh) log.warn(text);
    const [first] = fresh;
    if (first !== undefined) void this.#show(first, fresh.length - 1);
  }

  async #show(first: string, more: number): Promise<void> {
    const { t } = this.#scope.messages;
    const open = t('series.open-settings');
    const text = more === 0 ? first : t('template.more-faults', { first, more });
    if ((await vscode.window.showWarningMessage(text, open)) !== open) return;
    await vscode.commands.executeCommand('workbench.action.openSettings', 'minutes.series');
  }
}
