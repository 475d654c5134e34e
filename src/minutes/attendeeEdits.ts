import { type TextEdit, insertion } from '../text/edit';
import { slice } from '../text/range';
import type { Attendee } from './model';
import { canonicalKey } from './vocabulary/vocabulary';
import { Fields } from './yaml/fields';
import { removeFromValue } from './yaml/listEdits';
import type { YamlMap } from './yaml/tree';

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

/** The edit that adds a detail to a person's shorthand; undefined where it cannot be written there. */
export function addDetail(
  text: string,
  { name, nameRange, range }: Attendee,
  detail: string,
): TextEdit | undefined {
  if (slice(text, nameRange) !== name) return undefined;
  const details = /^\s*\([^()]*\S(?=\s*\))/.exec(text.slice(nameRange.end, range.end));
  return details === null
    ? insertion(nameRange.end, ` (${detail})`)
    : insertion(nameRange.end + details[0].length, ` | ${detail}`);
}

/** The mapping in which a person is written; undefined for a shorthand. */
export function personMap({ record, presence, range }: Attendee): YamlMap | undefined {
  const people = record ? new Fields('attendees', record).list(presence) : [];
  const found = people.find((node) => node.range.start === range.start);
  return found?.kind === 'map' ? found : undefined;
}
