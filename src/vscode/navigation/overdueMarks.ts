import * as vscode from 'vscode';
import { overdueDays } from '../../language/overdue';
import { toRange } from '../positions';
import type { Scope } from '../scope';
import { untilMidnight } from '../untilMidnight';

/** Marks the days in open minutes by which something was to be done that is not, in the color that they have in lists. */
export function registerOverdueMarks({ service, documents, minutes }: Scope): vscode.Disposable {
  const marks = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('list.errorForeground'),
    fontWeight: 'bold',
  });
  const mark = (editor: vscode.TextEditor): void => {
    const file = minutes.of(editor.document);
    const days = file
      ? overdueDays(file.minutes, service.today(), (action) => {
          const item = service.item(file.entry.uri, action);
          return !item || (item.isOpen && item.latest.file.entry.uri === file.entry.uri);
        })
      : [];
    editor.setDecorations(
      marks,
      days.map((range) => toRange(editor.document, range)),
    );
  };
  const markAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) mark(editor);
  };
  markAll();
  return vscode.Disposable.from(
    marks,
    vscode.window.onDidChangeVisibleTextEditors(markAll),
    documents.onDidUpdate((document) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) mark(editor);
    }),
    service.archive.onDidChange(markAll),
    untilMidnight(markAll),
  );
}
