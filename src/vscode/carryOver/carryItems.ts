import * as vscode from 'vscode';
import type { MinutesFile } from '../../archive/archivedFile';
import { meetingToCarryInto } from '../../archive/itemsToCarry';
import { recordLike } from '../../authoring/recordEdits/findAgain';
import { catchUp } from '../catchUp';
import { fileNameOf } from '../files/documents';
import type { Scope } from '../scope';
import type { RecordAddress } from '../writeBack/recordAddress';
import { canMark, type CarryOverOutcome, carryOverInto, meetingText, tellOfCarryOver } from './carryOverInto';
import { markCarried } from './originals';

/**
 * Carries items that a list shows into a later meeting of their series: the one in the editor in front where it is one,
 * else the next. Says what became of it, with an undo: where the minutes are out of sight, Ctrl+Z does nothing.
 */
export async function carryItems(addresses: readonly RecordAddress[], scope: Scope): Promise<void> {
  const { archive } = scope.service;
  await archive.load();
  catchUp(scope);
  for (const uri of new Set(addresses.map((address) => address.uri))) {
    const own = addresses.filter((address) => address.uri === uri);
    const from = archive.file(uri);
    const actions = own.flatMap((address) => recordLike(from?.minutes.actions ?? [], address) ?? []);
    if (from === undefined || actions.length === 0) {
      const [first] = own;
      const args = { text: first?.text ?? '', file: fileNameOf(vscode.Uri.parse(uri, true)) };
      void vscode.window.showWarningMessage(scope.messages.t('write-back.gone', args));
      continue;
    }
    const into = laterMeeting(from, scope);
    if (into === undefined) {
      void offerNextMeeting(from, scope);
      continue;
    }
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(into.entry.uri, true));
    const outcome = await carryOverInto(document, scope, {
      from,
      isWanted: ({ action }) => actions.includes(action),
      save: true,
    });
    void tell(outcome, into, scope);
  }
}

function laterMeeting(from: MinutesFile, { service }: Scope): MinutesFile | undefined {
  const atHand = vscode.window.activeTextEditor?.document.uri.toString();
  return meetingToCarryInto(from, service, service.today(), atHand);
}

/** Minutes that New Minutes makes begin with all that was left open. */
async function offerNextMeeting(from: MinutesFile, { service, messages: { t } }: Scope): Promise<void> {
  const create = t('new.offer');
  const words = t('carry.no-later', { meeting: meetingText(from, t) });
  if ((await vscode.window.showInformationMessage(words, create)) !== create) return;
  const series = service.series().find(({ meetings }) => meetings.includes(from));
  if (series === undefined) await vscode.commands.executeCommand('minutes.new');
  else await vscode.commands.executeCommand('minutes.newInSeries', series);
}

async function tell(outcome: CarryOverOutcome, into: MinutesFile, scope: Scope): Promise<void> {
  if (outcome.kind !== 'done') {
    await tellOfCarryOver(outcome, scope);
    return;
  }
  const { t } = scope.messages;
  const { previous, added, differing, applied } = outcome;
  const meeting = meetingText(into, t);
  const words = [
    added.length === 0
      ? t('carry.there', { meeting })
      : t('carry.done-into', { count: added.length, meeting }),
    ...(differing.length === 0
      ? []
      : [t('carry.differing', { count: differing.length, meeting: meetingText(previous, t) })]),
  ].join(' ');
  const [undo, mark] = [t('write-back.undo'), t('carry.mark')];
  const offers = [...(applied.length > 0 ? [undo] : []), ...(canMark(outcome) ? [mark] : [])];
  const answer = await vscode.window.showInformationMessage(words, ...offers);
  if (answer === mark) await markCarried(previous, added, scope);
  else if (answer === undo) for (const edit of [...applied].reverse()) await scope.writeBack.undo(edit);
}
