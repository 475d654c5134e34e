import * as vscode from 'vscode';
import type { MinutesFile } from '../../archive/archivedFile';
import type { LeftOpen } from '../../archive/itemsToCarry';
import { freeIds, giveId } from '../../authoring/carryOver/giveId';
import { type EditPlan, whyNotEdited } from '../../authoring/editPlan';
import type { Action, Minutes } from '../../minutes/model';
import { foldId } from '../../minutes/references';
import type { Scope } from '../scope';
import { recordAddress } from '../writeBack/recordAddress';
import { openSource } from '../writeBack/sourceDocument';
import type { AppliedEdit } from '../writeBack/sourceEdits';

/** The items with the ids that those have been given which had none. */
export interface IdsGiven {
  readonly of: (item: LeftOpen) => LeftOpen;
  /** With what takes the ids back; undefined where none was to be given. */
  readonly applied?: AppliedEdit;
}

/**
 * Gives ids to the originals that have none, so that copies can refer to them; saved where nothing else was to be
 * saved. Approved minutes are left as they are, and so is what would say something else with an id.
 */
export async function giveIds(
  previous: MinutesFile,
  items: readonly LeftOpen[],
  { service, minutes: open, writeBack }: Scope,
): Promise<IdsGiven> {
  const nameless = items.filter(({ action, fileNames }) => action.id === undefined && fileNames.length > 0);
  if (nameless.length === 0) return NO_IDS;
  let ids: ReadonlyMap<number, string> = new Map();
  const planOf = (document: vscode.TextDocument): EditPlan => {
    const minutes = open.of(document)?.minutes;
    if (minutes === undefined || whyNotEdited(minutes) !== undefined) return { edits: [] };
    const actions = nameless.flatMap((item) => originalOf(item, minutes) ?? []);
    const plans = freeIds(minutes, actions)
      .map((given) => ({ given, edits: giveId(minutes, given, (text) => service.read(text)).edits ?? [] }))
      .filter(({ edits }) => edits.length > 0);
    ids = new Map(plans.map(({ given }) => [given.action.start, given.id]));
    return { edits: plans.flatMap(({ edits }) => edits) };
  };
  const made = await writeBack.applyPlan(previous.entry.uri, planOf, { save: true });
  if (made.kind !== 'changed') return NO_IDS;
  return {
    of: (item) => {
      const id = item.action.id === undefined ? ids.get(item.action.start) : undefined;
      return id === undefined ? item : { ...item, id };
    },
    applied: made.applied,
  };
}

/** Every item as it is. */
export const NO_IDS: IdsGiven = { of: (item) => item };

/** Marks the originals `carried` in their minutes, each as far as it is still what it was. */
export async function markCarried(
  previous: MinutesFile,
  items: readonly LeftOpen[],
  { service, minutes: open, writeBack }: Scope,
): Promise<void> {
  const { uri } = previous.entry;
  const { document } = await openSource(vscode.Uri.parse(uri, true));
  const minutes = document && open.of(document)?.minutes;
  if (minutes === undefined) return;
  for (const item of items) {
    const action = originalOf(item, minutes);
    if (action === undefined) continue;
    const address = recordAddress(uri, minutes, 'action', action);
    await writeBack.applyToSource(address, { kind: 'status', status: 'carried', today: service.today() });
  }
}

/** The action in its minutes as they are now: by its id, else where it stood with its words. */
function originalOf({ id, action }: LeftOpen, { actions }: Minutes): Action | undefined {
  return id === undefined
    ? actions.find(
        ({ id: own, text, start }) => own === undefined && start === action.start && text === action.text,
      )
    : actions.find(
        ({ id: own, text }) => own !== undefined && foldId(own) === foldId(id) && text === action.text,
      );
}
