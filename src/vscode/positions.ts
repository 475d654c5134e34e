import * as vscode from 'vscode';
import type { TextEdit } from '../text/edit';
import type { LineTable } from '../text/lines';
import type { TextRange } from '../text/range';

/** The one place where offsets become the lines and columns of the editor. */
export function toRange(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** As `toRange`, of a text that no document holds. */
export function rangeIn(lines: LineTable, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(positionIn(lines, start), positionIn(lines, end));
}

export function positionIn(lines: LineTable, offset: number): vscode.Position {
  const { line, column } = lines.positionAt(offset);
  return new vscode.Position(line, column);
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
