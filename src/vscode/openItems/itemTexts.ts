import type { ItemFilter, ItemGroup, ItemGrouping } from '../../archive/itemList';
import type { ItemAge, TrackedItem } from '../../archive/trackedItem';
import { daysBetween, type IsoDate } from '../../text/calendar';
import { daysFromToday } from '../../text/dayWording';
import type { Language, MessageId, Translate } from '../../text/messages';
import { plainMark } from '../plainMark';
import type { UiMessages } from '../uiMessages';

const GROUPING_MESSAGES: Readonly<Record<ItemGrouping, MessageId>> = {
  owner: 'items.by-owner',
  due: 'items.by-due',
  series: 'items.by-series',
  meeting: 'items.by-meeting',
};

const DUE_MESSAGES: Readonly<Record<string, MessageId>> = {
  overdue: 'items.overdue',
  soon: 'items.soon',
  later: 'items.later',
  undated: 'items.undated',
};

export function groupingText(grouping: ItemGrouping, t: Translate): string {
  return t(GROUPING_MESSAGES[grouping]);
}

/** What a branch of the tree is called. */
export function groupLabel(
  { key, label }: Pick<ItemGroup, 'key' | 'label'>,
  grouping: ItemGrouping,
  t: Translate,
): string {
  switch (grouping) {
    case 'owner':
      return label ?? t('items.nobody');
    case 'due':
      return t(DUE_MESSAGES[key] ?? 'items.undated');
    case 'series':
      return label ?? t('items.no-series');
    case 'meeting':
      return label ?? t('decisions.no-date');
  }
}

/** The text on one line, however it was wrapped. */
export function itemText({ latest }: TrackedItem, t: Translate): string {
  return latest.action.text.replace(/\s+/g, ' ').trim() || t('decisions.no-text');
}

/** When it is due, and how far off that is. */
export function dueText(
  { due, latest }: TrackedItem,
  today: IsoDate,
  language: Language,
): string | undefined {
  if (due === undefined) return latest.action.due?.text;
  return `${due} (${daysFromToday(daysBetween(today, due), language)})`;
}

/** For how many meetings it has been open. */
export function meetingsText({ meetings }: ItemAge, t: Translate): string {
  if (meetings === 0) return t('items.new');
  return t('items.age-meetings', { meetings });
}

function daysText({ days }: ItemAge, t: Translate): string | undefined {
  return days === undefined || days < 1 ? undefined : t('items.age-days', { days });
}

/** What there is to say about an item beside its text. */
export function itemFacts(
  item: TrackedItem,
  age: ItemAge,
  today: IsoDate,
  { t, language }: UiMessages,
): string[] {
  const { action, file } = item.latest;
  const owners = action.owners.length === 0 ? t('items.nobody') : action.owners.join(', ');
  return [
    action.id,
    owners,
    dueText(item, today, language),
    file.minutes.meeting.group,
    meetingsText(age, t),
    daysText(age, t),
    plainMark(file, t),
  ].filter((fact) => fact !== undefined);
}

/** All that a tooltip says: text, facts, and in which meetings it stands. */
export function itemSummary(item: TrackedItem, age: ItemAge, today: IsoDate, messages: UiMessages): string {
  const history = item.copies.map(({ file, action }) => {
    const { date = '' } = file.minutes.meeting;
    return `${date} ${file.entry.path}${action.id === undefined ? '' : `#${action.id}`}`;
  });
  return [itemText(item, messages.t), itemFacts(item, age, today, messages).join(' · '), ...history].join(
    '\n',
  );
}

/** What a filter lets through, in words. */
export function filterText(
  { text, owner = [], series = [], overdue, dueBefore }: ItemFilter,
  t: Translate,
): string {
  const parts = [
    ...(text === undefined ? [] : [t('decisions.filtered-text', { text })]),
    ...(owner.length === 0 ? [] : [owner.join(', ')]),
    ...(series.length === 0 ? [] : [series.join(', ')]),
    ...(overdue === true ? [t('items.overdue')] : []),
    ...(dueBefore === undefined ? [] : [t('items.filtered-due', { due: dueBefore })]),
  ];
  return t('decisions.filtered', { what: parts.join(' · ') });
}
