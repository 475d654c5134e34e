import * as vscode from 'vscode';
import { registerCommand } from '../commands';
import { toRange } from '../positions';
import type { Scope } from '../scope';
import { minutesAtCursor, say } from './minutesAtCursor';

/** Next Decision and Previous Decision: from one to the other in the document, and round at its ends. */
export function registerDecisionSteps(scope: Scope): vscode.Disposable {
  const step = async (direction: 'next' | 'previous'): Promise<void> => {
    const place = await minutesAtCursor(scope);
    if (!place) return;
    const { editor, minutes, offset } = place;
    const starts = minutes.decisions.map(({ textRange }) => textRange.start);
    const at =
      direction === 'next'
        ? (starts.find((start) => start > offset) ?? starts[0])
        : (starts.filter((start) => start < offset).at(-1) ?? starts.at(-1));
    if (at === undefined) {
      say(scope, { id: 'decisions.none-here' });
      return;
    }
    const range = toRange(editor.document, { start: at, end: at });
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  return vscode.Disposable.from(
    registerCommand('minutes.nextDecision', () => step('next')),
    registerCommand('minutes.previousDecision', () => step('previous')),
  );
}
