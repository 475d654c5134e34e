import * as vscode from 'vscode';
import { groupDecisions } from '../../archive/decisions';
import type { Scope } from '../scope';
import { addressOf, type DecisionAddress } from './decisionAddress';
import { type DecisionNode, type GroupNode, groupNode, type Node, updateTree } from './decisionNodes';
import type { DecisionsView } from './decisionsView';
import { decisionFacts, decisionSummary, decisionText, groupLabel, plainMark } from './decisionTexts';
import { statusIcon } from './statusIcon';

/** The Decisions tree: branches by the view's grouping, below them the decisions, newest first. */
export class DecisionsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #view: DecisionsView;
  readonly #messages: Scope['messages'];
  readonly #changed = new vscode.EventEmitter<Node[] | undefined>();
  readonly #subscription: vscode.Disposable;
  #branches: readonly GroupNode[];
  /** The branches as the editor got them, by key: it knows a node by its object, and forgets to redraw any other. */
  #given: ReadonlyMap<string, GroupNode> = new Map();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(view: DecisionsView, { messages }: Scope) {
    this.#view = view;
    this.#messages = messages;
    this.#branches = this.#build();
    let { language } = messages;
    this.#subscription = view.onDidChange(() => {
      const { tree, redraw } = updateTree(
        language === messages.language ? this.#branches : [],
        this.#build(),
      );
      this.#branches = tree;
      language = messages.language;
      if (redraw === 'all') this.#changed.fire(undefined);
      else if (redraw.length > 0)
        this.#changed.fire(redraw.map((branch) => this.#given.get(branch.key) ?? branch));
    });
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) {
      this.#given = new Map(this.#branches.map((branch) => [branch.key, branch]));
      return [...this.#branches];
    }
    return node.kind === 'group' ? [...(this.#branchOf(node.key) ?? node).children] : [];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'decision'
      ? (this.#given.get(node.groupKey) ?? this.#branchOf(node.groupKey))
      : undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'group'
      ? this.#groupItem(this.#branchOf(node.key) ?? node)
      : this.#decisionItem(node);
  }

  /** The node of a decision, where the tree shows it. */
  nodeOf({ uri, id, ordinal }: DecisionAddress): DecisionNode | undefined {
    return this.#branches
      .flatMap(({ children }) => children)
      .find(({ entry }) => {
        if (entry.file.entry.uri !== uri) return false;
        const address = addressOf(entry);
        return address.ordinal === ordinal && address.id === id;
      });
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #build(): readonly GroupNode[] {
    const { grouping } = this.#view;
    const { t, language } = this.#messages;
    return groupDecisions(this.#view.shown(), grouping, language).map((group) =>
      groupNode(`${grouping} ${group.key}`, groupLabel(group, grouping, t), group.entries),
    );
  }

  #branchOf(key: string): GroupNode | undefined {
    return this.#branches.find((branch) => branch.key === key);
  }

  #groupItem({ key, label, children }: GroupNode): vscode.TreeItem {
    const { t } = this.#messages;
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = key;
    item.description = String(children.length);
    item.contextValue = 'group';
    item.accessibilityInformation = {
      label: `${label}, ${t('decisions.count', { count: children.length })}`,
    };
    return item;
  }

  #decisionItem(node: DecisionNode): vscode.TreeItem {
    const { id, entry } = node;
    const { t } = this.#messages;
    const text = decisionText(entry, t);
    const item = new vscode.TreeItem(text);
    item.id = id;
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
