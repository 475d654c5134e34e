import type { MinutesFile } from './archivedFile';
import type { FileEntry } from './ports';

/** After all days. */
const NO_DAY = '\uffff';

/** By day and hour, meetings without a day last; those of one hour by where their files lie. */
export function oldestFirst(a: MinutesFile, b: MinutesFile): number {
  const [first, second] = [a.minutes.meeting, b.minutes.meeting];
  return (
    compare(first.date ?? NO_DAY, second.date ?? NO_DAY) ||
    compare(first.start ?? '', second.start ?? '') ||
    compareEntries(a.entry, b.entry)
  );
}

/** By day, the latest first and meetings without a day last; those of one day by where their files lie. */
export function newestFirst(a: MinutesFile, b: MinutesFile): number {
  const [first, second] = [a.minutes.meeting, b.minutes.meeting];
  return compare(second.date ?? '', first.date ?? '') || compareEntries(a.entry, b.entry);
}

/** Whether a meeting is known to have been before another: by day, on one day by the hour. */
export function isBefore(a: MinutesFile, b: MinutesFile): boolean {
  const { date, start } = a.minutes.meeting;
  const other = b.minutes.meeting;
  if (date === undefined || other.date === undefined || date > other.date) return false;
  return date < other.date || (start !== undefined && other.start !== undefined && start < other.start);
}

/** By root, then path; code units, so that the order is the same everywhere. */
export function compareEntries(a: FileEntry, b: FileEntry): number {
  return compare(a.root, b.root) || compare(a.path, b.path) || compare(a.uri, b.uri);
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
