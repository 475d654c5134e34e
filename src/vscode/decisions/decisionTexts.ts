import type { DecisionEntry, DecisionFilter, DecisionGroup, DecisionGrouping } from '../../archive/decisions';
import type { MessageId, Translate } from '../../text/messages';
import { plainMark } from '../plainMark';

/** The statuses of format.md, 4, in the order of a decision's life. */
const STATUS_MESSAGES: Readonly<Record<string, MessageId>> = {
  proposed: 'status.proposed',
  adopted: 'status.adopted',
  implemented: 'status.implemented',
  'referred-back': 'status.referred-back',
  tabled: 'status.tabled',
  rejected: 'status.rejected',
  superseded: 'status.superseded',
  revoked: 'status.revoked',
};

const GROUPING_MESSAGES: Readonly<Record<DecisionGrouping, MessageId>> = {
  meeting: 'decisions.by-meeting',
  group: 'decisions.by-group',
  status: 'decisions.by-status',
  year: 'decisions.by-year',
  owner: 'decisions.by-owner',
};

/** The ways to group, in the order in which they are offered. */
export function groupings(): readonly DecisionGrouping[] {
  return ['meeting', 'group', 'status', 'year', 'owner'];
}

export function groupingText(grouping: DecisionGrouping, t: Translate): string {
  return t(GROUPING_MESSAGES[grouping]);
}

/** A status in words; one that is none of the format's, as it is written. */
export function statusText(status: string, t: Translate): string {
  const id = Object.hasOwn(STATUS_MESSAGES, status) ? STATUS_MESSAGES[status] : undefined;
  return id === undefined ? status : t(id);
}

/** Where a status stands in a decision's life; those that are none of the format's come last. */
export function statusRank(status: string): number {
  const rank = Object.keys(STATUS_MESSAGES).indexOf(status);
  return rank < 0 ? Infinity : rank;
}

/** The text on one line, however it was wrapped. */
export function decisionText({ decision }: DecisionEntry, t: Translate): string {
  return decision.text.replace(/\s+/g, ' ').trim() || t('decisions.no-text');
}

/** What there is to say about a decision beside its text, without what is not known. */
export function decisionFacts(entry: DecisionEntry, t: Translate): string[] {
  const { decision, meetingDate, group, status } = entry;
  const item = itemText(entry, t);
  return [decision.id, meetingDate, group, statusText(status, t), item, plainMark(entry.file, t)].filter(
    (fact) => fact !== undefined,
  );
}

/** The agenda item with its title, where the minutes have one of that number. */
export function itemText({ file, decision }: DecisionEntry, t: Translate): string | undefined {
  if (decision.item === undefined) return undefined;
  const title = file.minutes.items.find(({ number }) => number === decision.item)?.title;
  return title === undefined
    ? t('decisions.item', { item: decision.item })
    : t('decisions.item-titled', { item: decision.item, title });
}

/** All that a screen reader or a tooltip says of a decision. */
export function decisionSummary(entry: DecisionEntry, t: Translate): string {
  const { decision, file } = entry;
  const by = decision.by === undefined ? [] : [t('decisions.taken-by', { by: decision.by })];
  return [decisionText(entry, t), [...decisionFacts(entry, t), ...by].join(' · '), file.entry.path].join(
    '\n',
  );
}

/** What a branch of the tree is called. */
export function groupLabel(
  { label, entries }: Pick<DecisionGroup, 'label' | 'entries'>,
  grouping: DecisionGrouping,
  t: Translate,
): string {
  switch (grouping) {
    case 'meeting': {
      const [first] = entries;
      return [label ?? t('decisions.no-date'), first?.group].filter(Boolean).join(' · ');
    }
    case 'group':
      return label ?? t('decisions.no-group');
    case 'status':
      return statusText(label ?? '', t);
    case 'year':
      return label ?? t('decisions.no-date');
    case 'owner':
      return label ?? t('decisions.no-owner');
  }
}

/** What a filter lets through, in words. */
export function filterText({ text, status = [], group = [] }: DecisionFilter, t: Translate): string {
  const parts = [
    ...(text === undefined ? [] : [t('decisions.filtered-text', { text })]),
    ...(status.length === 0 ? [] : [status.map((value) => statusText(value, t)).join(', ')]),
    ...(group.length === 0 ? [] : [group.join(', ')]),
  ];
  return t('decisions.filtered', { what: parts.join(' · ') });
}
