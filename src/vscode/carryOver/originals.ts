import * as vscode from 'vscode';
import type { MinutesFile } from '../../archive/archivedFile';
import type { LeftOpen } from '../../archive/itemsToCarry';
import { freeIds, giveId } from '../../authoring/carryOver/giveId';
import { whyNotEdited } from '../../authoring/editPlan';
import type { Action, Minutes } from '../../minutes/model';
import { foldId } from '../../minutes/references';
import { toWorkspaceEdit } from '../positions';
import type { Scope } from '../scope';
import { recordAddress } from '../writeBack/recordAddress';
import { hasOwnText, openSource } from '../writeBack/sourceDocument';

/** The items with the ids that those have been given which had none. */
export interface IdsGiven {
  readonly of: (item: LeftOpen) => LeftOpen;
}

/**
 * Gives ids to the originals that have none, so that copies can refer to them; saved where nothing else was to be
 * saved. Approved minutes are left as they are, and so is what would say something else with an id.
 */
export async function giveIds(
  previous: MinutesFile,
  items: readonly LeftOpen[],
  { service, minutes: open }: Scope,
): Promise<IdsGiven> {
  const ids = new Map<number, string>();
  const nameless = items.filter(({ action, fileNames }) => action.id === undefined && fileNames.length > 0);
  const { document } =
    nameless.length === 0 ? {} : await openSource(vscode.Uri.parse(previous.entry.uri, true));
  const minutes = document && open.of(document)?.minutes;
  if (document !== undefined && minutes !== undefined && whyNotEdited(minutes) === undefined) {
    const actions = nameless.flatMap((item) => originalOf(item, minutes) ?? []);
    const plans = freeIds(minutes, actions).map((given) => ({
      given,
      edits: giveId(minutes, given, (text) => service.read(text)).edits ?? [],
    }));
    const isOwn = hasOwnText(document);
    const edits = plans.flatMap((plan) => plan.edits);
    if (edits.length > 0 && (await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits)))) {
      if (!isOwn) await document.save();
      for (const { given, edits: own } of plans) if (own.length > 0) ids.set(given.action.start, given.id);
    }
  }
  return {
    of: (item) => {
      const id = item.action.id === undefined ? ids.get(item.action.start) : undefined;
      return id === undefined ? item : { ...item, id };
    },
  };
}

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
