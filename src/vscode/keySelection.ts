import type { Disposable, TreeView } from 'vscode';

/**
 * What a key in a tree is for. The editor tells which nodes are selected, but not which one has the focus; so our keys
 * let `list.toggleSelection` put the focused node into the selection, or take it out, before they run a command.
 */
export class KeySelection<N> implements Disposable {
  readonly #tree: TreeView<N>;
  readonly #subscription: Disposable;
  #before: readonly N[] = [];
  #now: readonly N[] = [];

  constructor(tree: TreeView<N>) {
    this.#tree = tree;
    this.#subscription = tree.onDidChangeSelection(({ selection }) => {
      this.#before = this.#now;
      this.#now = selection;
    });
  }

  /** The focused node alone. */
  focused(): N | undefined {
    const { selection } = this.#tree;
    return (
      selection.find((node) => !this.#before.includes(node)) ??
      this.#before.find((node) => !selection.includes(node))
    );
  }

  /** The focused node; with it all that are selected, where it is one of them. */
  chosen(): readonly N[] {
    const { selection } = this.#tree;
    const added = selection.filter((node) => !this.#before.includes(node));
    return added.length > 0 ? added : this.#before;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
