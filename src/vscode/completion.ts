import * as vscode from 'vscode';
import { complete } from '../language/completion/completion';
import type { CompletionItem, CompletionKind } from '../language/completion/item';
import { isWrittenOut, type TypedItem } from '../language/completion/writtenOut';
import { isServed } from './files/documents';
import { toRange } from './positions';
import type { Scope } from './scope';
import { surroundingsOf } from './surroundings';
import { beginsWord, type Typed, typedBy } from './typing';

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
  let offered: readonly OfferedItem[] = [];
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      if (!isServed(document)) return undefined;
      const items = itemsAt(document, document.offsetAt(position));
      offered = items.map((item) => ({ item, start: document.positionAt(item.range.start) }));
      return items.map((item, order) => shownItem(document, item, order));
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, provider, ...TRIGGERS),
    vscode.workspace.onDidChangeTextDocument((event) => {
      const { document } = event;
      const typed = isServed(document) ? typedBy(event) : undefined;
      if (typed === undefined) return;
      if (isWrittenOut(typedOf(offered, document, typed))) void run('hideSuggestWidget');
      // The letters after the first narrow down what is shown. To ask at each of them would take the focus from a box
      // opened meanwhile.
      else if (beginsWord(document, typed) && itemsAt(document, document.offsetAt(typed.end)).length > 0)
        // In Markdown the editor asks for no suggestions by itself while words are typed.
        void run('editor.action.triggerSuggest', { auto: true });
    }),
  );
}

/** A suggestion that the editor was given last, and where it begins. */
interface OfferedItem {
  readonly item: CompletionItem;
  readonly start: vscode.Position;
}

/** What has been typed of the suggestions that begin on the line of the cursor. */
function typedOf(
  offered: readonly OfferedItem[],
  document: vscode.TextDocument,
  { end }: Typed,
): readonly TypedItem[] {
  return offered
    .filter(({ start }) => start.line === end.line && start.isBefore(end))
    .map(({ item, start }) => ({ item, typed: document.getText(new vscode.Range(start, end)) }));
}

function run(command: string, ...rest: readonly unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(command, ...rest);
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
