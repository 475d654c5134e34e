import type { ActionSummary } from '../minutes/summary';
import { daysBetween, type IsoDate } from '../text/calendar';
import type { ArchiveIndex } from './archiveIndex';
import type { MinutesFile } from './archivedFile';
import { isCounted } from './carriedCopies';
import { recordAt } from './recordAt';
import type { ItemAge, ItemCopy, TrackedItem } from './trackedItem';

const OPEN: readonly string[] = ['open', 'in-progress'];
const CLOSED: readonly string[] = ['done', 'cancelled'];
/** Open for as long as nobody has taken it up in later minutes. */
const CARRIED = 'carried';

/** The items whose latest copy stands in a file, in its order: each item of the archive is that of one file. */
export function itemsOf(file: MinutesFile, index: ArchiveIndex): TrackedItem[] {
  return itemsAmong(file.minutes.actions, file, index);
}

/** The open ones of them. */
export function openItemsOf(file: MinutesFile, index: ArchiveIndex): TrackedItem[] {
  const mayBeOpen = file.minutes.actions.filter(({ status }) => !CLOSED.includes(status));
  return itemsAmong(mayBeOpen, file, index).filter(({ isOpen }) => isOpen);
}

function itemsAmong(
  actions: readonly ActionSummary[],
  file: MinutesFile,
  index: ArchiveIndex,
): TrackedItem[] {
  if (!index.counts(file)) return [];
  return actions.flatMap((action) =>
    isCounted(action) && index.carried.isLatest({ file, action }) ? [itemWith({ file, action }, index)] : [],
  );
}

/** The item that an action is a copy of. */
export function itemWith(copy: ItemCopy, index: ArchiveIndex): TrackedItem {
  return trackedItem(index.carried.copiesOf(copy), index);
}

/**
 * The items that were open at the meeting before and of which the minutes say nothing: neither carried over nor closed
 * here. They stay open.
 */
export function droppedItems(file: MinutesFile, index: ArchiveIndex): TrackedItem[] {
  const previous = index.previousMeeting(file);
  if (previous === undefined) return [];
  const { uri } = file.entry;
  const items = previous.minutes.actions.flatMap((action) =>
    isCounted(action) && !CLOSED.includes(action.status) ? [itemWith({ file: previous, action }, index)] : [],
  );
  const dropped = items.filter(
    ({ isOpen, copies }) => isOpen && !copies.some((copy) => copy.file.entry.uri === uri),
  );
  return [...new Map(dropped.map((item) => [item.key, item])).values()];
}

/**
 * How long an item has been open, or was until its latest copy closed it. Meetings are those of the series in which it
 * was opened, also those whose minutes do not speak of it.
 */
export function ageOf({ origin, latest, isOpen }: TrackedItem, today: IsoDate, index: ArchiveIndex): ItemAge {
  const opened = origin.file.minutes.meeting.date;
  const until = isOpen ? today : (latest.action.done ?? latest.file.minutes.meeting.date);
  return {
    meetings: index.meetingsSince(origin.file, isOpen ? undefined : latest.file),
    days: opened === undefined || until === undefined ? undefined : daysBetween(opened, until),
  };
}

/** @param copies from the oldest to the latest, at least one */
function trackedItem(copies: readonly ItemCopy[], index: ArchiveIndex): TrackedItem {
  const [origin, latest] = [copies[0], copies.at(-1)];
  if (origin === undefined || latest === undefined) throw new Error('an item without copies');
  const closing = [...copies].reverse().find(({ action }) => CLOSED.includes(action.status));
  const { status } = (closing ?? latest).action;
  return {
    key: keyOf(origin, index),
    copies,
    origin,
    latest,
    status,
    isOpen: OPEN.includes(status) || status === CARRIED,
    due: dueDay(latest, index),
  };
}

function dueDay({ file, action: { due } }: ItemCopy, index: ArchiveIndex): IsoDate | undefined {
  if (due?.kind !== 'next-meeting' || due.date !== undefined) return due?.date;
  return index.nextMeeting(file)?.minutes.meeting.date;
}

/** Unique in the archive, also where ids are missing or given twice. */
function keyOf({ file, action }: ItemCopy, index: ArchiveIndex): string {
  const { id, start } = action;
  const isKnown = id !== undefined && index.recordsWithId(id, file).actions[0] === action;
  const place = isKnown ? '' : `~${recordAt(file.minutes.actions, start)}`;
  return `${file.entry.uri}#${id ?? ''}${place}`;
}
