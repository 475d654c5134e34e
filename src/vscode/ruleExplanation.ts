import * as vscode from 'vscode';
import type { Scope } from './scope';

/** A link that opens the section of docs/rules.md on a code, from the code beside a diagnostic. */
export function explanationOf(code: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: 'minutes.explainRule', query: JSON.stringify([code]) });
}

export function registerRuleExplanation({ context }: Scope): vscode.Disposable {
  return vscode.commands.registerCommand('minutes.explainRule', (code: string) => {
    const page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules.md').with({ fragment: code });
    return vscode.commands.executeCommand('markdown.showPreview', page);
  });
}
