import * as vscode from 'vscode';
import type { Scope } from '../scope';
import type { ImportPreview } from './importPreview';
import { type Preparation, reportText, shownName } from './preparedImport';
import { freeTarget, writeNewFile } from './writeImport';

/** Shows what an import makes of a source, and writes it where the user accepts it. Nothing is written over. */
export async function importOne(scope: Scope, preview: ImportPreview, prepared: Preparation): Promise<void> {
  const { t } = scope.messages;
  if ('failure' in prepared) {
    const { failure, asMinutes } = prepared;
    const anyway = t('import.as-minutes');
    const offers = asMinutes ? [anyway] : [];
    const answer = await vscode.window.showErrorMessage(t(failure.id, failure.args), ...offers);
    if (answer === anyway && asMinutes) await importOne(scope, preview, asMinutes());
    return;
  }
  const { name, result } = prepared;
  const target = prepared.target && (await freeTarget(prepared.target));
  const file = target === undefined ? t('import.untitled') : shownName(target);
  const close = preview.show(prepared, t('import.preview-title', { name }));
  const [accept, report, cancel] = [t('import.accept'), t('import.show-report'), t('import.cancel')];
  const counts = t('import.counts', { ...result.report.counts });
  for (;;) {
    const question = t('import.ask', { name, file, counts });
    const answer = await vscode.window.showInformationMessage(question, accept, report, cancel);
    if (answer === report) {
      await preview.showReport(reportText(scope, prepared), t('import.report'));
      continue;
    }
    await close();
    if (answer !== accept) return;
    break;
  }
  if (target === undefined) {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'markdown', content: result.text }),
    );
  } else if (await writeNewFile(target, result.text)) {
    await vscode.window.showTextDocument(target, { preview: false });
  } else {
    void vscode.window.showErrorMessage(t('import.not-written', { file }));
  }
}
