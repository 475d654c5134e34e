import * as vscode from 'vscode';
import type { MinutesFile } from '../../archive/archivedFile';
import { itemsToCarry, type LeftOpen } from '../../archive/itemsToCarry';
import { carryOver, type CarryOverPlan } from '../../authoring/carryOver/carryOver';
import type { ReadText } from '../../authoring/editPlan';
import type { MessageRef } from '../../text/messages';
import { catchUp } from '../catchUp';
import { toWorkspaceEdit } from '../positions';
import type { Scope } from '../scope';
import { giveIds, type IdsGiven, markCarried } from './originals';

/** What became of carrying over into a document. */
export type CarryOverOutcome =
  | { readonly kind: 'refused'; readonly refusal: MessageRef }
  | { readonly kind: 'no-previous' }
  | {
      readonly kind: 'done';
      readonly previous: MinutesFile;
      readonly added: readonly LeftOpen[];
      readonly differing: readonly LeftOpen[];
    };

/**
 * Writes into a document of minutes what the previous meeting of its series left open, and tells nobody.
 * @param isWanted which of the items; all where it is not given
 */
export async function carryOverInto(
  document: vscode.TextDocument,
  scope: Scope,
  isWanted: (item: LeftOpen) => boolean = () => true,
): Promise<CarryOverOutcome> {
  const { service, minutes } = scope;
  await service.archive.load();
  catchUp(scope);
  const file = minutes.of(document);
  if (file === undefined) return refused('record.no-minutes');
  const previous = service.previousMeeting(file.listed);
  if (previous === undefined) return { kind: 'no-previous' };
  const items = itemsToCarry(previous, file.listed, service).filter(isWanted);
  const planFor = (given: IdsGiven): CarryOverPlan<LeftOpen> | undefined => {
    const now = minutes.of(document)?.minutes;
    const read: ReadText = (text) => service.read(text);
    return (
      now &&
      carryOver(
        now,
        items.map((item) => given.of(item)),
        read,
      )
    );
  };
  const first = planFor(NO_IDS);
  if (first?.refusal !== undefined) return { kind: 'refused', refusal: first.refusal };
  const given = await giveIds(previous, first?.added ?? [], scope);
  const plan = planFor(given);
  if (plan === undefined) return refused('record.not-edited');
  if (plan.refusal !== undefined) return { kind: 'refused', refusal: plan.refusal };
  const { edits, added, differing } = plan;
  if (edits.length > 0 && !(await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) {
    return refused('record.not-edited');
  }
  return { kind: 'done', previous, added, differing };
}

const NO_IDS: IdsGiven = { of: (item) => item };

function refused(id: MessageRef['id']): CarryOverOutcome {
  return { kind: 'refused', refusal: { id } };
}

/** Says what was carried over, and offers to mark it in the minutes that it comes from. */
export async function tellOfCarryOver(outcome: CarryOverOutcome, scope: Scope): Promise<void> {
  const { t } = scope.messages;
  if (outcome.kind === 'refused') {
    void vscode.window.showWarningMessage(t(outcome.refusal.id, outcome.refusal.args));
    return;
  }
  if (outcome.kind === 'no-previous') {
    void vscode.window.showInformationMessage(t('carry.no-previous'));
    return;
  }
  const { previous, added, differing } = outcome;
  const meeting = previous.minutes.meeting.date ?? previous.entry.path;
  const words = [
    added.length === 0 ? t('carry.nothing', { meeting }) : t('carry.done', { count: added.length, meeting }),
    ...(differing.length === 0 ? [] : [t('carry.differing', { count: differing.length, meeting })]),
  ].join(' ');
  const mark = t('carry.mark');
  const canMark = added.some(({ id }) => id !== undefined) && isEditable(previous);
  const answer = await vscode.window.showInformationMessage(words, ...(canMark ? [mark] : []));
  if (answer === mark) await markCarried(previous, added, scope);
}

/** Whether a command may write into minutes. */
export function isEditable({ minutes }: MinutesFile): boolean {
  return minutes.kind === 'structured' && minutes.meeting.status !== 'approved';
}
