import * as vscode from 'vscode';

/** Whether there is something at an address; what cannot be looked at counts as nothing. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
