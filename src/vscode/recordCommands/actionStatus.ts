import * as vscode from 'vscode';
import type { ActionStatus } from '../../authoring/recordEdits/recordEdit';
import { registerCommand } from '../commands';
import type { Scope } from '../scope';
import { change, recordTargets } from './recordTargets';

/** Mark Done, Reopen and Cancel: of the action at the cursor, or of those of a list. */
export function registerActionStatus(scope: Scope): vscode.Disposable {
  const mark = (status: ActionStatus) => async (argument: unknown, selected: unknown) => {
    const targets = await recordTargets(scope, argument, selected);
    if (targets) await change(scope, targets, { kind: 'status', status, today: scope.service.today() });
  };
  return vscode.Disposable.from(
    registerCommand('minutes.markDone', mark('done')),
    registerCommand('minutes.reopen', mark('open')),
    registerCommand('minutes.cancelAction', mark('cancelled')),
  );
}
