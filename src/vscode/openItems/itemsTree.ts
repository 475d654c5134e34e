import * as vscode from 'vscode';
import { isOverdue } from '../../archive/itemList';
import type { TrackedItem } from '../../archive/trackedItem';
import { plainMark } from '../decisions/decisionTexts';
import type { Scope } from '../scope';
import { type GroupNode, itemNode, type ItemNode, type Node } from './itemNodes';
import type { ItemsView, ViewChange } from './itemsView';
import { dueText, groupLabel, itemFacts, itemSummary, itemText, meetingsText } from './itemTexts';

/** The Open Items tree: branches by the view's grouping, below them the items, the earliest due first. */
export class ItemsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #view: ItemsView;
  readonly #scope: Scope;
  readonly #changed = new vscode.EventEmitter<Node[] | undefined>();
  readonly #subscription: vscode.Disposable;
  /** The branches that the editor has, by key. */
  #branches = new Map<string, GroupNode>();
  /** The items of the branches that were opened, until something in them changes. */
  readonly #children = new Map<string, readonly ItemNode[]>();

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(view: ItemsView, scope: Scope) {
    this.#view = view;
    this.#scope = scope;
    this.#subscription = view.onDidChange((change) => {
      this.#follow(change);
    });
  }

  getChildren(node?: Node): Node[] {
    if (node?.kind === 'item') return [];
    if (node !== undefined) return [...this.#itemsOf(node)];
    const before = this.#branches;
    this.#branches = new Map(
      this.#view.groups().map(({ key, label }) => {
        const known = before.get(key);
        const node: GroupNode =
          known !== undefined && known.label === label ? known : { kind: 'group', key, label };
        return [key, node];
      }),
    );
    return [...this.#branches.values()];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'item' ? node.group : undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'group' ? this.#groupItem(node) : this.#itemItem(node);
  }

  /** The first node of the item that an action of a file is the latest copy of, where the tree shows it. */
  nodeAt(uri: string, start: number): ItemNode | undefined {
    for (const branch of this.#branches.values()) {
      const node = this.#itemsOf(branch).find(
        ({ item: { latest } }) => latest.file.entry.uri === uri && latest.action.start === start,
      );
      if (node) return node;
    }
    return undefined;
  }

  /** Draws an item anew wherever it stands, as when a check mark of the user's has to go away again. */
  refresh({ key }: TrackedItem): void {
    for (const [group, nodes] of this.#children) {
      if (!nodes.some(({ item }) => item.key === key)) continue;
      const branch = this.#branches.get(group);
      if (branch) this.#changed.fire([branch]);
    }
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #follow(change: ViewChange): void {
    if (change === 'all') {
      this.#children.clear();
      this.#changed.fire(undefined);
      return;
    }
    for (const key of change) this.#children.delete(key);
    // A branch that came or went is seen from the root; so is one whose order among the others may be another now.
    const isSame = [...change].every((key) => this.#branches.has(key) === this.#view.size(key) > 0);
    if (!isSame) this.#changed.fire(undefined);
    else if (change.size > 0) this.#changed.fire([...change].flatMap((key) => this.#branches.get(key) ?? []));
  }

  #itemsOf(group: GroupNode): readonly ItemNode[] {
    const known = this.#children.get(group.key);
    if (known) return known;
    const nodes = this.#view.items(group.key).map((item) => itemNode(group, item));
    this.#children.set(group.key, nodes);
    return nodes;
  }

  #groupItem({ key, label }: GroupNode): vscode.TreeItem {
    const { grouping } = this.#view;
    const { t } = this.#scope.messages;
    const text = groupLabel({ key, label }, grouping, t);
    const count = this.#view.size(key);
    const item = new vscode.TreeItem(text, vscode.TreeItemCollapsibleState.Expanded);
    item.id = `${grouping} ${key}`;
    item.description = String(count);
    item.contextValue = 'group';
    item.accessibilityInformation = { label: `${text}, ${t('items.count', { count })}` };
    return item;
  }

  #itemItem(node: ItemNode): vscode.TreeItem {
    const { item: tracked, id } = node;
    const { file } = tracked.latest;
    const { service, messages } = this.#scope;
    const { t } = messages;
    const { today, grouping } = this.#view;
    const age = service.ageOf(tracked);
    const text = itemText(tracked, t);
    const item = new vscode.TreeItem(text);
    item.id = `${grouping} ${id}`;
    const owners = grouping === 'owner' ? [] : [tracked.latest.action.owners.join(', ') || t('items.nobody')];
    item.description = [
      dueText(tracked, today, messages.language),
      ...owners,
      meetingsText(age, t),
      plainMark(file, t),
    ]
      .filter((part) => part !== undefined)
      .join(' · ');
    item.iconPath = iconOf(tracked.status, isOverdue(tracked, today));
    item.tooltip = itemSummary(tracked, age, today, messages);
    item.contextValue = 'item';
    // Plain minutes are only read.
    if (file.minutes.kind === 'structured') item.checkboxState = checkBox(t('items.mark-done'));
    const overdue = isOverdue(tracked, today) ? [t('items.overdue')] : [];
    item.accessibilityInformation = {
      label: [text, ...overdue, ...itemFacts(tracked, age, today, messages)].join(', '),
    };
    item.command = { command: 'minutes.openItems.open', title: t('decisions.open'), arguments: [node] };
    return item;
  }
}

function checkBox(label: string): NonNullable<vscode.TreeItem['checkboxState']> {
  return {
    state: vscode.TreeItemCheckboxState.Unchecked,
    tooltip: label,
    accessibilityInformation: { label },
  };
}

function iconOf(status: string, isLate: boolean): vscode.ThemeIcon {
  if (isLate) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.errorForeground'));
  if (status === 'in-progress')
    return new vscode.ThemeIcon('play-circle', new vscode.ThemeColor('charts.blue'));
  return new vscode.ThemeIcon('circle-large-outline');
}
