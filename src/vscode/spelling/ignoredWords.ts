import * as vscode from 'vscode';
import type { Translate } from '../../text/messages';
import type { Diagnostic } from '../../validate/diagnostic';

/** Not in the palette: only the code action calls it. */
const IGNORE = 'minutes.ignoreWord';

/** The words that are right for a document, whatever the dictionary says, in lower case. */
export function ignoredWords(document: vscode.Uri): ReadonlySet<string> {
  return new Set(wordsFor(document).map((word) => word.toLowerCase()));
}

/** The code action that leaves a word alone from now on, for a finding that doubts one. */
export function ignoreWordAction(
  { code, args }: Pick<Diagnostic, 'code' | 'args'>,
  document: vscode.Uri,
  t: Translate,
): vscode.CodeAction | undefined {
  const { word } = args;
  if (code !== 'word-suspect' || typeof word !== 'string') return undefined;
  const action = new vscode.CodeAction(t('word-suspect.ignore', { word }), vscode.CodeActionKind.QuickFix);
  action.command = { title: action.title, command: IGNORE, arguments: [document.toString(), word] };
  return action;
}

/** Puts words into the setting of the workspace; of the user where no folder is open. */
export function registerIgnoredWords(): vscode.Disposable {
  const { Global, Workspace } = vscode.ConfigurationTarget;
  return vscode.commands.registerCommand(IGNORE, async (document: string, word: string) => {
    const uri = vscode.Uri.parse(document, true);
    const words = new Set([...wordsFor(uri), word.toLowerCase()]);
    const target = vscode.workspace.workspaceFolders === undefined ? Global : Workspace;
    await vscode.workspace.getConfiguration('minutes', uri).update('ignoredWords', [...words], target);
  });
}

function wordsFor(document: vscode.Uri): readonly string[] {
  return vscode.workspace.getConfiguration('minutes', document).get<string[]>('ignoredWords', []);
}
