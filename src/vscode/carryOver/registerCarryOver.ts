import type * as vscode from 'vscode';
import { registerCommand } from '../commands';
import { minutesAtCursor } from '../recordCommands/minutesAtCursor';
import type { Scope } from '../scope';
import { carryOverInto, tellOfCarryOver } from './carryOverInto';

/** Carry Over Open Items: into the minutes in front, what the previous meeting of their series left open. */
export function registerCarryOver(scope: Scope): vscode.Disposable {
  return registerCommand('minutes.carryOver', async () => {
    const place = await minutesAtCursor(scope);
    if (place) void tellOfCarryOver(await carryOverInto(place.editor.document, scope), scope);
  });
}
