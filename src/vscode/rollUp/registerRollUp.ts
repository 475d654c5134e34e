import * as vscode from 'vscode';
import { isRollUp } from '../../minutes/rollUpMark';
import { registerCommand } from '../commands';
import { isServed } from '../files/documents';
import type { Scope } from '../scope';
import { applyCheckedItems } from './applyCheckedItems';
import { rollUpOpenItems } from './rollUpOpenItems';

/** The commands of the roll-up document. `minutes.inRollUp` says that one is in front. */
export function registerRollUp(scope: Scope): vscode.Disposable {
  const announce = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const inRollUp = document !== undefined && isServed(document) && isRollUp(document.getText());
    void vscode.commands.executeCommand('setContext', 'minutes.inRollUp', inRollUp);
  };
  announce();
  const apply = (): Promise<void> => applyCheckedItems(scope);
  return vscode.Disposable.from(
    registerCommand('minutes.rollUp', () => rollUpOpenItems(scope, apply)),
    registerCommand('minutes.applyRollUp', apply),
    vscode.window.onDidChangeActiveTextEditor(announce),
    scope.documents.onDidUpdate((document) => {
      if (document === vscode.window.activeTextEditor?.document) announce();
    }),
  );
}
