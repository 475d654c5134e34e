import * as vscode from 'vscode';
import { freeName } from '../../authoring/fileName';
import { exists } from '../files/exists';

/** Creates a file, with the folders above it. False where it is there already or cannot be made; then nothing is changed. */
export async function writeNewFile(target: vscode.Uri, text: string): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(text);
  change.createFile(target, { overwrite: false, ignoreIfExists: false, contents });
  try {
    return await vscode.workspace.applyEdit(change);
  } catch {
    return false;
  }
}

/** The target, or the first of `x-2.md`, `x-3.md` … that is not taken. */
export async function freeTarget(target: vscode.Uri): Promise<vscode.Uri> {
  const taken = new Set<string>();
  let { path } = target;
  while (await exists(target.with({ path }))) {
    taken.add(path);
    path = freeName(target.path, (name) => taken.has(name));
  }
  return target.with({ path });
}
