import * as vscode from 'vscode';
import type { UiMessages } from '../uiMessages';

/**
 * The active text editor. Where the file is open in an editor of another kind, which shows the text without offering
 * it, asks whether to open it as text. Undefined where there is none, which is said.
 */
export async function textEditor({ t }: UiMessages): Promise<vscode.TextEditor | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor) return editor;
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (!(tab?.input instanceof vscode.TabInputCustom)) {
    void vscode.window.showInformationMessage(t('template.no-editor'));
    return undefined;
  }
  const reopen = t('template.reopen');
  if ((await vscode.window.showInformationMessage(t('template.rich-editor'), reopen)) !== reopen)
    return undefined;
  await vscode.commands.executeCommand('vscode.openWith', tab.input.uri, 'default');
  return vscode.window.activeTextEditor;
}
