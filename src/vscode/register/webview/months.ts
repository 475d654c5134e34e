import type { ItemSpan, RegisterRow } from '../registerRow';
import type { Query } from './query';

/** What happened in a month. */
export interface Month {
  /** `2025-03`. */
  readonly month: string;
  readonly decisions: number;
  /** Items that were opened, and items that were closed. */
  readonly opened: number;
  readonly closed: number;
}

/** Months without anything are shown between others, unless a slip in a date makes them too many. */
const MOST_MONTHS = 600;

/**
 * The months from the first in which something happened to the last.
 *
 * @param rows the decisions that are shown
 * @param items all; of them count those of the query's groups, and what falls into its days
 */
export function monthsOf(
  rows: readonly RegisterRow[],
  items: readonly ItemSpan[],
  { groups, since, until }: Query,
): Month[] {
  const isAsked = (day: string): boolean =>
    day !== '' && (since === '' || day >= since) && (until === '' || day <= until);
  const counted = items.filter(({ group }) => groups.length === 0 || groups.includes(group));
  const decisions = countMonths(rows.map(({ date }) => date));
  const opened = countMonths(counted.map((item) => item.opened).filter(isAsked));
  const closed = countMonths(counted.map((item) => item.closed).filter(isAsked));
  const known = [...new Set([...decisions.keys(), ...opened.keys(), ...closed.keys()])].sort();
  return between(known).map((month) => ({
    month,
    decisions: decisions.get(month) ?? 0,
    opened: opened.get(month) ?? 0,
    closed: closed.get(month) ?? 0,
  }));
}

function countMonths(days: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const day of days) {
    const month = day.slice(0, 7);
    if (month !== '') counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

/** The months given and those between them. */
function between(known: readonly string[]): readonly string[] {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = ordinalOf(first);
  const count = ordinalOf(last) - start + 1;
  return count > MOST_MONTHS ? known : Array.from({ length: count }, (_, at) => monthAt(start + at));
}

/** Months since the year 0. */
function ordinalOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthAt(ordinal: number): string {
  const year = String(Math.floor(ordinal / 12)).padStart(4, '0');
  return `${year}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
}
