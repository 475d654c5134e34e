import type { ItemMeeting, OpenItem } from '../authoring/openItem';
import type { MinutesFile } from './archivedFile';
import type { ItemFilter } from './itemList';
import type { ItemAge, TrackedItem } from './trackedItem';

/** An open item as lists outside the minutes show it: by its latest copy, with what is known of its origin. */
export function openItem({ origin, latest, due: day, status }: TrackedItem, age: ItemAge): OpenItem {
  const { id, text, owners, due, line } = latest.action;
  return {
    path: latest.file.entry.path,
    ...{ line, id, text, owners },
    due: due && { date: day, text: due.text },
    isInProgress: status === 'in-progress',
    isPlain: latest.file.minutes.kind === 'plain',
    meeting: meetingOf(latest.file),
    origin: { ...meetingOf(origin.file), id: origin.action.id },
    ageMeetings: age.meetings,
  };
}

/**
 * What a roll-up document lists, by its setting: an object with `owner` and `series`, each a list of names, and `text`.
 * What is none of these asks for nothing. Nothing in it depends on the day.
 */
export function rollUpFilter(setting: unknown): ItemFilter {
  const { owner, series, text }: Readonly<Record<string, unknown>> =
    typeof setting === 'object' && setting !== null ? { ...setting } : {};
  return {
    ...(isNames(owner) && { owner }),
    ...(isNames(series) && { series }),
    ...(typeof text === 'string' && { text }),
  };
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

function meetingOf({ entry, minutes }: MinutesFile): ItemMeeting {
  const { date, series } = minutes.meeting;
  return { path: entry.path, date, series };
}
