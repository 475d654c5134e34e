import { collation } from '../../../text/collation';
import { foldMarks } from '../../../text/fold';
import type { Language, Translate } from '../../../text/messages';
import type { RegisterRow } from '../registerRow';
import { type ColumnId, COLUMNS } from './columns';

export interface Sorting {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** What the user asks of the register. */
export interface Query {
  readonly text: string;
  /** Statuses to show; none shows all. */
  readonly statuses: readonly string[];
  /** Groups to show; none shows all. */
  readonly groups: readonly string[];
  /** The first and the last day to show, as ISO days; empty for no bound. */
  readonly since: string;
  readonly until: string;
  readonly sorting: Sorting;
}

/** All decisions, newest first. */
export const EVERYTHING: Query = {
  text: '',
  statuses: [],
  groups: [],
  since: '',
  until: '',
  sorting: { column: 'date', descending: true },
};

/** Whether the query leaves anything out. */
export function isFiltered({ text, statuses, groups, since, until }: Query): boolean {
  return text.trim() !== '' || statuses.length > 0 || groups.length > 0 || since !== '' || until !== '';
}

/** A row with its words made ready for the search. */
export interface SearchableRow {
  readonly row: RegisterRow;
  readonly words: string;
}

export function searchable(row: RegisterRow): SearchableRow {
  const { text, id, by, date, item, itemTitle, group, owners } = row;
  return { row, words: foldMarks([text, id, by, date, item, itemTitle, group, owners].join(' ')) };
}

/** The rows that hold all words of the text, have one of the statuses and groups and fall into the days, sorted. */
export function queryRows(
  rows: readonly SearchableRow[],
  { text, statuses, groups, since, until, sorting }: Query,
  language: Language,
  t: Translate,
): RegisterRow[] {
  const words = foldMarks(text).split(' ');
  return rows
    .filter(
      ({ row, words: held }) =>
        words.every((word) => held.includes(word)) &&
        (statuses.length === 0 || statuses.includes(row.status)) &&
        (groups.length === 0 || groups.includes(row.group)) &&
        (since === '' || row.date >= since) &&
        (until === '' || (row.date !== '' && row.date <= until)),
    )
    .map(({ row }) => row)
    .sort(comparison(sorting, language, t));
}

type Comparison = (a: RegisterRow, b: RegisterRow) => number;

/** By the column; rows that are equal there by date, newest first, and then as they stand in their files. */
function comparison({ column: id, descending }: Sorting, language: Language, t: Translate): Comparison {
  const column = COLUMNS.find((candidate) => candidate.id === id);
  const compare = collation(language);
  const sign = descending ? -1 : 1;
  const byColumn: Comparison = (a, b) => {
    const ranks = column?.rank && column.rank(a) - column.rank(b);
    if (ranks !== undefined && ranks !== 0 && !Number.isNaN(ranks)) return ranks;
    return column ? compare(column.text(a, t), column.text(b, t)) : 0;
  };
  return (a, b) =>
    sign * byColumn(a, b) ||
    -compareCodes(a.date, b.date) ||
    compareCodes(a.path, b.path) ||
    a.address.ordinal - b.address.ordinal;
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
