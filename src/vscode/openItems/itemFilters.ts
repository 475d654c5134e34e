import * as vscode from 'vscode';
import type { ItemFilter } from '../../archive/itemList';
import { collation } from '../../text/collation';
import { isIsoDate } from '../../text/calendar';
import type { UiMessages } from '../uiMessages';
import { GROUPINGS, type ItemsView } from './itemsView';
import { groupingText } from './itemTexts';

interface FilterKind extends vscode.QuickPickItem {
  readonly ask: () => Promise<ItemFilter | undefined>;
}

/** Asks by what to filter and then for what; Escape leaves the filter as it is. */
export async function pickFilter(view: ItemsView, messages: UiMessages): Promise<void> {
  const { t } = messages;
  const { filter } = view;
  const kinds: FilterKind[] = [
    {
      label: t('items.filter-mine'),
      ask: async () => {
        const owner = await myNames(messages);
        return owner && { owner };
      },
    },
    { label: t('items.overdue'), ask: () => Promise.resolve({ overdue: true }) },
    {
      label: t('items.filter-owner'),
      ask: async () => {
        const owners = view.all().flatMap(({ latest }) => latest.action.owners);
        const owner = await pickSeveral(owners, filter.owner, t('items.filter-owner'), messages);
        return owner && { owner };
      },
    },
    {
      label: t('items.filter-series'),
      ask: async () => {
        const all = view.all().flatMap(({ latest }) => latest.file.minutes.meeting.series ?? []);
        const series = await pickSeveral(all, filter.series, t('items.filter-series'), messages);
        return series && { series };
      },
    },
    { label: t('items.filter-due'), ask: () => typeDay(filter.dueBefore, messages) },
    { label: t('items.filter-text'), ask: () => typeText(filter.text, messages) },
  ];
  const kind = await vscode.window.showQuickPick(kinds, { placeHolder: t('items.filter-by') });
  const asked = await kind?.ask();
  if (asked) view.filter = { ...view.filter, ...asked };
}

/** Asks what the branches of the tree shall be. */
export async function pickGrouping(view: ItemsView, { t }: UiMessages): Promise<void> {
  const items = GROUPINGS.map((grouping) => ({
    grouping,
    label: groupingText(grouping, t),
    ...(grouping === view.grouping ? { description: t('decisions.current') } : {}),
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('decisions.group-placeholder') });
  if (picked) view.grouping = picked.grouping;
}

/** The user's own names by the setting; where there are none they are asked for, and kept there. */
async function myNames({ t }: UiMessages): Promise<readonly string[] | undefined> {
  const configuration = vscode.workspace.getConfiguration('minutes');
  const known = configuration.get<string[]>('me', []);
  if (known.length > 0) return known;
  const name = await vscode.window.showInputBox({ prompt: t('items.who-am-i') });
  if (name === undefined || name.trim() === '') return undefined;
  await configuration.update('me', [name.trim()], vscode.ConfigurationTarget.Global);
  return [name.trim()];
}

async function pickSeveral(
  values: readonly string[],
  chosen: readonly string[] = [],
  placeHolder: string,
  { language }: UiMessages,
): Promise<readonly string[] | undefined> {
  const items = [...new Set(values)]
    .sort(collation(language))
    .map((label) => ({ label, picked: chosen.includes(label) }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder, canPickMany: true });
  return picked?.map(({ label }) => label);
}

async function typeDay(value: string | undefined, { t }: UiMessages): Promise<ItemFilter | undefined> {
  const day = await vscode.window.showInputBox({
    prompt: t('items.filter-due-prompt'),
    ...(value !== undefined && { value }),
    validateInput: (text) => (text === '' || isIsoDate(text) ? undefined : t('items.no-day', { text })),
  });
  return day === undefined ? undefined : { dueBefore: day };
}

async function typeText(value: string | undefined, { t }: UiMessages): Promise<ItemFilter | undefined> {
  const text = await vscode.window.showInputBox({
    prompt: t('items.filter-text'),
    ...(value !== undefined && { value }),
  });
  return text === undefined ? undefined : { text };
}
