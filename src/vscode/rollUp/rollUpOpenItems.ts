import * as vscode from 'vscode';
import { checkedItems } from '../../authoring/rollUp/checkedItems';
import { rollUp } from '../../authoring/rollUp/rollUp';
import { exists } from '../files/exists';
import { toWorkspaceEdit } from '../positions';
import type { Scope } from '../scope';
import { type RollUpPlace, rollUpPlace } from './rollUpPlace';

/** Roll Up Open Items: writes the roll-up document of a folder, or brings it up to date, and opens it. */
export async function rollUpOpenItems(scope: Scope, apply: () => unknown): Promise<void> {
  const place = await rollUpPlace(scope);
  const document = place && (await writeRollUp(place, scope));
  if (place === undefined || document === undefined) return;
  await vscode.window.showTextDocument(document, { preview: false });
  const { items: ticked = [] } = checkedItems(document.getText(), place.options.path, place.items);
  if (ticked.length > 0) void offerToApply(ticked.length, scope, apply);
}

async function offerToApply(count: number, { messages: { t } }: Scope, apply: () => unknown): Promise<void> {
  const now = t('rollup.apply-now');
  if ((await vscode.window.showInformationMessage(t('rollup.pending', { count }), now)) === now) apply();
}

/**
 * Writes the document, and saves it where nobody else has changes in it. Undefined where that cannot be done, which is
 * said.
 */
export async function writeRollUp(
  { uri, options, items }: RollUpPlace,
  { messages: { t } }: Scope,
): Promise<vscode.TextDocument | undefined> {
  const fail = (message: string): undefined => void vscode.window.showErrorMessage(message);
  if (!(await exists(uri)) && !(await createEmpty(uri)))
    return fail(t('rollup.not-written', { file: options.path }));
  const document = await openDocument(uri);
  if (document === undefined) return fail(t('rollup.not-written', { file: options.path }));
  const hasOwnChanges = document.isDirty;
  const { edits, refusal } = rollUp(document.getText(), items, options);
  if (refusal !== undefined) {
    await vscode.window.showTextDocument(document, { preview: false });
    return fail(t(refusal.id, refusal.args));
  }
  if (edits.length === 0) return document;
  const isDone = await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
  if (isDone && (hasOwnChanges || (await document.save()))) return document;
  return fail(t('rollup.not-written', { file: options.path }));
}

async function createEmpty(uri: vscode.Uri): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  change.createFile(uri, { overwrite: false, ignoreIfExists: true });
  try {
    return await vscode.workspace.applyEdit(change);
  } catch {
    return false;
  }
}

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
