import type { IsoDate } from '../text/calendar';
import type { TrackedItem } from './trackedItem';

/** The day of the meeting in which an item was opened, where it is known. */
export function openedOn({ origin }: TrackedItem): IsoDate | undefined {
  return origin.file.minutes.meeting.date;
}

/** The day on which an item was done, or that of the meeting whose minutes close it; undefined where it is open. */
export function closedOn({ isOpen, copies, latest }: TrackedItem): IsoDate | undefined {
  if (isOpen) return undefined;
  const { file, action } =
    copies.find(({ action: { status } }) => status === 'done' || status === 'cancelled') ?? latest;
  return action.done ?? file.minutes.meeting.date;
}
