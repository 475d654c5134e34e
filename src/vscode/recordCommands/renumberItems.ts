import type * as vscode from 'vscode';
import { renumberItems } from '../../authoring/renumberItems';
import { registerCommand } from '../commands';
import type { Scope } from '../scope';
import { follow, minutesAtCursor } from './minutesAtCursor';

/** Renumber Items: puts the numbers of all agenda items in order. */
export function registerRenumberItems(scope: Scope): vscode.Disposable {
  return registerCommand('minutes.renumberItems', async () => {
    const place = await minutesAtCursor(scope);
    if (place) await follow(scope, place, renumberItems(place.minutes));
  });
}
