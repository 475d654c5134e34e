import type * as vscode from 'vscode';
import { toggleDone } from '../../authoring/toggleDone';
import { registerCommand } from '../commands';
import type { Scope } from '../scope';
import { editRecord } from './minutesAtCursor';

/** Toggle Done: marks the action at the cursor done, or opens it again. */
export function registerToggleDone(scope: Scope): vscode.Disposable {
  const { service } = scope;
  return registerCommand('minutes.toggleDone', () =>
    editRecord(scope, (minutes, found) =>
      toggleDone(minutes, found, service.today(), (text) => service.read(text)),
    ),
  );
}
