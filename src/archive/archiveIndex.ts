import type { RecordsWithId } from '../minutes/recordIds';
import type { Mention } from '../minutes/references';
import type { ReferenceSummary } from '../minutes/summary';
import { isIsoDate } from '../text/calendar';
import type { MinutesFile } from './archivedFile';
import { Buckets } from './buckets';
import { CarriedCopies } from './carriedCopies';
import { ConflictCopies } from './conflictCopies';
import { type DecisionEntry, decisionsOf } from './decisions';
import { FileNames, namesOf, pathKey } from './fileNames';
import { isBefore, newestFirst, oldestFirst } from './meetingOrder';
import type { FileUri } from './ports';
import { type LocatedRecord, RecordIndex } from './recordIndex';
import { type Series, SeriesIndex } from './seriesIndex';
import { SortedList } from './sortedList';
import { Supersessions } from './supersession';

/** What the coming, changing or going of a file changed besides its own entries. */
export interface IndexChange {
  /** Files whose decisions or items are to be asked for again, besides those of the file itself. */
  readonly affected: ReadonlySet<FileUri>;
  /** Whether there are other meetings than before, or in another order: ages count them. */
  readonly meetings: boolean;
}

/**
 * What the minutes of an archive say together: series, references, decisions and what became of them, items carried
 * from meeting to meeting. Each change of a file is followed where it leads and nowhere else, so that it costs the same
 * however many files there are. Lists are made when somebody asks for them.
 */
export class ArchiveIndex {
  readonly #names = new FileNames();
  readonly #records = new RecordIndex(this.#names);
  readonly #series = new SeriesIndex();
  readonly #newestFirst = new SortedList<MinutesFile>(newestFirst);
  readonly #conflicts = new ConflictCopies(this.#names);
  readonly #copies = new Set<FileUri>();
  /** The files that refer to others, by the names under which these are sought. */
  readonly #referrers = new Buckets<string, MinutesFile>();
  readonly #sought = new Map<MinutesFile, readonly string[]>();
  readonly #supersessions = new Supersessions(this.#records);
  readonly #decisions = new Map<FileUri, readonly DecisionEntry[]>();
  readonly carried = new CarriedCopies(this.#records);
  #version = 0;

  /** Takes a file's minutes in the place of those before; undefined where there were, or are, none. */
  replace(before: MinutesFile | undefined, after: MinutesFile | undefined): IndexChange {
    const suspects = new Set<MinutesFile>();
    for (const file of [before, after]) {
      if (file) for (const suspect of this.#conflicts.suspectsBeside(file)) suspects.add(suspect);
    }
    if (before) this.#conflicts.delete(before);
    if (after) this.#conflicts.add(after);
    this.#version++;
    const affected = new Set<FileUri>();
    let meetings = this.#count(before, after, affected);
    for (const suspect of suspects) {
      if (suspect !== before && this.#count(suspect, suspect, affected)) {
        affected.add(suspect.entry.uri);
        meetings = true;
      }
    }
    for (const file of [before, after]) if (file) this.#decisions.delete(file.entry.uri);
    for (const uri of affected) this.#decisions.delete(uri);
    return { affected, meetings };
  }

  /** Another number after each change. */
  get version(): number {
    return this.#version;
  }

  /** The files that count, the latest meeting first: all but conflict copies that cloud folders make. */
  files(): readonly MinutesFile[] {
    return this.#newestFirst.all();
  }

  /** Whether the file is counted, and not a conflict copy of another. */
  counts({ entry }: MinutesFile): boolean {
    return !this.#copies.has(entry.uri);
  }

  /** The decisions that a file states, as they stand in it. The same list until something of it changes. */
  decisionsOf(file: MinutesFile): readonly DecisionEntry[] {
    if (!this.counts(file)) return [];
    const { uri } = file.entry;
    const entries = this.#decisions.get(uri) ?? decisionsOf(file, this.#supersessions);
    this.#decisions.set(uri, entries);
    return entries;
  }

  /** All series, the one that met last first. */
  series(): readonly Series[] {
    return this.#series.all();
  }

  /** The meetings of a file's series: the oldest first, those without a day last. */
  meetings(file: MinutesFile): readonly MinutesFile[] {
    return this.#series.meetings(file);
  }

  /** The meetings of a file's series before it, the latest first. */
  earlierMeetings(file: MinutesFile): Iterable<MinutesFile> {
    return this.#series.earlier(file);
  }

  /** The meeting that the minutes name as the one before, else the latest earlier one of the series (format.md, 8). */
  previousMeeting(file: MinutesFile): MinutesFile | undefined {
    const named = this.#linked(file.minutes.meeting.previous, file);
    if (named) return named;
    for (const earlier of this.#series.earlier(file)) return earlier;
    return undefined;
  }

  /** The meeting that the minutes name as the next one, else the first later one of the series. */
  nextMeeting(file: MinutesFile): MinutesFile | undefined {
    return this.#linked(file.minutes.meeting.next, file) ?? this.#series.next(file);
  }

  /** How many meetings of a file's series came after it; up to another one, where that is given. */
  meetingsSince(file: MinutesFile, until?: MinutesFile): number {
    return this.#series.countAfter(file, until);
  }

  /** The decision or action that a reference in a file means; undefined where it means none, or several. */
  record(reference: ReferenceSummary | Mention, from: MinutesFile): LocatedRecord | undefined {
    return this.#records.record(reference, from);
  }

  /** The decisions and actions of a file that have an id, in its order. */
  recordsWithId(id: string, file: Pick<MinutesFile, 'minutes'>): RecordsWithId {
    return this.#records.withId(id, file);
  }

  /** The files that the name before `#` in a reference may mean; it means one only where it is the only one. */
  filesNamed(name: string, from: MinutesFile): readonly MinutesFile[] {
    return this.#names.named(name, from.entry);
  }

  /** Counts a file's new minutes instead of the old. Says whether meetings came, went or moved. */
  #count(before: MinutesFile | undefined, after: MinutesFile | undefined, affected: Set<FileUri>): boolean {
    const { uri } = (before ?? after)?.entry ?? {};
    if (uri === undefined) return false;
    const old = this.#copies.has(uri) ? undefined : before;
    const isCopy = after !== undefined && this.#conflicts.isCopy(after);
    if (isCopy) this.#copies.add(uri);
    else this.#copies.delete(uri);
    const now = isCopy ? undefined : after;
    if (old === now) return false;
    const referrers = this.#follow(old, now, affected);
    const hasMoved = old === undefined || now === undefined || !isSamePlace(old, now);
    if (hasMoved) {
      // Whose next meeting it is, or was, by the series or by name: their due days may be that of this meeting.
      const those = [old, now].flatMap((file) => (file ? this.#meetingsJustBefore(file) : []));
      for (const { entry } of [...those, ...referrers]) affected.add(entry.uri);
    }
    return hasMoved;
  }

  /** Replaces a file and follows what leads from it and to it. Gives the files that refer to it, or might. */
  #follow(
    old: MinutesFile | undefined,
    now: MinutesFile | undefined,
    affected: Set<FileUri>,
  ): ReadonlySet<MinutesFile> {
    const referrers = new Set<MinutesFile>();
    for (const file of [old, now]) {
      for (const name of file ? namesOf(file.entry) : [])
        for (const referrer of this.#referrers.all(name)) referrers.add(referrer);
    }
    if (old) referrers.delete(old);
    if (old) this.#unlink(old, affected);
    for (const file of referrers) this.#unlink(file, affected);
    this.#exchange(old, now);
    for (const file of referrers) this.#link(file, affected);
    if (now) this.#link(now, affected);
    for (const { entry } of this.carried.settle()) affected.add(entry.uri);
    return referrers;
  }

  #exchange(old: MinutesFile | undefined, now: MinutesFile | undefined): void {
    if (old) this.#names.delete(old);
    if (now) this.#names.add(now);
    if (old && now && isSamePlace(old, now)) {
      this.#series.exchange(old, now);
      this.#newestFirst.exchange(old, now);
      return;
    }
    if (old) {
      this.#series.delete(old);
      this.#newestFirst.delete(old);
    }
    if (now) {
      this.#series.add(now);
      this.#newestFirst.add(now);
    }
  }

  #link(file: MinutesFile, affected: Set<FileUri>): void {
    const names = this.#namesSought(file);
    if (names.length > 0) this.#sought.set(file, names);
    for (const name of names) this.#referrers.add(name, file);
    this.carried.link(file);
    for (const { entry } of this.#supersessions.link(file)) affected.add(entry.uri);
  }

  #unlink(file: MinutesFile, affected: Set<FileUri>): void {
    for (const name of this.#sought.get(file) ?? []) this.#referrers.delete(name, file);
    this.#sought.delete(file);
    this.carried.unlink(file);
    for (const { entry } of this.#supersessions.unlink(file)) affected.add(entry.uri);
  }

  /** Under which names a file may come or go that changes what the references of this one mean. */
  #namesSought({ entry, minutes }: MinutesFile): readonly string[] {
    const { next } = minutes.meeting;
    const named = new Set<string>();
    for (const { supersedes } of minutes.decisions)
      for (const { file } of supersedes) if (file !== undefined) named.add(file);
    for (const { carriedFrom } of minutes.actions)
      if (carriedFrom?.file !== undefined) named.add(carriedFrom.file);
    const sought = new Set<string>();
    if (next !== undefined && !isIsoDate(next)) sought.add(pathKey(decoded(next), entry));
    for (const name of named) for (const key of this.#names.sought(name, entry)) sought.add(key);
    return sought.size === 0 ? NOTHING : [...sought];
  }

  /** The last of the meetings before one; several where they were held at one time. */
  #meetingsJustBefore(file: MinutesFile): MinutesFile[] {
    const found: MinutesFile[] = [];
    for (const earlier of this.#series.earlier(file)) {
      if (found[0] && isBefore(earlier, found[0])) break;
      found.push(earlier);
    }
    return found;
  }

  /** The file at a path as `previous` and `next` have it, whether or not signs in it are written as in an address. */
  #linked(path: string | undefined, { entry }: MinutesFile): MinutesFile | undefined {
    if (path === undefined || isIsoDate(path)) return undefined;
    return this.#names.at(path, entry) ?? this.#names.at(decoded(path), entry);
  }
}

const NOTHING: readonly never[] = [];

function isSamePlace(a: MinutesFile, b: MinutesFile): boolean {
  return (
    oldestFirst(a, b) === 0 &&
    a.minutes.meeting.series === b.minutes.meeting.series &&
    a.entry.root === b.entry.root
  );
}

/** `möte%201.md` as `möte 1.md`; the path itself where a `%` is only a sign. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
