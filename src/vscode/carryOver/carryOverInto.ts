import * as vscode from 'vscode';
import type { MinutesFile } from '../../archive/archivedFile';
import { itemsToCarry, type LeftOpen } from '../../archive/itemsToCarry';
import { carryOver, type CarryOverPlan } from '../../authoring/carryOver/carryOver';
import type { MessageRef, Translate } from '../../text/messages';
import { catchUp } from '../catchUp';
import { plainMark } from '../plainMark';
import type { Scope } from '../scope';
import type { AppliedEdit } from '../writeBack/sourceEdits';
import { giveIds, type IdsGiven, markCarried, NO_IDS } from './originals';

/** What became of carrying over into a document. */
export type CarryOverOutcome =
  | { readonly kind: 'refused'; readonly refusal: MessageRef }
  | { readonly kind: 'no-previous' }
  | {
      readonly kind: 'done';
      readonly previous: MinutesFile;
      readonly added: readonly LeftOpen[];
      readonly differing: readonly LeftOpen[];
      /** What was written, with what takes it back: ids of originals that had none, and the copies. */
      readonly applied: readonly AppliedEdit[];
    };

export interface CarryOverOptions {
  /** Where to carry over from; the previous meeting of the series, unless given. */
  readonly from?: MinutesFile;
  /** Which of the items; all, unless given. */
  readonly isWanted?: (item: LeftOpen) => boolean;
  /** Whether the document is saved, where it had nothing to save before. Where the user sees it, it is not. */
  readonly save?: boolean;
}

/** Writes into a document of minutes what an earlier meeting left open, and tells nobody. */
export async function carryOverInto(
  document: vscode.TextDocument,
  scope: Scope,
  { from, isWanted = () => true, save = false }: CarryOverOptions = {},
): Promise<CarryOverOutcome> {
  const { service, minutes, writeBack } = scope;
  await service.archive.load();
  catchUp(scope);
  const file = minutes.of(document);
  if (file === undefined) return refused('record.no-minutes');
  const previous = from ?? service.previousMeeting(file.listed);
  if (previous === undefined) return { kind: 'no-previous' };
  const items = itemsToCarry(previous, file.listed, service).filter(isWanted);
  const planFor = (given: IdsGiven): CarryOverPlan<LeftOpen> => {
    const now = minutes.of(document)?.minutes;
    if (now === undefined) return { refusal: { id: 'record.not-edited' } };
    return carryOver(
      now,
      items.map((item) => given.of(item)),
      (text) => service.read(text),
    );
  };
  let plan = planFor(NO_IDS);
  if (plan.refusal !== undefined) return { kind: 'refused', refusal: plan.refusal };
  const given = await giveIds(previous, plan.added, scope);
  const planNow = (): CarryOverPlan<LeftOpen> => {
    plan = planFor(given);
    return plan;
  };
  const made = await writeBack.applyPlan(document.uri.toString(), planNow, { save });
  if (made.kind === 'refused') return made;
  const { added = [], differing = [] } = plan;
  return {
    kind: 'done',
    previous,
    added,
    differing,
    applied: [given.applied, made.kind === 'changed' ? made.applied : undefined].filter(
      (edit) => edit !== undefined,
    ),
  };
}

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
  const meeting = meetingText(previous, t);
  const words = [
    added.length === 0 ? t('carry.nothing', { meeting }) : t('carry.done', { count: added.length, meeting }),
    ...(differing.length === 0 ? [] : [t('carry.differing', { count: differing.length, meeting })]),
  ].join(' ');
  const mark = t('carry.mark');
  const answer = await vscode.window.showInformationMessage(words, ...(canMark(outcome) ? [mark] : []));
  if (answer === mark) await markCarried(previous, added, scope);
}

/** Whether what was carried over can be marked so in the minutes that it comes from. */
export function canMark({ added, previous }: Extract<CarryOverOutcome, { readonly kind: 'done' }>): boolean {
  return added.some(({ id }) => id !== undefined) && isEditable(previous);
}

/** By what a message calls a meeting. */
export function meetingText(file: MinutesFile, t: Translate): string {
  const name = file.minutes.meeting.date ?? file.entry.path;
  const mark = plainMark(file, t);
  return mark === undefined ? name : `${name} (${mark})`;
}

/** Whether a command may write into minutes. */
export function isEditable({ minutes }: MinutesFile): boolean {
  return minutes.kind === 'structured' && minutes.meeting.status !== 'approved';
}
