import type { Minutes } from '../minutes/model';
import { canonicalValue } from '../minutes/vocabulary/vocabulary';
import { foldCase } from '../text/fold';

/**
 * What asks of words in a person's place whether they name a body of the file: a group, the organisation, one of its
 * abbreviations, or somebody by their role.
 */
export function bodiesOf({ meeting, attendees }: Minutes): (words: string) => boolean {
  const { group, series, org, abbreviations } = meeting;
  const names = [
    group,
    series,
    org,
    ...Object.entries(abbreviations).flat(),
    ...attendees.map((attendee) => attendee.group),
  ];
  const known = new Set(names.flatMap((name) => (name === undefined ? [] : foldCase(name))));
  return (words) => known.has(foldCase(words)) || canonicalValue('role', words) !== undefined;
}
