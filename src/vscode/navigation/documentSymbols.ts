import * as vscode from 'vscode';
import { documentSymbols, type RecordSymbol } from '../../language/symbols';
import type { OpenMinutes } from '../openMinutes';
import { toRange } from '../positions';
import type { Scope } from '../scope';

/** How the editor marks decisions and actions among other symbols. */
export const SYMBOL_KINDS: Readonly<Record<RecordSymbol['kind'], vscode.SymbolKind>> = {
  decision: vscode.SymbolKind.Constant,
  action: vscode.SymbolKind.Event,
  item: vscode.SymbolKind.Namespace,
};

/** Decisions and actions in Outline, breadcrumbs and Go to Symbol, beside the headings that Markdown itself shows. */
export function registerDocumentSymbols({ messages }: Scope, minutes: OpenMinutes): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols(document) {
      const file = minutes.of(document);
      const symbols = file === undefined ? [] : documentSymbols(file.minutes, messages.language);
      return symbols.map((symbol) => toSymbol(document, symbol));
    },
  };
  return vscode.languages.registerDocumentSymbolProvider({ language: 'markdown' }, provider, {
    label: 'Minutes',
  });
}

function toSymbol(document: vscode.TextDocument, symbol: RecordSymbol): vscode.DocumentSymbol {
  const { kind, name, detail, over, range, selection, children } = symbol;
  const shown = new vscode.DocumentSymbol(
    name,
    detail,
    SYMBOL_KINDS[kind],
    toRange(document, range),
    toRange(document, selection),
  );
  // Struck through in the outline.
  if (over) shown.tags = [vscode.SymbolTag.Deprecated];
  shown.children = children.map((child) => toSymbol(document, child));
  return shown;
}
