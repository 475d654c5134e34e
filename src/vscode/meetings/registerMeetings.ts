import * as vscode from 'vscode';
import { registerCommand } from '../commands';
import { isServed } from '../files/documents';
import type { Scope } from '../scope';
import type { MeetingNode, Node } from './meetingNodes';
import { MeetingsTree } from './meetingsTree';
import { MeetingsView } from './meetingsView';

/** The Meetings view and its commands. */
export function registerMeetings(scope: Scope): vscode.Disposable {
  const { messages } = scope;
  const view = new MeetingsView(scope);
  const tree = new MeetingsTree(view, messages);
  const treeView = vscode.window.createTreeView<Node>('minutes.meetings', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const describe = (): void => {
    treeView.title = messages.t('meetings.title');
  };
  describe();
  const reveal = (editor: vscode.TextEditor | undefined): void => {
    if (!treeView.visible || editor === undefined || !isServed(editor.document)) return;
    const uri = editor.document.uri.toString();
    const node = tree.nodeOf(uri);
    const [selected] = treeView.selection;
    const isSelected = selected?.kind === 'meeting' && selected.uri === uri;
    if (node && !isSelected) void treeView.reveal(node, { select: true, focus: false });
  };
  return vscode.Disposable.from(
    view,
    tree,
    treeView,
    messages.onDidChangeLanguage(describe),
    vscode.window.onDidChangeActiveTextEditor(reveal),
    treeView.onDidChangeVisibility(() => {
      reveal(vscode.window.activeTextEditor);
    }),
    registerCommand('minutes.meetings.revealInExplorer', (node?: MeetingNode) => {
      const [selected] = treeView.selection;
      const meeting = node ?? selected;
      return meeting?.kind === 'meeting'
        ? vscode.commands.executeCommand('revealInExplorer', vscode.Uri.parse(meeting.uri, true))
        : undefined;
    }),
  );
}
