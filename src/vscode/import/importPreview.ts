import * as vscode from 'vscode';
import type { PreparedImport } from './preparedImport';

/** Documents of this scheme are shown and nothing else. */
const SCHEME = 'minutes-import';

/** Shows a source and what becomes of it side by side, and reports, without a file for any of them. */
export class ImportPreview implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #registration: vscode.Disposable;
  #count = 0;

  constructor() {
    this.#registration = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        provideTextDocumentContent: ({ path }) => this.#texts.get(path) ?? '',
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === SCHEME) this.#texts.delete(uri.path);
      }),
    );
  }

  /** Opens the comparison; gives what closes it. */
  show({ name, source, result }: PreparedImport, title: string): () => Promise<void> {
    const number = ++this.#count;
    const file = name.slice(name.lastIndexOf('/') + 1);
    const before = this.#keep(`/${number}/source/${file}.txt`, source);
    const after = this.#keep(`/${number}/result/${file.replace(/\.[^.]*$/, '')}.md`, result.text);
    // The question that belongs to it is not to wait until all of it is drawn.
    void vscode.commands.executeCommand('vscode.diff', before, after, title, { preview: false });
    return async () => {
      const tabs = vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(
          ({ input }) =>
            input instanceof vscode.TabInputTextDiff && input.modified.toString() === after.toString(),
        );
      await vscode.window.tabGroups.close(tabs);
    };
  }

  /** Shows a report beside what it is of. It can only be read: closing it asks nothing. */
  async showReport(content: string, title: string): Promise<void> {
    const report = this.#keep(`/${++this.#count}/${title}.md`, content);
    await vscode.window.showTextDocument(report, { preview: false, viewColumn: vscode.ViewColumn.Beside });
  }

  dispose(): void {
    this.#registration.dispose();
  }

  #keep(path: string, text: string): vscode.Uri {
    this.#texts.set(path, text);
    return vscode.Uri.from({ scheme: SCHEME, path });
  }
}
