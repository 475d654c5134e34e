import { isUnassigned } from '../minutes/record';
import type { IsoDate } from '../text/calendar';
import { addDays } from '../text/calendar';
import { collation } from '../text/collation';
import { foldCase } from '../text/fold';
import type { Language } from '../text/messages';
import { type EntryGroup, type GroupPlace, ownerPlaces } from './groupedEntries';
import { hasWords, isNamedBy, oneOf } from './matching';
import { compare, newestFirst } from './meetingOrder';
import type { TrackedItem } from './trackedItem';

/** What an item must be to pass; what is not given asks for nothing. Lists pass what is one of theirs. */
export interface ItemFilter {
  /** Words that must all be found, in any order, without regard to case and diacritics. */
  readonly text?: string;
  /** Names or parts of names, such as my own; `unassigned`, in either language, is nobody's. */
  readonly owner?: readonly string[];
  readonly series?: readonly string[];
  readonly overdue?: boolean;
  /** Items due before this day. */
  readonly dueBefore?: IsoDate;
}

export type ItemGrouping = 'owner' | 'due' | 'series' | 'meeting';

/** When something is due, seen from today. `soon` is within a week. */
export type DueGroup = 'overdue' | 'soon' | 'later' | 'undated';

/**
 * Items that belong together. The key is an owner's or a series' name folded, a `DueGroup` or a file's URI, and empty
 * where there is none; the label is the name as written or the day of the meeting. Of due days the key says it.
 */
export type ItemGroup = EntryGroup<TrackedItem>;

const SOON_DAYS = 7;
const DUE_GROUPS: readonly DueGroup[] = ['overdue', 'soon', 'later', 'undated'];

/** Whether the day by which an open item was to be done has passed. */
export function isOverdue({ isOpen, due }: TrackedItem, today: IsoDate): boolean {
  return isOpen && due !== undefined && due < today;
}

/** The items that pass, in their order. */
export function filterItems(
  items: readonly TrackedItem[],
  { text, owner, series, overdue, dueBefore }: ItemFilter,
  today: IsoDate,
): TrackedItem[] {
  const isText = hasWords(text);
  const isSeries = oneOf(series);
  const isOwner = ownedBy(owner ?? []);
  return items.filter((item) => {
    const { due, latest } = item;
    if (overdue === true && !isOverdue(item, today)) return false;
    if (dueBefore !== undefined && (due === undefined || due >= dueBefore)) return false;
    if (!isSeries(latest.file.minutes.meeting.series) || !isOwner(latest.action.owners)) return false;
    return isText(() => searchText(item));
  });
}

/** By due day, the earliest first and those without one last; then by meeting, the oldest first, as they stand there. */
export function sortItems(items: Iterable<TrackedItem>): TrackedItem[] {
  return [...items].sort(
    (a, b) =>
      compare(a.due ?? NO_DAY, b.due ?? NO_DAY) ||
      newestFirst(b.latest.file, a.latest.file) ||
      a.latest.action.start - b.latest.action.start,
  );
}

/** After all days. */
const NO_DAY = '\uffff';

/**
 * Groups in the order of their kind: people and series by the language's alphabet, those without one last; due days as
 * they come near; the latest meeting first.
 */
export function sortGroups(groups: Iterable<ItemGroup>, by: ItemGrouping, language: Language): ItemGroup[] {
  return [...groups].sort(orderOf(by, language));
}

/** The groups in which an item stands; each once, and at least one. Of several owners it stands under each. */
export function placesOf(item: TrackedItem, by: ItemGrouping, today: IsoDate): GroupPlace[] {
  const { entry, minutes } = item.latest.file;
  switch (by) {
    case 'owner':
      return ownerPlaces(item.latest.action.owners);
    case 'due':
      return [{ key: dueGroup(item, today), label: undefined }];
    case 'series': {
      const { series } = minutes.meeting;
      return [{ key: series === undefined ? '' : `${foldCase(series)}\n${entry.root}`, label: series }];
    }
    case 'meeting':
      return [{ key: entry.uri, label: minutes.meeting.date }];
  }
}

function dueGroup(item: TrackedItem, today: IsoDate): DueGroup {
  if (item.due === undefined) return 'undated';
  if (isOverdue(item, today)) return 'overdue';
  return item.due <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

type Order = (a: ItemGroup, b: ItemGroup) => number;

function orderOf(by: ItemGrouping, language: Language): Order {
  const byAlphabet = collation(language);
  switch (by) {
    case 'owner':
    case 'series':
      return (a, b) => Number(a.key === '') - Number(b.key === '') || byAlphabet(a.key, b.key);
    case 'due':
      return (a, b) => rankOf(a.key) - rankOf(b.key);
    case 'meeting':
      return (a, b) => {
        const [[first], [second]] = [a.entries, b.entries];
        return first && second ? newestFirst(first.latest.file, second.latest.file) : 0;
      };
  }
}

function rankOf(key: string): number {
  return DUE_GROUPS.findIndex((group) => group === key);
}

function ownedBy(wanted: readonly string[]): (owners: readonly string[]) => boolean {
  if (wanted.length === 0) return () => true;
  const takesNobodys = wanted.some(isUnassigned);
  const names = wanted.filter((name) => !isUnassigned(name)).map(isNamedBy);
  return (owners) =>
    owners.length === 0 ? takesNobodys : owners.some((owner) => names.some((isMeant) => isMeant(owner)));
}

/** All words by which an item is looked for. */
function searchText({ latest: { file, action } }: TrackedItem): string {
  const { items, meeting } = file.minutes;
  const item = items.find(({ number }) => number !== undefined && number === action.item);
  return [action.text, action.id, item?.title, meeting.group, meeting.series, ...action.owners]
    .filter((part) => part !== undefined)
    .join('\n');
}
