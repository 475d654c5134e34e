import * as vscode from 'vscode';
import { openDecision } from '../decisions/openDecision';
import type { FileUri } from '../../archive/ports';
import type { Scope } from '../scope';
import type { FromView, ToView } from './protocol';
import { newNonce, registerHtml } from './registerHtml';
import { exportDecisions } from '../export/exportDecisions';
import { fileRows, ToldRows } from './registerRow';

/** The kind of editor tab; kept by the editor for a tab that survives a restart. */
export const REGISTER_VIEW_TYPE = 'minutes.register';

/** The extension's side of a decision register: fills its page and keeps telling it what changes. */
export class RegisterPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #scope: Scope;
  readonly #subscriptions: vscode.Disposable;
  /** Undefined while there is no page to talk to: a hidden one is thrown away by the editor. */
  #told: ToldRows | undefined;

  constructor(panel: vscode.WebviewPanel, scope: Scope) {
    this.#panel = panel;
    this.#scope = scope;
    const media = vscode.Uri.joinPath(scope.context.extensionUri, 'media');
    panel.iconPath = {
      light: vscode.Uri.joinPath(media, 'register-light.svg'),
      dark: vscode.Uri.joinPath(media, 'register-dark.svg'),
    };
    this.#subscriptions = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromView) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#told = undefined;
      }),
      vscode.Disposable.from(
        scope.service.archive.onDidChange(({ changed, removed, affected }) => {
          this.#tellRows([...changed, ...removed, ...affected]);
        }),
      ),
      scope.messages.onDidChangeLanguage(() => {
        this.#tellLanguage();
      }),
    );
    panel.onDidDispose(() => {
      this.dispose();
    });
    this.#setTitle();
    panel.webview.options = registerOptions(scope);
    panel.webview.html = this.#page();
  }

  reveal(): void {
    this.#panel.reveal();
  }

  dispose(): void {
    this.#told = undefined;
    this.#subscriptions.dispose();
  }

  #receive(message: FromView): Promise<void> | undefined {
    switch (message.type) {
      case 'ready':
        this.#told = new ToldRows();
        this.#tellLanguage();
        return this.#scope.service.archive.load().then(() => {
          this.#tellAll();
        });
      case 'open':
        // Only what the register was told of is opened.
        if (!this.#told?.has(message.address.uri)) return undefined;
        return openDecision(this.#scope, message.address, { toSide: message.toSide });
      case 'export':
        return exportDecisions(this.#scope, message.format, message.addresses);
      case 'new':
        void vscode.commands.executeCommand('minutes.new');
        return undefined;
    }
  }

  /** What was told before is void: the archive may have been read meanwhile. */
  #tellAll(): void {
    if (!this.#told) return;
    this.#told = new ToldRows();
    this.#tellRows(
      this.#scope.service.archive.files().map(({ entry }) => entry.uri),
      true,
    );
  }

  /** @param uris the files that may have other rows than before */
  #tellRows(uris: readonly FileUri[], complete = false): void {
    if (!this.#told) return;
    const { service } = this.#scope;
    const changes = this.#told.changes(
      uris.map((uri) => [uri, fileRows(service.decisionsOf(uri), service.itemsOf(uri))] as const),
    );
    if (complete || changes.files.length > 0 || changes.removed.length > 0) {
      this.#post({ type: 'rows', complete, changes });
    }
  }

  #tellLanguage(): void {
    this.#setTitle();
    if (this.#told) this.#post({ type: 'language', language: this.#scope.messages.language });
  }

  #post(message: ToView): void {
    void this.#panel.webview.postMessage(message);
  }

  #setTitle(): void {
    this.#panel.title = this.#scope.messages.t('register.title');
  }

  #page(): string {
    const { context, messages } = this.#scope;
    const { webview } = this.#panel;
    const address = (file: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(context.extensionUri, 'dist', file)).toString();
    return registerHtml({
      language: messages.language,
      title: messages.t('register.title'),
      cspSource: webview.cspSource,
      nonce: newNonce(),
      script: address('register.js'),
      style: address('register.css'),
    });
  }
}

/** Scripts run; files are served from dist/ alone. */
export function registerOptions({ context }: Scope): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(context.extensionUri, 'dist')] };
}
