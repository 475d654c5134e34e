import * as vscode from 'vscode';
import { isOverdue } from '../../archive/itemList';
import type { FileUri } from '../../archive/ports';
import type { TrackedItem } from '../../archive/trackedItem';
import { Branches, type GroupNode } from '../branches';
import { plainMark } from '../plainMark';
import type { Scope } from '../scope';
import type { ItemNode, Node } from './itemNodes';
import type { ItemsView } from './itemsView';
import { dueText, groupLabel, itemFacts, itemSummary, itemText, meetingsText } from './itemTexts';

/** The Open Items tree: branches by the view's grouping, below them the items, the earliest due first. */
export class ItemsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #view: ItemsView;
  readonly #scope: Scope;
  readonly #changed = new vscode.EventEmitter<Node[] | undefined>();
  readonly #subscription: vscode.Disposable;
  readonly #branches: Branches<ItemNode>;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(view: ItemsView, scope: Scope) {
    this.#view = view;
    this.#scope = scope;
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
    return node.kind === 'item' ? node.group : undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'group' ? this.#groupItem(node) : this.#itemItem(node);
  }

  /** The first node of the item that an action of a file is the latest copy of, where the tree shows it. */
  nodeAt(uri: FileUri, start: number): ItemNode | undefined {
    const isMeant = ({ latest: { file, action } }: TrackedItem): boolean =>
      file.entry.uri === uri && action.start === start;
    const group = this.#view.groupWith(uri, isMeant);
    const branch = group && this.#branches.given(group.key);
    return branch && this.#branches.leaves(branch).find(({ item }) => isMeant(item));
  }

  /** The item to go on with where these leave the list: the next one of the group, or the one before, or one nearby. */
  beside(leaving: readonly ItemNode[]): ItemNode | undefined {
    const last = leaving.at(-1);
    if (last === undefined) return undefined;
    const keys = new Set(leaving.map(({ item }) => item.key));
    const branches = this.#branches.all();
    const own = branches.findIndex(({ key }) => key === last.group.key);
    for (const branch of outwards(branches, own)) {
      const leaves = this.#branches.leaves(branch);
      const from = leaves.findIndex(({ id }) => id === last.id);
      const next = outwards(leaves, Math.max(0, from)).find(({ item }) => !keys.has(item.key));
      if (next) return next;
    }
    return undefined;
  }

  /** Draws an item anew wherever it stands, as when a check mark of the user's has to go away again. */
  refresh({ key }: TrackedItem): void {
    this.#changed.fire(this.#branches.with(({ item }) => item.key === key));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #groupItem({ key, label }: GroupNode): vscode.TreeItem {
    const { grouping } = this.#view;
    const { t } = this.#scope.messages;
    const text = groupLabel({ key, label }, grouping, t);
    const count = this.#view.group(key)?.entries.size ?? 0;
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

/** From one on to the last, and then from the one before it back to the first. */
function outwards<T>(all: readonly T[], from: number): readonly T[] {
  return [...all.slice(from), ...all.slice(0, from).reverse()];
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
