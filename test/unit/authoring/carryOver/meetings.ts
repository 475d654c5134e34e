import { carryOver, type CarryOverPlan } from '../../../../src/authoring/carryOver/carryOver';
import type { ItemToCarry } from '../../../../src/authoring/carryOver/itemToCarry';
import type { Action, Minutes } from '../../../../src/minutes/model';
import { readMinutes } from '../../../../src/minutes/reader';
import { applyEdits } from '../../../../src/text/edit';
import { readAll } from '../../minutes/sample';

/** What minutes leave open, as the archive gives it to the next meeting. */
export function leftOpen({ actions }: Minutes, stem = '2024-09-24', path = stem): ItemToCarry[] {
  return actions
    .filter(({ status }) => status === 'open' || status === 'in-progress')
    .map((action) => itemToCarry(action, [...new Set([stem, path])]));
}

function itemToCarry(action: Action, fileNames: readonly string[]): ItemToCarry {
  const { id, text, owners, due, status, kind, source } = action;
  return {
    ...{ fileNames, id, text, kind, source },
    owners: owners.map(({ name }) => name),
    due: due && { date: due.date, text: due.text },
    isInProgress: status === 'in-progress',
  };
}

/** Minutes after carrying over, which must not be refused. */
export function carried(text: string, items: readonly ItemToCarry[]): Minutes {
  return readAll(applyEdits(text, planned(text, items).edits ?? []));
}

export function planned(text: string, items: readonly ItemToCarry[]): CarryOverPlan {
  const plan = carryOver(readAll(text), items, readMinutes);
  if (plan.refusal !== undefined) throw new Error(plan.refusal.id);
  return plan;
}
