import * as vscode from 'vscode';
import { registerCommand } from '../commands';
import { isServed } from '../files/documents';
import { textEditor } from '../newMinutes/textEditor';
import type { Scope } from '../scope';
import type { ImportPreview } from './importPreview';
import { prepareText, reportText, shownName } from './preparedImport';

/** Convert to Structured Minutes: the plain minutes that are open, in their place, in one step to undo. */
export function registerConvertDocument(scope: Scope, preview: ImportPreview): vscode.Disposable {
  const { t } = scope.messages;
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document) {
      if (!isServed(document) || scope.minutes.of(document)?.minutes.kind !== 'plain') return [];
      const title = t('import.convert');
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
      action.command = { title, command: 'minutes.convertToStructured' };
      return [action];
    },
  };
  return vscode.Disposable.from(
    registerCommand('minutes.convertToStructured', () => convert(scope, preview)),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
    }),
  );
}

async function convert(scope: Scope, preview: ImportPreview): Promise<void> {
  const { messages } = scope;
  const { t } = messages;
  const editor = await textEditor(messages);
  if (!editor) return;
  const { document } = editor;
  const text = document.getText();
  const source = {
    name: shownName(document.uri),
    text,
    stem: '',
    path: document.uri.path,
    beside: document.uri,
  };
  const prepared = prepareText(scope, source, undefined);
  if ('failure' in prepared) {
    void vscode.window.showErrorMessage(t(prepared.failure.id, prepared.failure.args));
    return;
  }
  const { result } = prepared;
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, whole, result.text);
  if (!(await vscode.workspace.applyEdit(change))) {
    void vscode.window.showWarningMessage(t('record.not-edited'));
    return;
  }
  const show = t('import.show-report');
  const done = t('import.converted', { counts: t('import.counts', { ...result.report.counts }) });
  if ((await vscode.window.showInformationMessage(done, show)) === show)
    await preview.showReport(reportText(scope, prepared), t('import.report'));
}
