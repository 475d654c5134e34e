import * as vscode from 'vscode';
import type { LeftOpen } from '../archive/itemsToCarry';
import type { FixIntent, RecordPlace } from '../validate/diagnostic';
import { carryOverInto, tellOfCarryOver } from './carryOver/carryOverInto';
import { catchUp } from './catchUp';
import { say } from './recordCommands/minutesAtCursor';
import type { Scope } from './scope';
import { type RecordAddress, recordAddress } from './writeBack/recordAddress';

/** Not in the palette: only repairs call it. */
const CARRY_OUT = 'minutes.carryOutFix';

/** The command of a repair that is more than edits of the document at hand. */
export function carryOutFix(title: string, uri: vscode.Uri, intent: FixIntent): vscode.Command {
  return { title, command: CARRY_OUT, arguments: [uri.toString(), intent] };
}

/** Carries out what repairs intend in other files, as the commands on records do: never in approved minutes. */
export function registerFixIntents(scope: Scope): vscode.Disposable {
  return vscode.commands.registerCommand(CARRY_OUT, async (uri: string, intent: FixIntent) => {
    catchUp(scope);
    const address = addressOf(intent.record, scope);
    if (address === undefined) {
      say(scope, { id: 'fix.record-gone' });
      return;
    }
    switch (intent.kind) {
      case 'carry-over': {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
        const { start } = intent.record;
        const isWanted = ({ action }: LeftOpen): boolean => action.start === start;
        const outcome = await carryOverInto(document, scope, { isWanted });
        void tellOfCarryOver(outcome, scope);
        return;
      }
      case 'close':
        await scope.writeBack.applyToSource(address, {
          kind: 'status',
          status: 'done',
          today: scope.service.today(),
        });
        return;
      case 'choose-successor':
        await vscode.commands.executeCommand('minutes.supersedeDecision', address);
        return;
      case 'supersedes':
      case 'superseded-by': {
        const edit = { kind: intent.kind, reference: intent.reference };
        if (address.uri === uri) await scope.writeBack.applyInEditor(address, edit);
        else await scope.writeBack.applyToSource(address, edit);
      }
    }
  });
}

/** The record in the archive as it is now; undefined where it is no longer what the check found. */
function addressOf(
  { uri, type, id, text, start }: RecordPlace,
  { service }: Scope,
): RecordAddress | undefined {
  const minutes = service.archive.file(uri)?.minutes;
  const records = type === 'decision' ? minutes?.decisions : minutes?.actions;
  const record = records?.find((one) => one.start === start && one.id === id && one.text === text);
  return minutes && record && recordAddress(uri, minutes, type, record);
}
