import * as vscode from 'vscode';
import { isStructured } from '../../minutes/reader';
import { isServed } from '../files/documents';
import type { Scope } from '../scope';
import { registerActionStatus } from './actionStatus';
import { registerConvert } from './convert';
import { registerCopyDecisionExtract } from './copyDecisionExtract';
import { registerDecisionSteps } from './decisionSteps';
import { registerNotePresence } from './notePresence';
import { registerRenumberItems } from './renumberItems';
import { registerSetDueDate } from './setDueDate';
import { registerSetOwner } from './setOwner';
import { registerSupersedeDecision } from './supersedeDecision';
import { registerToggleDone } from './toggleDone';

/** The commands on records, most of them on what stands at the cursor; menus and keys offer them where minutes are in front. */
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
    registerActionStatus(scope),
    registerSetOwner(scope),
    registerSetDueDate(scope),
    registerSupersedeDecision(scope),
    registerRenumberItems(scope),
    registerNotePresence(scope),
    registerCopyDecisionExtract(scope),
    registerDecisionSteps(scope),
  );
}
