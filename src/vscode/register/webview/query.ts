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
  readonly sorting: Sorting;
}

/** All decisions, newest first. */
export const EVERYTHING: Query = {
  text: '',
  statuses: [],
  groups: [],
  sorting: { column: 'date', descending: true },
};

/** Whether the query leaves anything out. */
export function isFiltered({ text, statuses, groups }: Query): boolean {
  return text.trim() !== '' || statuses.length > 0 || groups.length > 0;
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

/** The rows that hold all words of the text and have one of the statuses and groups, sorted. */
export function queryRows(
  rows: readonly SearchableRow[],
  { text, statuses, groups, sorting }: Query,
  language: Language,
  t: Translate,
): RegisterRow[] {
  const words = foldMarks(text).split(' ');
  return rows
    .filter(
      ({ row, words: held }) =>
        words.every((word) => held.includes(word)) &&
        (statuses.length === 0 || statuses.includes(row.status)) &&
        (groups.length === 0 || groups.includes(row.group)),
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
