import { type CodeAction, commands, type Range, type TextDocument } from 'vscode';

/**
 * The code actions offered at a range. The editor drops the question when anything about the document changes before
 * it is answered, as late diagnostics do: it is asked again then.
 */
export async function codeActionsAt(
  { uri }: TextDocument,
  range: Range,
  ...kind: [string?]
): Promise<CodeAction[]> {
  for (let left = 5; ; left--) {
    try {
      return await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
        ...kind,
      );
    } catch (error) {
      if (left === 0 || !String(error).includes('Canceled')) throw error;
    }
  }
}
