import * as vscode from 'vscode';
import { fileEntryOf } from './files/documents';
import type { Scope } from './scope';

/** Settings that decide which files are looked at, and how they are read. */
const READING_SETTINGS = ['minutes.include', 'minutes.exclude', 'minutes.useGitignore', 'files.exclude'];

/**
 * Fills the archive and keeps it right: the text of every open document, saved or not, in place of what the disk
 * holds, and all files anew when folders or settings change. Once it is filled, `minutes.ready` is set.
 */
export function registerArchive({ service, documents, minutes, rosters }: Scope): vscode.Disposable {
  const { archive } = service;
  const open = (document: vscode.TextDocument): void => {
    archive.openText(fileEntryOf(document.uri), document.getText(), () => minutes.of(document)?.minutes);
  };
  const reload = (): void => void archive.reload();
  documents.all().forEach(open);
  void archive.load().then(() => vscode.commands.executeCommand('setContext', 'minutes.ready', true));
  return vscode.Disposable.from(
    documents.onDidUpdate(open),
    documents.onDidClose(({ uri }) => {
      archive.closeText(uri.toString());
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(reload),
    rosters.onDidTouch(reload),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (READING_SETTINGS.some((setting) => event.affectsConfiguration(setting))) reload();
    }),
  );
}
