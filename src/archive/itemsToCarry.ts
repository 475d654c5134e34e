import type { ItemToCarry } from '../authoring/carryOver/itemToCarry';
import type { ActionSummary } from '../minutes/summary';
import type { IsoDate } from '../text/calendar';
import type { MinutesFile } from './archivedFile';
import type { ArchiveQueries } from './archiveQueries';
import { isBefore } from './meetingOrder';
import type { FileUri } from './ports';
import type { TrackedItem } from './trackedItem';

/** What a meeting left open, with the action that its minutes have of it. */
export interface LeftOpen extends ItemToCarry {
  readonly action: ActionSummary;
}

/**
 * What a meeting left open and a later one takes over, in the order of its minutes: the open items that nobody has
 * carried on elsewhere since. Those that the later minutes have already are among them, where they have them from here.
 *
 * @param to the later minutes, as they are now; the archive need not have them
 */
export function itemsToCarry(previous: MinutesFile, to: MinutesFile, queries: ArchiveQueries): LeftOpen[] {
  const fileNames = namesFrom(to, previous, queries);
  return previous.minutes.actions.flatMap((action) => {
    const item = queries.item(previous.entry.uri, action);
    if (!item?.isOpen || !isLeftHere(item, action, previous, to, queries)) return [];
    const { text, owners, due, status, kind, source } = action;
    const date = due?.kind === 'next-meeting' ? (due.date ?? to.minutes.meeting.date) : due?.date;
    return [
      {
        ...{ action, fileNames, text, owners, kind, source },
        id: fileNames.length > 0 && isUnique(action, previous, queries) ? action.id : undefined,
        due: due && { date, text: due.text },
        isInProgress: status === 'in-progress',
      },
    ];
  });
}

/** Whether the item was last seen in these minutes, or else was carried from these very minutes to the later ones. */
function isLeftHere(
  { copies, latest }: TrackedItem,
  action: ActionSummary,
  previous: MinutesFile,
  to: MinutesFile,
  queries: ArchiveQueries,
): boolean {
  if (latest.action === action) return true;
  const copy = copies.find(({ file }) => file.entry.uri === to.entry.uri);
  const { carriedFrom } = copy?.action ?? {};
  const origin = copy && carriedFrom && queries.record(carriedFrom, copy.file);
  return origin?.record.start === action.start && origin.file.entry.uri === previous.entry.uri;
}

/**
 * The later meeting of its series into which something of a meeting is carried: the one at hand where that is one of
 * them, else the first that is not over, else the last. Only minutes that a command may write into.
 */
export function meetingToCarryInto(
  from: MinutesFile,
  queries: Pick<ArchiveQueries, 'meetings'>,
  today: IsoDate,
  atHand?: FileUri,
): MinutesFile | undefined {
  const later = queries.meetings(from).filter((other) => {
    const { kind, meeting } = other.minutes;
    return kind === 'structured' && meeting.status !== 'approved' && isBefore(from, other);
  });
  return (
    later.find(({ entry }) => entry.uri === atHand) ??
    later.find(({ minutes }) => (minutes.meeting.date ?? '') >= today) ??
    later.at(-1)
  );
}

/** How minutes may name another file, the shorter way first; none where every name means a third one, too. */
export function namesFrom(to: MinutesFile, file: MinutesFile, queries: ArchiveQueries): string[] {
  const path = file.entry.path.replace(/\.(?:md|markdown|txt)$/i, '');
  const names = new Set([path.slice(path.lastIndexOf('/') + 1), path]);
  return [...names].filter((name) => {
    const [meant, ...others] = queries.filesNamed(name, to);
    return meant?.entry.uri === file.entry.uri && others.length === 0;
  });
}

/** Whether the id means this action alone. */
function isUnique({ id }: ActionSummary, file: MinutesFile, queries: ArchiveQueries): boolean {
  return id !== undefined && queries.record({ id, file: undefined, written: id }, file) !== undefined;
}
