import * as vscode from 'vscode';
import { registerCommand } from './commands';
import { isCacheAllowed } from './files/cacheFolder';
import type { Scope } from './scope';

/** Lets the user forget what is kept of the minutes from one start to the next, or have nothing kept at all. */
export function registerCache({ service: { archive }, messages: { t } }: Scope): vscode.Disposable {
  const readAnew = async (): Promise<void> => {
    await archive.clearCache();
    await archive.reload();
  };
  // The setting may have been turned off while no window was open.
  if (!isCacheAllowed()) void archive.clearCache();
  return vscode.Disposable.from(
    registerCommand('minutes.clearCache', async () => {
      await readAnew();
      void vscode.window.showInformationMessage(t('cache.cleared', { count: archive.files().length }));
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      // What is read anew is kept or not, as the setting says from now on.
      if (event.affectsConfiguration('minutes.cache')) void readAnew();
    }),
  );
}
