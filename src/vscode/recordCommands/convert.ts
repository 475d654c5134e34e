import * as vscode from 'vscode';
import { convertToBlock } from '../../authoring/convertToBlock';
import { convertToInline } from '../../authoring/convertToInline';
import type { ReadText } from '../../authoring/editPlan';
import type { MessageId } from '../../text/messages';
import { recordAt } from '../../minutes/recordAt';
import { registerCommand } from '../commands';
import { toWorkspaceEdit } from '../positions';
import type { Scope } from '../scope';
import { editRecord } from './minutesAtCursor';

const CONVERSIONS: readonly (readonly [title: MessageId, convert: typeof convertToBlock])[] = [
  ['convert.to-block', convertToBlock],
  ['convert.to-inline', convertToInline],
];

/** Convert to Block and Convert to Inline: commands, and refactorings that the lamp offers where they can be done. */
export function registerConvert(scope: Scope): vscode.Disposable {
  const read: ReadText = (text) => scope.service.read(text);
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, { start }) {
      const minutes = scope.minutes.of(document)?.minutes;
      const found = minutes && recordAt(minutes, document.offsetAt(start));
      if (minutes === undefined || found === undefined) return [];
      return CONVERSIONS.flatMap(([title, convert]) => {
        const { edits } = convert(minutes, found, read);
        if (edits === undefined) return [];
        const kind = vscode.CodeActionKind.RefactorRewrite;
        const action = new vscode.CodeAction(scope.messages.t(title), kind);
        action.edit = toWorkspaceEdit(document, edits);
        return [action];
      });
    },
  };
  return vscode.Disposable.from(
    registerCommand('minutes.convertToBlock', () =>
      editRecord(scope, (minutes, found) => convertToBlock(minutes, found, read)),
    ),
    registerCommand('minutes.convertToInline', () =>
      editRecord(scope, (minutes, found) => convertToInline(minutes, found, read)),
    ),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
    }),
  );
}
