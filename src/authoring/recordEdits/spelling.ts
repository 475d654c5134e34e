import type { Minutes } from '../../minutes/model';
import { isUnassigned } from '../../minutes/record';
import type { FoundRecord } from '../../minutes/recordAt';
import type { EnumName } from '../../minutes/vocabulary/terms';
import { canonicalValue, termsOf, writtenKey, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { entryOf } from '../../minutes/yaml/setValue';
import type { YamlEntry } from '../../minutes/yaml/tree';

/** A key as records of this type spell it in the file already, else in the file's language (format.md, 2). */
export function spelledKey(minutes: Minutes, type: FoundRecord['type'], key: string): string {
  const [entry] = entriesOf(minutes, type, key);
  return entry?.key.text ?? writtenKey(type, key, minutes.meeting.lang);
}

/** A value of an enumeration as the file spells it under this key already, else in the file's language. */
export function spelledValue(
  minutes: Minutes,
  type: FoundRecord['type'],
  key: string,
  name: EnumName,
  value: string,
): string {
  const known = scalarsOf(minutes, type, key).find((text) => canonicalValue(name, text) === value);
  return known ?? writtenValue(name, value, minutes.meeting.lang);
}

/** What stands in the place of an owner where nobody is. */
export function spelledUnassigned(minutes: Minutes): string {
  return unassignedIn(minutes) ?? termsOf(minutes.meeting.lang).unassigned[0] ?? '';
}

function unassignedIn(minutes: Minutes): string | undefined {
  return scalarsOf(minutes, 'action', 'owner').find(isUnassigned);
}

function scalarsOf(minutes: Minutes, type: FoundRecord['type'], key: string): string[] {
  return entriesOf(minutes, type, key).flatMap(({ value }) =>
    value.kind === 'scalar' && !value.empty ? [value.text.trim()] : [],
  );
}

function entriesOf({ records }: Minutes, type: FoundRecord['type'], key: string): YamlEntry[] {
  return records.filter((record) => record.type === type).flatMap(({ map }) => entryOf(type, map, key) ?? []);
}
