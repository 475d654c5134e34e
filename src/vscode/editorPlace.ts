import * as vscode from 'vscode';

/** Where the user is among the editors, to come back to after looking elsewhere. */
export class EditorPlace {
  readonly #tab: vscode.Tab | undefined;
  readonly #editor: vscode.TextEditor | undefined;
  readonly #selections: readonly vscode.Selection[];
  readonly #visible: vscode.Range | undefined;
  readonly #openTabs: ReadonlySet<string>;

  constructor() {
    this.#tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    this.#editor = vscode.window.activeTextEditor;
    this.#selections = this.#editor?.selections ?? [];
    this.#visible = this.#editor?.visibleRanges[0];
    this.#openTabs = new Set(textTabs().map(keyOf));
  }

  /** Closes what was opened since only to be looked at, and goes back to the editor, its selection and scroll. */
  async restore(): Promise<void> {
    const passing = textTabs().filter(
      (tab) => tab.isPreview && !tab.isDirty && !this.#openTabs.has(keyOf(tab)),
    );
    if (this.#editor) await this.#showAgain(this.#editor);
    if (passing.length > 0) await vscode.window.tabGroups.close(passing, true);
  }

  async #showAgain({ document, viewColumn }: vscode.TextEditor): Promise<void> {
    const shown = await vscode.window.showTextDocument(document, {
      preview: this.#tab?.isPreview ?? false,
      ...(viewColumn === undefined ? {} : { viewColumn }),
    });
    shown.selections = this.#selections;
    if (this.#visible) shown.revealRange(this.#visible, vscode.TextEditorRevealType.AtTop);
  }
}

function textTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText);
}

function keyOf({ input, group }: vscode.Tab): string {
  return input instanceof vscode.TabInputText ? `${group.viewColumn} ${input.uri.toString()}` : '';
}
