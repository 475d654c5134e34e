import * as vscode from 'vscode';
import type { TextEdit } from '../text/edit';
import type { TextRange } from '../text/range';

/** The one place where offsets become the lines and columns of the editor. */
export function toRange(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Edits of a document's text as one change of the workspace, which is one step to undo. */
export function toWorkspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  change.set(
    document.uri,
    edits.map(({ range, newText }) => vscode.TextEdit.replace(toRange(document, range), newText)),
  );
  return change;
}
