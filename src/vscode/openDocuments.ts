import * as vscode from 'vscode';
import { isServed } from './files/documents';
import { KeyedDebounce } from './keyedDebounce';

/** Milliseconds without typing after which a document is read again. */
const SETTLE_MS = 150;

/**
 * The open documents that may be minutes. Tells of each when it opens and whenever its text has come to rest after
 * changes, each document on a clock of its own.
 */
export class OpenDocuments implements vscode.Disposable {
  readonly #updated = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #debounce = new KeyedDebounce(SETTLE_MS);
  readonly #subscriptions: vscode.Disposable[];

  /** A document was opened, or its text has settled. */
  readonly onDidUpdate = this.#updated.event;
  readonly onDidClose = this.#closed.event;

  constructor() {
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isServed(document)) this.#updated.fire(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isServed(document)) this.#settleLater(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#debounce.cancel(document.uri.toString());
        this.#closed.fire(document);
      }),
    ];
  }

  /** Those open now. */
  all(): vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(isServed);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions, this.#updated, this.#closed, this.#debounce).dispose();
  }

  #settleLater(document: vscode.TextDocument): void {
    this.#debounce.run(document.uri.toString(), () => {
      if (isServed(document)) this.#updated.fire(document);
    });
  }
}
