import * as vscode from 'vscode';

/** What was typed at the cursor. */
export interface Typed {
  readonly text: string;
  /** Where it begins; it stays on that line. */
  readonly start: vscode.Position;
  readonly end: vscode.Position;
}

/**
 * What a change typed where the user's cursor is; undefined for other changes. Where one types in several places at
 * once, as in a gap of a template that has copies, it is what was typed in the first of them.
 */
export function typedBy(event: vscode.TextDocumentChangeEvent): Typed | undefined {
  const { document, contentChanges, reason } = event;
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document || reason !== undefined) return undefined;
  const [only, ...others] = contentChanges;
  // The editor tells of the text before it tells of the cursor: that is still where it was.
  const change =
    others.length === 0
      ? only
      : contentChanges.find(({ range }) => range.start.isEqual(editor.selection.start));
  if (change === undefined || /[\r\n]/.test(change.text)) return undefined;
  const { start } = change.range;
  return { text: change.text, start, end: start.translate(0, change.text.length) };
}

/** Whether a word begins with what was typed. */
export function beginsWord(document: vscode.TextDocument, { text, start }: Typed): boolean {
  const before = document.lineAt(start.line).text.slice(0, start.character);
  return /^\p{L}$/u.test(text) && !/\p{L}$/u.test(before);
}
