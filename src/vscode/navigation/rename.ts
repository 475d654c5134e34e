import * as vscode from 'vscode';
import type { MinutesFile } from '../../archive/archivedFile';
import { newId } from '../../language/rename';
import { foldId } from '../../minutes/references';
import type { Translate } from '../../text/messages';
import type { Scope } from '../scope';
import { type IdAtCursor, idAtCursor, idOccurrences } from './idOccurrences';

/** Rename Symbol of a decision's or an action's id: in its own minutes and in all that refer to it. */
export function registerRename(scope: Scope): vscode.Disposable {
  const provider: vscode.RenameProvider = {
    prepareRename(document, position) {
      const target = idAtCursor(document, position, scope);
      return target && { range: target.range, placeholder: target.id };
    },
    async provideRenameEdits(document, position, written, token) {
      const target = idAtCursor(document, position, scope);
      return target && renameEdits(target, written, scope, token);
    },
  };
  return vscode.languages.registerRenameProvider({ language: 'markdown' }, provider);
}

/** Throws, in words for the user, where the id cannot be this or a file must not be changed. */
async function renameEdits(
  target: IdAtCursor,
  written: string,
  scope: Scope,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit> {
  const { t } = scope.messages;
  const id = newId(written);
  if (id === undefined) throw new Error(t('rename.no-id', { id: written }));
  const { file, record } = target.record;
  const others = [...file.minutes.decisions, ...file.minutes.actions].filter(
    ({ start }) => start !== record.start,
  );
  if (others.some((other) => other.id !== undefined && foldId(other.id) === foldId(id)))
    throw new Error(t('rename.taken', { id, file: file.entry.path }));
  const occurrences = await idOccurrences(target, scope, token);
  refuseKept(
    occurrences.map((found) => found.file),
    t,
  );
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, declaration, references } of occurrences) {
    for (const range of declaration ? [declaration, ...references] : references) edit.replace(uri, range, id);
  }
  return edit;
}

/** Approved minutes are records, and plain ones are only read (format.md, 8). */
function refuseKept(files: readonly MinutesFile[], t: Translate): void {
  const approved = files.find(({ minutes }) => minutes.meeting.status === 'approved');
  if (approved) throw new Error(t('rename.approved', { file: approved.entry.path }));
  const plain = files.find(({ minutes }) => minutes.kind === 'plain');
  if (plain) throw new Error(t('rename.plain', { file: plain.entry.path }));
}
