import * as vscode from 'vscode';
import { registerCommand } from '../commands';
import type { Scope } from '../scope';
import { REGISTER_VIEW_TYPE, registerOptions, RegisterPanel } from './registerPanel';

/** Show All Decisions: the decision register in an editor tab, one for the window; it survives a reload. */
export function registerRegister(scope: Scope): vscode.Disposable {
  let current: RegisterPanel | undefined;
  const adopt = (panel: vscode.WebviewPanel): void => {
    const register = new RegisterPanel(panel, scope);
    current = register;
    panel.onDidDispose(() => {
      if (current === register) current = undefined;
    });
  };
  return vscode.Disposable.from(
    registerCommand('minutes.showAllDecisions', () => {
      if (current) {
        current.reveal();
        return;
      }
      const column = vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.Active;
      const title = scope.messages.t('register.title');
      adopt(vscode.window.createWebviewPanel(REGISTER_VIEW_TYPE, title, column, registerOptions(scope)));
    }),
    vscode.window.registerWebviewPanelSerializer(REGISTER_VIEW_TYPE, {
      deserializeWebviewPanel: (panel: vscode.WebviewPanel) => {
        adopt(panel);
        return Promise.resolve();
      },
    }),
    { dispose: () => current?.dispose() },
  );
}
