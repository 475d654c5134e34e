import type { Attendee } from '../minutes/model';
import { canonicalKey } from '../minutes/vocabulary/vocabulary';
import type { TextEdit } from '../text/edit';
import { foldCase } from '../text/fold';
import { removeFromValue } from './listEdits';

/** What tells one entry of a group from another: the person's name and the group's, without case. */
export function memberKey({ name, group }: Attendee): string {
  return `${foldCase(name)}\n${foldCase(group ?? '')}`;
}

/** The edit that takes a person out of the list in which they stand; undefined for one in plain text. */
export function removeAttendee(text: string, attendee: Attendee): TextEdit | undefined {
  const { record, presence, range } = attendee;
  const entry = record?.entries.find(
    ({ key, value }) =>
      canonicalKey('attendees', key.text) === presence &&
      value.range.start <= range.start &&
      range.end <= value.range.end,
  );
  if (record === undefined || entry === undefined) return undefined;
  // A group without a list of those present is none; those absent may be nobody.
  return removeFromValue(text, record, entry, range, presence === 'present');
}
