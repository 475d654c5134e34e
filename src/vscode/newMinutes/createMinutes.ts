import * as vscode from 'vscode';
import { freeName } from '../../authoring/fileName';
import type { NewMinutesPlan } from '../../authoring/newMinutes';
import type { UiMessages } from '../uiMessages';
import { type as askText } from './quickSteps';
import { exists } from '../files/exists';

/**
 * Creates the planned file with the folders above it, fills it in as a snippet and saves it. A file that is there
 * already is never written to: it can be opened, or another name taken.
 *
 * @param complete writes what no template has, before the file is saved
 */
export async function createMinutes(
  root: vscode.Uri,
  plan: NewMinutesPlan,
  { t }: UiMessages,
  complete: (document: vscode.TextDocument) => Promise<void>,
): Promise<void> {
  if (vscode.workspace.fs.isWritableFileSystem(root.scheme) === false || !(await exists(root))) {
    void vscode.window.showErrorMessage(t('new.folder-unusable', { folder: root.fsPath }));
    return;
  }
  const path = await pathToTake(root, plan.path, t);
  if (path === undefined) return;
  const uri = vscode.Uri.joinPath(root, path);
  if (!(await createFile(uri))) {
    void vscode.window.showErrorMessage(t('new.not-created', { file: path }));
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  await fillIn(document, plan.snippet);
  await complete(document);
  if (!(await document.save())) void vscode.window.showWarningMessage(t('new.not-saved', { file: path }));
}

/** Opens the planned minutes as a document without a file, where there is no folder to put one in. */
export async function openUntitled({ snippet }: NewMinutesPlan): Promise<void> {
  await fillIn(await vscode.workspace.openTextDocument({ language: 'markdown' }), snippet);
}

async function fillIn(document: vscode.TextDocument, snippet: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
}

/** The planned path where nothing lies there; else what the user decides. Undefined where there is nothing to create. */
async function pathToTake(
  root: vscode.Uri,
  planned: string,
  t: UiMessages['t'],
): Promise<string | undefined> {
  let path = planned;
  while (await exists(vscode.Uri.joinPath(root, path))) {
    const open = t('new.open-existing');
    const rename = t('new.other-name');
    const answer = await vscode.window.showWarningMessage(
      t('new.exists', { file: path }),
      { modal: true, detail: t('new.exists-detail') },
      open,
      rename,
    );
    if (answer === open) await vscode.window.showTextDocument(vscode.Uri.joinPath(root, path));
    if (answer !== rename) return undefined;
    const name = await askText({
      title: t('new.title'),
      placeholder: t('new.type-name'),
      value: await nextFree(root, path),
      comment: (value) => (isPathBelow(value.trim()) ? undefined : t('new.bad-name')),
    });
    if (typeof name !== 'string') return undefined;
    path = /\.(md|markdown)$/i.test(name) ? name : `${name}.md`;
  }
  return path;
}

/** The first of the names `x-2.md`, `x-3.md` … that is not taken. */
async function nextFree(root: vscode.Uri, path: string): Promise<string> {
  const taken = new Set<string>();
  let candidate = path;
  do {
    taken.add(candidate);
    candidate = freeName(path, (name) => taken.has(name));
  } while (await exists(vscode.Uri.joinPath(root, candidate)));
  return candidate;
}

/** Whether a path stays within the folder and names something in it. */
function isPathBelow(path: string): boolean {
  return path !== '' && path.split(/[/\\]/).every((step) => step !== '' && step !== '..' && step !== '.');
}

async function createFile(uri: vscode.Uri): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  change.createFile(uri, { overwrite: false, ignoreIfExists: false });
  try {
    return await vscode.workspace.applyEdit(change);
  } catch {
    return false;
  }
}
