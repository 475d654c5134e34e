import * as vscode from 'vscode';
import { decisionExtract } from '../../authoring/decisionExtract';
import { recordAt } from '../../minutes/recordAt';
import { registerCommand } from '../commands';
import type { Scope } from '../scope';
import { minutesAtCursor, say } from './minutesAtCursor';

/** Copy Decision Extract: the decision at the cursor, with its meeting and those present, to the clipboard. */
export function registerCopyDecisionExtract(scope: Scope): vscode.Disposable {
  return registerCommand('minutes.copyDecisionExtract', async () => {
    const place = await minutesAtCursor(scope);
    if (!place) return;
    const found = recordAt(place.minutes, place.offset);
    if (found?.type !== 'decision') {
      say(scope, { id: 'extract.no-decision' });
      return;
    }
    await vscode.env.clipboard.writeText(decisionExtract(place.minutes, found.record));
    const decision = found.record.id ?? scope.messages.t('extract.this-decision');
    say(scope, { id: 'extract.copied', args: { decision } });
  });
}
