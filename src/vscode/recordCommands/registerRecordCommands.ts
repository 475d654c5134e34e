import * as vscode from 'vscode';
import { isStructured } from '../../minutes/reader';
import { isServed } from '../files/documents';
import type { Scope } from '../scope';
import { registerConvert } from './convert';
import { registerCopyDecisionExtract } from './copyDecisionExtract';
import { registerDecisionSteps } from './decisionSteps';
import { registerRenumberItems } from './renumberItems';
import { registerToggleDone } from './toggleDone';

/** The commands on what stands at the cursor; menus and keys offer them where minutes are in front. */
export function registerRecordCommands(scope: Scope): vscode.Disposable {
  const announce = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const inMinutes = document !== undefined && isServed(document) && isStructured(document.getText());
    void vscode.commands.executeCommand('setContext', 'minutes.inMinutes', inMinutes);
  };
  announce();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(announce),
    scope.documents.onDidUpdate((document) => {
      if (document === vscode.window.activeTextEditor?.document) announce();
    }),
    registerConvert(scope),
    registerToggleDone(scope),
    registerRenumberItems(scope),
    registerCopyDecisionExtract(scope),
    registerDecisionSteps(scope),
  );
}
