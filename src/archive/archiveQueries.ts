import type { RecordsWithId } from '../minutes/recordIds';
import type { Mention } from '../minutes/references';
import type { RecordSummary, ReferenceSummary } from '../minutes/summary';
import type { IsoDate } from '../text/calendar';
import type { Archive } from './archive';
import type { MinutesFile } from './archivedFile';
import { type DecisionEntry, type DecisionFilter, filterDecisions } from './decisions';
import { type ItemFilter, filterItems, sortItems } from './itemList';
import { ageOf, droppedItems, itemsOf, itemWith, openItemsOf } from './items';
import type { FileUri } from './ports';
import { holderAt, recordAt } from './recordAt';
import type { LocatedRecord } from './recordIndex';
import type { Series } from './seriesIndex';
import type { ItemAge, TrackedItem } from './trackedItem';

/** By which a record is known in a file whose text has not changed. */
export type RecordPlace = Pick<RecordSummary, 'id' | 'text' | 'start'>;

/**
 * What can be asked of an archive. Lists of everything are the same ones until something changes; after a change
 * (`Archive.onDidChange`) only the files that it names need to be asked for again.
 */
export interface ArchiveQueries {
  /** The decisions that pass the filter: newest meeting first, undated ones last; within a meeting as they stand. */
  decisions(filter?: DecisionFilter): readonly DecisionEntry[];
  /** The decisions that a file states, as they stand in it. */
  decisionsOf(uri: FileUri): readonly DecisionEntry[];
  /** What the archive knows of a decision of a file; undefined where it has another text at that place. */
  decisionEntry(uri: FileUri, decision: RecordPlace): DecisionEntry | undefined;
  /** The items that pass the filter, open or closed: the earliest due day first, those without one last. */
  items(filter?: ItemFilter): readonly TrackedItem[];
  /** The open ones of them. */
  openItems(filter?: ItemFilter): readonly TrackedItem[];
  /** The items whose latest copy stands in a file, in its order. Each item of the archive is that of one file. */
  itemsOf(uri: FileUri): readonly TrackedItem[];
  /** The item that an action of a file is a copy of; undefined where the archive has another text at that place. */
  item(uri: FileUri, action: RecordPlace): TrackedItem | undefined;
  /** What was open at the meeting before and is neither carried over nor closed in these minutes; it stays open. */
  droppedItems(file: MinutesFile): readonly TrackedItem[];
  ageOf(item: TrackedItem): ItemAge;
  /** All series, the one that met last first. */
  series(): readonly Series[];
  /** The meetings of a file's series: the oldest first, those without a day last. */
  meetings(file: MinutesFile): readonly MinutesFile[];
  /** The meetings of a file's series before it, the latest first; the file need not be as the archive has it. */
  earlierMeetings(file: MinutesFile): Iterable<MinutesFile>;
  /** The meeting that the minutes name as the one before, else the latest earlier one of the series. */
  previousMeeting(file: MinutesFile): MinutesFile | undefined;
  /** The meeting that the minutes name as the next one, else the first later one of the series. */
  nextMeeting(file: MinutesFile): MinutesFile | undefined;
  /** The decision or action that a reference in a file means; undefined where it means none, or several. */
  record(reference: ReferenceSummary | Mention, from: MinutesFile): LocatedRecord | undefined;
  /** The decisions and actions of a file, which need not be as the archive has it, that have an id. */
  recordsWithId(id: string, file: Pick<MinutesFile, 'minutes'>): RecordsWithId;
  /** The files that the name before `#` in a reference may mean; it means one only where it is the only one. */
  filesNamed(name: string, from: MinutesFile): readonly MinutesFile[];
}

/** @param today where the user is */
export function archiveQueries(
  archive: Pick<Archive, 'index' | 'file'>,
  today: () => IsoDate,
): ArchiveQueries {
  const { index } = archive;
  const version = (): number => index.version;
  const decisions = keptFor(version, () => index.files().flatMap((file) => index.decisionsOf(file)));
  const items = keptFor(version, () => sortItems(index.files().flatMap((file) => itemsOf(file, index))));
  const openItems = keptFor(version, () =>
    sortItems(index.files().flatMap((file) => openItemsOf(file, index))),
  );
  const filtered = (list: readonly TrackedItem[], filter?: ItemFilter): readonly TrackedItem[] =>
    filter === undefined ? list : filterItems(list, filter, today());
  return {
    decisions: (filter) => (filter === undefined ? decisions() : filterDecisions(decisions(), filter)),
    decisionsOf: (uri) => {
      const file = archive.file(uri);
      return file === undefined ? [] : index.decisionsOf(file);
    },
    decisionEntry: (uri, place) => {
      const file = archive.file(uri);
      const entries = file === undefined ? [] : index.decisionsOf(file);
      const entry = entries[holderAt(entries, place.start, ({ decision }) => decision.start)];
      return entry && isAt(place, entry.decision) ? entry : undefined;
    },
    items: (filter) => filtered(items(), filter),
    openItems: (filter) => filtered(openItems(), filter),
    itemsOf: (uri) => {
      const file = archive.file(uri);
      return file === undefined ? [] : itemsOf(file, index);
    },
    item: (uri, place) => {
      const file = archive.file(uri);
      const action = file?.minutes.actions[recordAt(file.minutes.actions, place.start)];
      return file && action && isAt(place, action) ? itemWith({ file, action }, index) : undefined;
    },
    droppedItems: (file) => droppedItems(file, index),
    ageOf: (item) => ageOf(item, today(), index),
    series: () => index.series(),
    meetings: (file) => index.meetings(file),
    earlierMeetings: (file) => index.earlierMeetings(file),
    previousMeeting: (file) => index.previousMeeting(file),
    nextMeeting: (file) => index.nextMeeting(file),
    record: (reference, from) => index.record(reference, from),
    recordsWithId: (id, file) => index.recordsWithId(id, file),
    filesNamed: (name, from) => index.filesNamed(name, from),
  };
}

function isAt({ id, text }: RecordPlace, record: RecordPlace): boolean {
  return record.id === id && record.text === text;
}

/** Keeps what was made until the version is another one. */
function keptFor<T>(version: () => number, make: () => T): () => T {
  let made: { readonly version: number; readonly value: T } | undefined;
  return () => {
    const now = version();
    if (made?.version !== now) made = { version: now, value: make() };
    return made.value;
  };
}
