import type { MessageId, Translate } from '../../../text/messages';
import { statusRank, statusText } from '../../decisions/decisionTexts';
import type { RegisterRow } from '../registerRow';

export type ColumnId = 'date' | 'id' | 'text' | 'by' | 'status' | 'group' | 'item';

export interface Column {
  readonly id: ColumnId;
  readonly title: MessageId;
  /** What its cell says. */
  readonly text: (row: RegisterRow, t: Translate) => string;
  /** What it is sorted by, where that is not what the cell says. */
  readonly rank?: (row: RegisterRow) => number;
}

/** The columns from left to right. */
export const COLUMNS: readonly Column[] = [
  { id: 'date', title: 'register.date', text: ({ date }) => date },
  { id: 'id', title: 'register.id', text: ({ id }) => id },
  { id: 'text', title: 'register.text', text: ({ text }, t) => text || t('decisions.no-text') },
  { id: 'by', title: 'register.by', text: ({ by }) => by },
  {
    id: 'status',
    title: 'register.status',
    text: ({ status }, t) => statusText(status, t),
    rank: ({ status }) => statusRank(status),
  },
  {
    id: 'group',
    title: 'register.group',
    text: ({ group, isPlain }, t) =>
      [group, isPlain ? t('plain.mark') : ''].filter((part) => part !== '').join(' · '),
  },
  {
    id: 'item',
    title: 'register.item',
    text: ({ item, itemTitle }) => [item, itemTitle].filter((part) => part !== '').join(' '),
  },
];
