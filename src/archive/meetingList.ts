import { collation } from '../text/collation';
import { foldCase } from '../text/fold';
import type { Language } from '../text/messages';
import type { MinutesFile } from './archivedFile';
import type { GroupPlace } from './groupedEntries';
import { compare, newestFirst } from './meetingOrder';

/** A meeting as lists of meetings count it. */
export interface MeetingEntry {
  readonly file: MinutesFile;
  /** Stated in its minutes. */
  readonly decisions: number;
  /** Of which its minutes hold the latest copy. */
  readonly openItems: number;
  /** Errors and warnings, of whatever says so. */
  readonly problems: number;
}

/** Where a meeting stands: its series, by the key of `Series`; of minutes that name none the key is empty. */
export function seriesPlace({ file: { entry, minutes } }: MeetingEntry): GroupPlace {
  const { series } = minutes.meeting;
  return series === undefined
    ? { key: '', label: undefined }
    : { key: `${entry.root}\n${foldCase(series)}`, label: series };
}

/** The year of a meeting; empty where its day is not known. */
export function yearOf({ file }: MeetingEntry): string {
  return file.minutes.meeting.date?.slice(0, 4) ?? '';
}

/** The years of meetings, the latest first; last those without a day. */
export function yearsOf(meetings: Iterable<MeetingEntry>): string[] {
  return [...new Set(Array.from(meetings, yearOf))].sort((a, b) => compare(b, a));
}

/** The meetings, the latest first. */
export function sortMeetings(meetings: Iterable<MeetingEntry>): MeetingEntry[] {
  return [...meetings].sort((a, b) => newestFirst(a.file, b.file));
}

/** Series by the language's alphabet; last the meetings of none. */
export function sortSeries<T extends GroupPlace>(series: Iterable<T>, language: Language): T[] {
  const byAlphabet = collation(language);
  return [...series].sort(
    (a, b) =>
      Number(a.label === undefined) - Number(b.label === undefined) ||
      byAlphabet(a.label ?? '', b.label ?? '') ||
      compare(a.key, b.key),
  );
}
