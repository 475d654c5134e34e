import * as vscode from 'vscode';
import type { DecisionEntry } from '../../archive/decisions';
import { Branches, type GroupNode } from '../branches';
import { plainMark } from '../plainMark';
import type { Scope } from '../scope';
import { addressOf, type DecisionAddress } from './decisionAddress';
import type { DecisionNode, Node } from './decisionNodes';
import type { DecisionsView } from './decisionsView';
import { decisionFacts, decisionSummary, decisionText, groupLabel } from './decisionTexts';
import { statusIcon } from './statusIcon';

/** The Decisions tree: branches by the view's grouping, below them the decisions, newest first. */
export class DecisionsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #view: DecisionsView;
  readonly #messages: Scope['messages'];
  readonly #changed = new vscode.EventEmitter<Node[] | undefined>();
  readonly #subscription: vscode.Disposable;
  readonly #branches: Branches<DecisionNode>;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(view: DecisionsView, { messages }: Scope) {
    this.#view = view;
    this.#messages = messages;
    this.#branches = new Branches(view);
    this.#subscription = view.onDidChange((change) => {
      const redraw = this.#branches.follow(change);
      if (redraw === 'all') this.#changed.fire(undefined);
      else if (redraw.length > 0) this.#changed.fire([...redraw]);
    });
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return [...this.#branches.give()];
    return node.kind === 'group' ? [...this.#branches.leaves(node)] : [];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'decision' ? node.group : undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'group' ? this.#groupItem(node) : this.#decisionItem(node);
  }

  /** The first node of a decision, where the tree shows it. */
  nodeOf({ uri, id, ordinal }: DecisionAddress): DecisionNode | undefined {
    const isMeant = (entry: DecisionEntry): boolean => {
      const address = addressOf(entry);
      return address.uri === uri && address.ordinal === ordinal && address.id === id;
    };
    const group = this.#view.groupWith(uri, isMeant);
    const branch = group && this.#branches.given(group.key);
    return branch && this.#branches.leaves(branch).find(({ entry }) => isMeant(entry));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #groupItem({ key, label }: GroupNode): vscode.TreeItem {
    const { grouping } = this.#view;
    const { t } = this.#messages;
    // It may have gone since the editor was given it, which will be told.
    const entries = this.#view.group(key)?.entries ?? new Set<DecisionEntry>();
    const text = groupLabel({ label, entries }, grouping, t);
    const item = new vscode.TreeItem(text, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `${grouping} ${key}`;
    item.description = String(entries.size);
    item.contextValue = 'group';
    item.accessibilityInformation = {
      label: `${text}, ${t('decisions.count', { count: entries.size })}`,
    };
    return item;
  }

  #decisionItem(node: DecisionNode): vscode.TreeItem {
    const { id, entry } = node;
    const { t } = this.#messages;
    const text = decisionText(entry, t);
    const item = new vscode.TreeItem(text);
    item.id = `${this.#view.grouping} ${id}`;
    item.description = [entry.decision.id, plainMark(entry.file, t)]
      .filter((part) => part !== undefined)
      .join(' · ');
    item.iconPath = statusIcon(entry.status);
    item.tooltip = decisionSummary(entry, t);
    item.contextValue = 'decision';
    item.accessibilityInformation = { label: [text, ...decisionFacts(entry, t)].join(', ') };
    item.command = {
      command: 'minutes.decisions.open',
      title: t('decisions.open'),
      arguments: [node],
    };
    return item;
  }
}
