import * as vscode from 'vscode';
import type { TrackedItem } from '../../archive/trackedItem';
import type { Translate } from '../../text/messages';
import { carryItems } from '../carryOver/carryItems';
import { registerCommand } from '../commands';
import { KeyedDebounce } from '../keyedDebounce';
import { KeySelection } from '../keySelection';
import { openRecord } from '../recordCommands/openRecord';
import type { Scope } from '../scope';
import type { ItemNode, Node } from './itemNodes';
import { pickFilter, pickGrouping } from './itemFilters';
import { ItemsTree } from './itemsTree';
import { ItemsView } from './itemsView';
import { filterText, itemFacts, itemText } from './itemTexts';

/** Milliseconds for which the cursor rests before the tree follows it. */
const REVEAL_MS = 200;

/** The Open Items view and its commands. */
export function registerOpenItems(scope: Scope): vscode.Disposable {
  const { service, messages, writeBack } = scope;
  const view = new ItemsView(scope);
  const tree = new ItemsTree(view, scope);
  const treeView = vscode.window.createTreeView<Node>('minutes.openItems', {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    manageCheckboxStateManually: true,
  });
  const describe = (): void => {
    const { t } = messages;
    treeView.title = t('items.title');
    // An empty string removes the line; the typings know no other way.
    treeView.message = view.isFiltered ? filterMessage(view, t) : '';
    const { overdueCount: value } = view;
    treeView.badge = value === 0 ? undefined : { value, tooltip: t('items.overdue-count', { count: value }) };
  };
  describe();
  const markDone = async (nodes: readonly ItemNode[]): Promise<void> => {
    const today = service.today();
    await Promise.all(
      nodes.map(async ({ address, item }) => {
        const outcome = await writeBack.applyToSource(address, { kind: 'status', status: 'done', today });
        // What was refused is open still: the check mark goes away again.
        if (outcome.kind !== 'changed') tree.refresh(item);
      }),
    );
  };
  const keys = new KeySelection(treeView);
  /** The items that a command is for: the one clicked and those selected with it, or where a key was pressed. */
  const chosen = (node?: Node, selected?: readonly Node[]): readonly ItemNode[] => {
    const nodes = node === undefined ? keys.chosen() : selected?.includes(node) ? selected : [node];
    return nodes.filter((one) => one.kind === 'item');
  };
  return vscode.Disposable.from(
    view,
    tree,
    treeView,
    keys,
    view.onDidChange(describe),
    treeView.onDidChangeCheckboxState(({ items }) =>
      markDone(items.flatMap(([node]) => (node.kind === 'item' ? [node] : []))),
    ),
    revealActiveItem(treeView, tree, scope),
    registerCommand('minutes.showOpenItems', () => vscode.commands.executeCommand('minutes.openItems.focus')),
    registerCommand('minutes.openItems.groupBy', () => pickGrouping(view, messages)),
    registerCommand('minutes.openItems.filter', () => pickFilter(view, messages)),
    registerCommand('minutes.openItems.clearFilter', () => {
      view.filter = {};
    }),
    registerCommand('minutes.openItems.toggle', async (node?: Node, selected?: readonly Node[]) => {
      const nodes = chosen(node, selected);
      const next = node === undefined ? tree.beside(nodes) : undefined;
      // What is done leaves the list, and would leave a key pressed next without a place.
      if (next) await treeView.reveal(next, { select: false, focus: true });
      await markDone(nodes);
    }),
    registerCommand('minutes.openItems.carryOver', (node?: Node, selected?: readonly Node[]) =>
      carryItems(
        chosen(node, selected).map(({ address }) => address),
        scope,
      ),
    ),
    registerCommand('minutes.openItems.open', (node?: Node, selected?: readonly Node[]) => {
      const [first] = chosen(node, selected);
      return first && openRecord(scope, first.address);
    }),
    registerCommand('minutes.openItems.copyText', (node?: Node, selected?: readonly Node[]) =>
      vscode.env.clipboard.writeText(
        chosen(node, selected)
          .map(({ item }) => asText(item, scope, view))
          .join('\n'),
      ),
    ),
  );
}

function asText(item: TrackedItem, { service, messages }: Scope, view: ItemsView): string {
  const facts = itemFacts(item, service.ageOf(item), view.today, messages);
  return `${itemText(item, messages.t)} (${facts.join(' · ')})`;
}

/** Selects in the tree the open item in which the cursor stands, without taking the keyboard. */
function revealActiveItem(
  treeView: vscode.TreeView<Node>,
  tree: ItemsTree,
  { minutes }: Scope,
): vscode.Disposable {
  const debounce = new KeyedDebounce(REVEAL_MS);
  const reveal = ({ document, selection }: vscode.TextEditor): void => {
    if (!treeView.visible) return;
    const offset = document.offsetAt(selection.active);
    const action = minutes
      .of(document)
      ?.minutes.actions.find(({ range }) => range.start <= offset && offset <= range.end);
    const node = action && tree.nodeAt(document.uri.toString(), action.start);
    const [selected] = treeView.selection;
    const isSelected = selected?.kind === 'item' && selected.item.key === node?.item.key;
    if (node && !isSelected) void treeView.reveal(node, { select: true, focus: false });
  };
  return vscode.Disposable.from(
    debounce,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      debounce.run('cursor', () => {
        if (textEditor === vscode.window.activeTextEditor) reveal(textEditor);
      });
    }),
  );
}

/** What is filtered, above the tree, and that nothing matches where that is so: there is no room for a welcome text. */
function filterMessage(view: ItemsView, t: Translate): string {
  const filtered = filterText(view.filter, t);
  return view.isEmpty ? t('items.no-match', { filtered }) : filtered;
}
