import { seriesNamed, type SetSeries } from '../authoring/setSeries';
import { copyFinder } from '../authoring/carryOver/itemToCarry';
import type { Minutes } from '../minutes/model';
import type { RecordsWithId } from '../minutes/recordIds';
import type { Mention } from '../minutes/references';
import { type ReferenceSummary, summarise } from '../minutes/summary';
import type { Cadence } from '../text/cadence';
import { foldCase } from '../text/fold';
import type {
  ArchiveView,
  DecisionStanding,
  KnownAction,
  KnownDecision,
  KnownFile,
} from '../validate/archiveView';
import type { Archive } from './archive';
import type { MinutesFile } from './archivedFile';
import type { ArchiveQueries } from './archiveQueries';
import type { ArchiveChange } from './changeBatch';
import { itemsToCarry, namesFrom } from './itemsToCarry';
import type { FileEntry, FileUri } from './ports';

/** The archive as the rules see it that check one file, with a memory for what they saw of it. */
export class FileView implements ArchiveView {
  readonly #entry: FileEntry;
  readonly #minutes: Minutes;
  readonly #archive: Pick<Archive, 'file' | 'files'>;
  readonly #queries: ArchiveQueries;
  readonly #series: (root: FileUri) => readonly SetSeries[];
  readonly #seen = new Set<FileUri>();
  #self: MinutesFile | undefined;
  /** Whether a name was sought that means no file, or several: one may come or go that changes this. */
  #isWanting = false;

  /**
   * @param minutes those that are checked: the archive need not have them yet
   * @param series what the settings of a folder say of its series
   */
  constructor(
    entry: FileEntry,
    minutes: Minutes,
    archive: Pick<Archive, 'file' | 'files'>,
    queries: ArchiveQueries,
    series: (root: FileUri) => readonly SetSeries[] = () => [],
  ) {
    this.#entry = entry;
    this.#minutes = minutes;
    this.#archive = archive;
    this.#queries = queries;
    this.#series = series;
  }

  get self(): MinutesFile {
    return (this.#self ??= { entry: this.#entry, minutes: summarise(this.#minutes), unsaved: true });
  }

  files(reference: ReferenceSummary | Mention, from: KnownFile): readonly KnownFile[] {
    const path = 'path' in reference ? reference.path : undefined;
    if (path === undefined && reference.file === undefined) return [from];
    const file = this.#listed(from);
    const found =
      path === undefined
        ? this.#queries.filesNamed(reference.file ?? '', file)
        : [this.#linkedFrom(file, path)].filter((one) => one !== undefined);
    if (found.length !== 1) this.#isWanting = true;
    return found.map((one) => this.#see(one));
  }

  withId(id: string, file: KnownFile): RecordsWithId {
    return this.#queries.recordsWithId(id, file);
  }

  nameOf(file: KnownFile, from: KnownFile): string | undefined {
    return namesFrom(this.#listed(from), this.#listed(file), this.#queries)[0];
  }

  all(): readonly KnownFile[] {
    return this.#archive.files();
  }

  linked(path: string): KnownFile | undefined {
    const found = this.#linkedFrom(this.self, path);
    if (found === undefined) this.#isWanting = true;
    return found && this.#see(found);
  }

  previousMeeting(): KnownFile | undefined {
    const previous = this.#queries.previousMeeting(this.self);
    return previous && this.#see(previous);
  }

  *earlierMeetings(): Generator<KnownFile> {
    for (const file of this.#queries.earlierMeetings(this.self)) yield this.#see(file);
  }

  cadence(): Cadence | undefined {
    return seriesNamed(this.#minutes.meeting.series ?? '', this.#series(this.#entry.root))?.cadence;
  }

  dropped(): readonly KnownAction[] {
    const previous = this.#queries.previousMeeting(this.self);
    if (previous === undefined) return [];
    this.#see(previous);
    const copyOf = copyFinder(this.#minutes.actions);
    return itemsToCarry(previous, this.self, this.#queries)
      .filter((item) => copyOf(item) === undefined)
      .map(({ action }) => ({ file: previous, action }));
  }

  copies({ file, action }: KnownAction): readonly KnownAction[] {
    const copies = this.#queries.item(file.entry.uri, action)?.copies ?? [{ file, action }];
    for (const copy of copies) this.#see(copy.file);
    return copies;
  }

  standing({ file, decision }: KnownDecision): DecisionStanding | undefined {
    const entry = this.#queries.decisionEntry(file.entry.uri, decision);
    if (entry?.successor) this.#see(entry.successor.file);
    return entry;
  }

  /** Whether a change of the archive may be one of what the rules saw, or would see now. */
  concerns({ changed, removed, affected, meetings }: ArchiveChange): boolean {
    const { uri } = this.#entry;
    if (affected.includes(uri)) return true;
    const others = [...changed, ...removed, ...affected].filter((other) => other !== uri);
    if (others.some((other) => this.#seen.has(other))) return true;
    return (
      meetings && others.length > 0 && (this.#isWanting || others.some((other) => this.#isOfSeries(other)))
    );
  }

  #isOfSeries(uri: FileUri): boolean {
    const own = this.#minutes.meeting.series;
    const other = this.#archive.file(uri)?.minutes.meeting.series;
    return own !== undefined && other !== undefined && foldCase(own) === foldCase(other);
  }

  #linkedFrom({ entry, minutes }: MinutesFile, path: string): MinutesFile | undefined {
    const meeting = { ...minutes.meeting, previous: path, series: undefined };
    return this.#queries.previousMeeting({ entry, minutes: { ...minutes, meeting }, unsaved: true });
  }

  #listed(file: KnownFile): MinutesFile {
    const { uri } = file.entry;
    return (uri === this.#entry.uri ? undefined : this.#archive.file(uri)) ?? this.self;
  }

  #see<F extends KnownFile>(file: F): F {
    this.#seen.add(file.entry.uri);
    return file;
  }
}
