import * as vscode from 'vscode';
import { type Extract, SOURCE_SUFFIXES } from '../../archive/sources/sourceText';
import { registerCommand } from '../commands';
import type { Scope } from '../scope';
import { registerConvertDocument } from './convertDocument';
import { importMany } from './importMany';
import { ImportPreview } from './importPreview';
import { importOne } from './importOne';
import { prepareFile, prepareText } from './preparedImport';

/**
 * Import Text as Minutes…: of files that the user picks, or of files and folders of the explorer; of the clipboard; and
 * of the open document, in its place. What is written is shown before.
 * @param extract reads Word and PDF files
 */
export function registerImport(scope: Scope, extract: Extract): vscode.Disposable {
  const preview = new ImportPreview();
  const { messages } = scope;
  return vscode.Disposable.from(
    preview,
    registerCommand('minutes.import', async (clicked?: vscode.Uri, selected?: readonly vscode.Uri[]) => {
      const files = clicked === undefined ? await pick(scope) : [clicked, ...(selected ?? [])];
      const distinct = [...new Map(files.map((uri) => [uri.toString(), uri])).values()];
      const [first] = distinct;
      if (first === undefined) return;
      if (distinct.length > 1 || (await isFolder(first))) await importMany(scope, preview, extract, distinct);
      else await importOne(scope, preview, await prepareFile(scope, extract, first));
    }),
    registerCommand('minutes.importClipboard', async () => {
      const text = await vscode.env.clipboard.readText();
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      const source = {
        name: messages.t('import.clipboard'),
        text,
        stem: messages.t('import.clipboard-stem'),
        beside: folder,
      };
      await importOne(scope, preview, prepareText(scope, source, folder));
    }),
    registerConvertDocument(scope, preview),
  );
}

async function pick({ messages: { t } }: Scope): Promise<readonly vscode.Uri[]> {
  const picked = await vscode.window.showOpenDialog({
    canSelectMany: true,
    openLabel: t('import.pick'),
    filters: { [t('import.pick-types')]: [...SOURCE_SUFFIXES] },
  });
  return picked ?? [];
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
