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

/** The code action with such a title; waited for, as the editor may not have heard of all that offer some. */
export async function codeActionTitled(
  document: TextDocument,
  range: Range,
  title: RegExp,
): Promise<CodeAction> {
  for (let left = 50; ; left--) {
    const actions = await codeActionsAt(document, range);
    const found = actions.find((action) => title.test(action.title));
    if (found) return found;
    if (left === 0)
      throw new Error(`no ${String(title)}: ${actions.map((action) => action.title).join(' | ')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
