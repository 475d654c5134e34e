import * as vscode from 'vscode';
import type { DecisionEntry } from '../../archive/decisions';
import type { Translate } from '../../text/messages';
import { KeyedDebounce } from '../keyedDebounce';
import { KeySelection } from '../keySelection';
import { registerCommand } from '../commands';
import type { Scope } from '../scope';
import { addressOf } from './decisionAddress';
import type { Node } from './decisionNodes';
import { DecisionsTree } from './decisionsTree';
import { DecisionsView } from './decisionsView';
import { decisionText, filterText } from './decisionTexts';
import { pickGrouping, pickGroups, pickStatuses, typeFilter } from './decisionFilters';
import { openDecision } from './openDecision';

/** The Decisions view and its commands. */
export function registerDecisions(scope: Scope): vscode.Disposable {
  const { service, messages } = scope;
  const view = new DecisionsView(scope);
  const tree = new DecisionsTree(view, scope);
  const treeView = vscode.window.createTreeView<Node>('minutes.decisions', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const describe = (): void => {
    treeView.title = messages.t('decisions.title');
    // An empty string removes the line; the typings know no other way.
    treeView.message = view.isFiltered ? filterMessage(view, messages.t) : '';
  };
  describe();
  const keys = new KeySelection(treeView);
  /** For a node of the tree, or the one where a key was pressed. */
  const onDecision = (run: (entry: DecisionEntry) => Thenable<void>) => (node?: Node) => {
    const chosen = node ?? keys.focused();
    return chosen?.kind === 'decision' ? run(chosen.entry) : undefined;
  };
  void vscode.window.withProgress({ location: { viewId: 'minutes.decisions' } }, () =>
    service.archive.load(),
  );
  return vscode.Disposable.from(
    view,
    tree,
    treeView,
    keys,
    view.onDidChange(describe),
    revealActiveDecision(treeView, tree, scope),
    registerCommand('minutes.decisions.groupBy', () => pickGrouping(view, messages)),
    registerCommand('minutes.decisions.filterText', () => typeFilter(view, messages)),
    registerCommand('minutes.decisions.filterStatus', () => pickStatuses(view, messages)),
    registerCommand('minutes.decisions.filterGroup', () => pickGroups(view, messages)),
    registerCommand('minutes.decisions.clearFilter', () => {
      view.filter = {};
    }),
    registerCommand('minutes.decisions.refresh', () =>
      vscode.window.withProgress({ location: { viewId: 'minutes.decisions' } }, () =>
        service.archive.reload(),
      ),
    ),
    registerCommand(
      'minutes.decisions.open',
      onDecision((entry) => openDecision(scope, addressOf(entry))),
    ),
    registerCommand(
      'minutes.decisions.openToSide',
      onDecision((entry) => openDecision(scope, addressOf(entry), { toSide: true })),
    ),
    registerCommand(
      'minutes.decisions.copyText',
      onDecision((entry) => vscode.env.clipboard.writeText(decisionText(entry, messages.t))),
    ),
  );
}

/** Selects in the tree the decision in which the cursor stands, without taking the keyboard. */
function revealActiveDecision(
  treeView: vscode.TreeView<Node>,
  tree: DecisionsTree,
  { minutes }: Scope,
): vscode.Disposable {
  const debounce = new KeyedDebounce(200);
  const reveal = (editor: vscode.TextEditor): void => {
    if (!treeView.visible) return;
    const { document, selection } = editor;
    const decisions = minutes.of(document)?.minutes.decisions ?? [];
    const offset = document.offsetAt(selection.active);
    const ordinal = decisions.findIndex(({ range }) => range.start <= offset && offset <= range.end);
    const decision = decisions[ordinal];
    const node = decision && tree.nodeOf({ uri: document.uri.toString(), id: decision.id, ordinal });
    const selected = treeView.selection[0];
    const isSelected = selected?.kind === 'decision' && selected.id === node?.id;
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

/** What is filtered, above the tree. A view with a message has no room for a welcome text, so this says it if nothing matches. */
function filterMessage(view: DecisionsView, t: Translate): string {
  const filtered = filterText(view.filter, t);
  return view.isEmpty ? t('decisions.no-match', { filtered }) : filtered;
}
