import type { ItemMeeting, OpenItem } from '../authoring/openItem';
import type { MinutesFile } from './archivedFile';
import type { ItemAge, TrackedItem } from './trackedItem';

/** An open item as lists outside the minutes show it: by its latest copy, with what is known of its origin. */
export function openItem({ origin, latest, due: day, status }: TrackedItem, age: ItemAge): OpenItem {
  const { id, text, owners, due, line } = latest.action;
  return {
    path: latest.file.entry.path,
    ...{ line, id, text, owners },
    due: due && { date: day, text: due.text },
    isInProgress: status === 'in-progress',
    meeting: meetingOf(latest.file),
    origin: { ...meetingOf(origin.file), id: origin.action.id },
    ageMeetings: age.meetings,
  };
}

function meetingOf({ entry, minutes }: MinutesFile): ItemMeeting {
  const { date, series } = minutes.meeting;
  return { path: entry.path, date, series };
}
