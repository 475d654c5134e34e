import { foldCase } from '../text/fold';
import type { MinutesFile } from './archivedFile';
import { isBefore, newestFirst, oldestFirst } from './meetingOrder';
import type { FileUri } from './ports';
import { SortedList } from './sortedList';

/** A series of meetings of a workspace folder. Equal names in two folders are two series. */
export interface Series {
  /** Unique in the archive. */
  readonly key: string;
  readonly root: FileUri;
  /** As its newest minutes write it. */
  readonly name: string;
  readonly newest: MinutesFile;
  /** The oldest first; those without a day last. */
  readonly meetings: readonly MinutesFile[];
}

/** The meetings in the order of their series. */
export class SeriesIndex {
  readonly #meetings = new Map<string, SortedList<MinutesFile>>();

  add(file: MinutesFile): void {
    const key = seriesKey(file);
    if (key === undefined) return;
    const known = this.#meetings.get(key);
    const list = known ?? new SortedList<MinutesFile>(oldestFirst);
    if (known === undefined) this.#meetings.set(key, list);
    list.add(file);
  }

  delete(file: MinutesFile): void {
    const key = seriesKey(file);
    const list = key === undefined ? undefined : this.#meetings.get(key);
    if (key === undefined || list === undefined) return;
    list.delete(file);
    if (list.size === 0) this.#meetings.delete(key);
  }

  /** Puts a file where another state of it stands, of the same series and hour. */
  exchange(before: MinutesFile, after: MinutesFile): void {
    this.#listOf(before)?.exchange(before, after);
  }

  /** All series, the one that met last first. */
  all(): Series[] {
    return [...this.#meetings]
      .flatMap(([key, list]): Series[] => {
        const meetings = list.all();
        const newest = meetings[lastDay(meetings)] ?? meetings[0];
        if (newest === undefined) return [];
        const { root } = newest.entry;
        return [{ key, root, name: newest.minutes.meeting.series ?? '', newest, meetings }];
      })
      .sort((a, b) => newestFirst(a.newest, b.newest));
  }

  /** The meetings of a file's series, its own among them: the oldest first, those without a day last. */
  meetings(file: MinutesFile): readonly MinutesFile[] {
    return this.#listOf(file)?.all() ?? [];
  }

  /**
   * The meetings before one, the latest first. The file need not be in the archive, or not as it is there. Before a
   * meeting without a day are all that have one.
   */
  *earlier(file: MinutesFile): Generator<MinutesFile> {
    const list = this.#listOf(file);
    if (list === undefined) return;
    const meetings = list.all();
    for (let at = list.placeOf(file) - 1; at >= 0; at--) {
      const other = meetings[at];
      if (other === undefined || other.entry.uri === file.entry.uri) continue;
      if (hasDay(file) ? isBefore(other, file) : hasDay(other)) yield other;
    }
  }

  /** The first meeting after one; undefined where there is none, or its own day is not known. */
  next(file: MinutesFile): MinutesFile | undefined {
    const list = this.#listOf(file);
    const meetings = list?.all() ?? [];
    for (let at = list?.placeOf(file) ?? 0; at < meetings.length; at++) {
      const other = meetings[at];
      if (other !== undefined && isBefore(file, other)) return other;
    }
    return undefined;
  }

  /** How many meetings of a file's series come after it; up to another meeting, where one is given, or else to the last. */
  countAfter(file: MinutesFile, until?: MinutesFile): number {
    const list = this.#listOf(file);
    if (list === undefined) return 0;
    const meetings = list.all();
    const last = lastDay(meetings);
    const to = until === undefined ? last : Math.min(last, list.placeAfter(until) - 1);
    return Math.max(0, to - list.placeOf(file));
  }

  #listOf(file: MinutesFile): SortedList<MinutesFile> | undefined {
    const key = seriesKey(file);
    return key === undefined ? undefined : this.#meetings.get(key);
  }
}

/** The index of the last meeting with a day, or -1. Those without one stand behind all others. */
function lastDay(meetings: readonly MinutesFile[]): number {
  let low = 0;
  let high = meetings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasDay(meetings[middle])) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function hasDay(file: MinutesFile | undefined): boolean {
  return file?.minutes.meeting.date !== undefined;
}

/** Undefined for minutes that name neither series nor group. */
function seriesKey({ entry, minutes }: MinutesFile): string | undefined {
  const { series } = minutes.meeting;
  return series === undefined ? undefined : `${entry.root}\n${foldCase(series)}`;
}
