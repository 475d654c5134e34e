import * as vscode from 'vscode';
import { collation } from '../../text/collation';
import type { UiMessages } from '../uiMessages';
import type { DecisionsView } from './decisionsView';
import { groupingText, groupings, statusRank, statusText } from './decisionTexts';

/** Asks for the words that decisions must hold, and filters while they are typed. Escape puts back what was. */
export function typeFilter(view: DecisionsView, { t }: UiMessages): Promise<void> {
  const input = vscode.window.createInputBox();
  const before = view.filter;
  input.title = t('decisions.filter-title');
  input.placeholder = t('decisions.filter-text-placeholder');
  input.value = before.text ?? '';
  let accepted = false;
  input.onDidChangeValue((text) => {
    view.filter = { ...before, text };
  });
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  return new Promise((resolve) => {
    input.onDidHide(() => {
      if (!accepted) view.filter = before;
      input.dispose();
      resolve();
    });
    input.show();
  });
}

/** Asks which statuses to show; none chosen shows all. */
export async function pickStatuses(view: DecisionsView, { t }: UiMessages): Promise<void> {
  const statuses = [...new Set(view.all().map(({ status }) => status))];
  const known = statuses.sort((a, b) => statusRank(a) - statusRank(b));
  const status = await pickSeveral(
    known.map((value) => ({ value, label: statusText(value, t) })),
    view.filter.status ?? [],
    t('decisions.filter-status-placeholder'),
  );
  if (status) view.filter = { ...view.filter, status };
}

/** Asks which groups to show; none chosen shows all. */
export async function pickGroups(view: DecisionsView, { t, language }: UiMessages): Promise<void> {
  const groups = [...new Set(view.all().flatMap(({ group }) => group ?? []))];
  const group = await pickSeveral(
    groups.sort(collation(language)).map((value) => ({ value, label: value })),
    view.filter.group ?? [],
    t('decisions.filter-group-placeholder'),
  );
  if (group) view.filter = { ...view.filter, group };
}

/** Asks what the branches of the tree shall be. */
export async function pickGrouping(view: DecisionsView, { t }: UiMessages): Promise<void> {
  const items = groupings().map((grouping) => ({
    grouping,
    label: groupingText(grouping, t),
    ...(grouping === view.grouping ? { description: t('decisions.current') } : {}),
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('decisions.group-placeholder') });
  if (picked) view.grouping = picked.grouping;
}

async function pickSeveral(
  choices: readonly { readonly value: string; readonly label: string }[],
  chosen: readonly string[],
  placeHolder: string,
): Promise<string[] | undefined> {
  const items = choices.map((choice) => ({ ...choice, picked: chosen.includes(choice.value) }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder, canPickMany: true });
  return picked?.map(({ value }) => value);
}
