import * as vscode from 'vscode';
import type { EditPlan } from '../../authoring/editPlan';
import type { Minutes } from '../../minutes/model';
import { type FoundRecord, recordAt } from '../../minutes/recordAt';
import type { MessageRef } from '../../text/messages';
import { textEditor } from '../newMinutes/textEditor';
import { toWorkspaceEdit } from '../positions';
import type { Scope } from '../scope';

/** The editor in front with the minutes in it, read from its text as it is now. */
export interface MinutesAtCursor {
  readonly editor: vscode.TextEditor;
  readonly minutes: Minutes;
  /** The cursor's place in the text. */
  readonly offset: number;
}

export function say({ messages }: Scope, { id, args }: MessageRef): void {
  void vscode.window.showInformationMessage(messages.t(id, args));
}

/** Undefined where no minutes are in front, which is said. */
export async function minutesAtCursor(scope: Scope): Promise<MinutesAtCursor | undefined> {
  const editor = await textEditor(scope.messages);
  if (!editor) return undefined;
  const { document, selection } = editor;
  const uri = document.uri.toString();
  const minutes =
    document.languageId === 'markdown' ? scope.service.read(document.getText(), { uri }) : undefined;
  if (minutes) return { editor, minutes, offset: document.offsetAt(selection.active) };
  say(scope, { id: 'record.no-minutes' });
  return undefined;
}

/** Changes the text as a plan for the record at the cursor says, in one step to undo; or says why nothing changes. */
export async function editRecord(
  scope: Scope,
  plan: (minutes: Minutes, found: FoundRecord) => EditPlan,
): Promise<void> {
  const place = await minutesAtCursor(scope);
  if (!place) return;
  const found = recordAt(place.minutes, place.offset);
  if (found) await follow(scope, place, plan(place.minutes, found));
  else say(scope, { id: 'record.none' });
}

/** Carries out a plan. */
export async function follow(scope: Scope, { editor }: MinutesAtCursor, plan: EditPlan): Promise<void> {
  if (plan.refusal !== undefined) {
    say(scope, plan.refusal);
    return;
  }
  const done = await vscode.workspace.applyEdit(toWorkspaceEdit(editor.document, plan.edits));
  if (!done) void vscode.window.showWarningMessage(scope.messages.t('record.not-edited'));
}
