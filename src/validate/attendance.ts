import { addDetail, personMap } from '../minutes/attendeeEdits';
import { readWindow } from '../minutes/attendees';
import type { Attendee, Minutes, TimeWindow } from '../minutes/model';
import { writtenKey, writtenValue } from '../minutes/vocabulary/vocabulary';
import { insertEntry } from '../minutes/yaml/edits';
import { Fields } from '../minutes/yaml/fields';
import { entryOf } from '../minutes/yaml/setValue';
import type { TextEdit } from '../text/edit';
import { foldCase } from '../text/fold';
import type { Language } from '../text/messages';
import { appendToList } from '../minutes/yaml/listEdits';

/** What tells one entry of a group from another: the person's name and the group's, without case. */
export function memberKey({ name, group }: Attendee): string {
  return `${foldCase(name)}\n${foldCase(group ?? '')}`;
}

/** The edit that adds a guest: to the group that has guests already, else to the first; undefined without any group. */
export function addGuest(
  { text, attendees, records }: Minutes,
  name: string,
  language: Language,
): TextEdit | undefined {
  const other = attendees.find(({ presence, roles }) => presence === 'present' && roles.includes('guest'));
  const group = other?.record ?? records.find(({ type }) => type === 'attendees')?.map;
  const list = group && new Fields('attendees', group).node('present');
  const words = `${name} (${writtenValue('role', 'guest', language)})`;
  return list?.kind === 'list' ? appendToList(text, list, words) : undefined;
}

/** The edit that gives a person a role beside those they have; undefined where it cannot be written in their entry. */
export function giveRole(
  text: string,
  attendee: Attendee,
  role: string,
  language: Language,
): TextEdit | undefined {
  const word = writtenValue('role', role, language);
  const map = personMap(attendee);
  if (map !== undefined) {
    const isFree =
      entryOf('person', map, 'role') === undefined && entryOf('person', map, 'roles') === undefined;
    const entry = `${writtenKey('person', 'role', language)}: ${word}`;
    return isFree ? insertEntry(text, map, entry, entryOf('person', map, 'name')) : undefined;
  }
  return addDetail(text, attendee, word);
}

/** The windows of groups and people, in document order; one that a group gives its people comes with each of them. */
export function* attendanceWindows({ text, records, attendees }: Minutes): Generator<TimeWindow> {
  for (const { type, map } of records) {
    const group = type === 'attendees' ? readWindow(text, new Fields(type, map).scalar('time')) : undefined;
    if (group !== undefined) yield group;
  }
  for (const { window } of attendees) if (window !== undefined) yield window;
}
