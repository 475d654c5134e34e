import * as vscode from 'vscode';
import { complete } from '../language/completion/completion';
import type { CompletionItem, CompletionKind } from '../language/completion/item';
import { isServed } from './files/documents';
import { toRange } from './positions';
import type { Scope } from './scope';
import { surroundingsOf } from './surroundings';

/** The signs behind which something of ours may stand. The editor takes letters for no such signs. */
const TRIGGERS = [...'0123456789 :@/#^([,."-§'];

const KINDS: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  block: vscode.CompletionItemKind.Struct,
  date: vscode.CompletionItemKind.Event,
  key: vscode.CompletionItemKind.Property,
  number: vscode.CompletionItemKind.Constant,
  person: vscode.CompletionItemKind.User,
  reference: vscode.CompletionItemKind.Reference,
  snippet: vscode.CompletionItemKind.Snippet,
  value: vscode.CompletionItemKind.EnumMember,
};

/** Suggests what may be written at the cursor, as one types. */
export function registerCompletion(scope: Scope): vscode.Disposable {
  const itemsAt = (document: vscode.TextDocument, offset: number): readonly CompletionItem[] =>
    complete(document.getText(), offset, surroundingsOf(document, scope));
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      if (!isServed(document)) return undefined;
      return itemsAt(document, document.offsetAt(position)).map((item, order) =>
        shownItem(document, item, order),
      );
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, provider, ...TRIGGERS),
    vscode.workspace.onDidChangeTextDocument((event) => {
      const offset = offsetOfFirstLetter(event);
      if (offset === undefined || !isServed(event.document)) return;
      if (itemsAt(event.document, offset).length > 0) void suggest();
    }),
  );
}

/** In Markdown the editor asks for no suggestions by itself while words are typed. */
function suggest(): Thenable<unknown> {
  return vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}

/**
 * Where the cursor stands behind the first letter of a word just typed; undefined after any other change. The letters
 * after it narrow down what is shown. To ask at each of them would take the focus from a box opened meanwhile.
 */
function offsetOfFirstLetter(event: vscode.TextDocumentChangeEvent): number | undefined {
  const [change, ...others] = event.contentChanges;
  const isHere = vscode.window.activeTextEditor?.document === event.document;
  if (change === undefined || others.length > 0 || event.reason !== undefined || !isHere) return undefined;
  if (!/^\p{L}$/u.test(change.text)) return undefined;
  const { line, character } = change.range.start;
  const before = event.document.lineAt(line).text.slice(0, character);
  return /\p{L}$/u.test(before) ? undefined : change.rangeOffset + change.text.length;
}

function shownItem(
  document: vscode.TextDocument,
  item: CompletionItem,
  order: number,
): vscode.CompletionItem {
  const shown = new vscode.CompletionItem(
    { label: item.label, ...(item.detail === undefined ? {} : { description: item.detail }) },
    KINDS[item.kind],
  );
  const { documentation } = item;
  shown.range = toRange(document, item.range);
  shown.insertText = item.isSnippet ? new vscode.SnippetString(item.newText) : item.newText;
  shown.sortText = String(order).padStart(4, '0');
  if (item.filterText !== undefined) shown.filterText = item.filterText;
  if (documentation !== undefined) {
    shown.documentation = new vscode.MarkdownString()
      .appendText(documentation.title)
      .appendMarkdown('\n\n')
      .appendText(documentation.description);
  }
  if (item.asksOn === true) shown.command = { command: 'editor.action.triggerSuggest', title: '' };
  return shown;
}
