import type { Attendee } from '../model';
import { attendeeOf, readChunk } from './attendeeChunk';
import { attendeeChunks } from './attendeeEntries';
import { isAttendeeHeader } from './attendeeTable';
import { PRESENT } from './attendeeScope';
import type { PlainLine } from './plainLine';
import type { PlainOutline } from './plainOutline';
import { readPeopleList } from './personList';

/**
 * The people that a list under the title or under the first heading names, where no label says that it lists people:
 * each entry has to be a first and last name (reading.md).
 */
export function readNamesUnderTitle(text: string, { lines, parts }: PlainOutline): Attendee[] {
  const first = parts.find(({ heading, lines: own }) => heading !== undefined && own.some(isContent));
  const under = linesUnderTitle(lines);
  const found = readNames(text, under);
  const isTopic = first?.kind !== 'other' && first?.kind !== 'header';
  return found.length > 0 || first === undefined || isTopic || under.some(isContent)
    ? found
    : readNames(text, first.lines);
}

function isContent({ kind }: PlainLine): boolean {
  return kind === 'text' || kind === 'bullet' || kind === 'row';
}

function readNames(text: string, lines: readonly PlainLine[]): Attendee[] {
  for (const chunk of attendeeChunks(text, undefined, lines.slice(0, MOST_LINES))) {
    if (chunk.kind === 'table') {
      const header = chunk.entries[0]?.range;
      if (header === undefined || !isAttendeeHeader(text, header)) continue;
      const { attendees, full } = readChunk(text, chunk, PRESENT, {
        entries: chunk.entries.length,
        organisations: true,
      });
      if (attendees.length >= FEWEST && full === attendees.length) return [...attendees];
    } else if (chunk.entries.every(({ bullet }) => bullet)) {
      const { attendees, full, pieces } = readChunk(text, chunk, PRESENT, {
        entries: chunk.entries.length,
        organisations: true,
      });
      if (attendees.length >= FEWEST && full >= pieces) return [...attendees];
    } else {
      const [first, ...others] = chunk.entries;
      if (first === undefined || others.length > 0) continue;
      const { people, pieces } = readPeopleList(text, first.range, false);
      const isList = people.length > FEWEST && people.every(({ strength }) => strength === 'full');
      if (isList && people.length === pieces) return people.map((person) => attendeeOf(person, PRESENT));
    }
  }
  return [];
}

/** Names further down are in the minutes themselves. */
const MOST_LINES = 100;
/** One name alone may be anything. */
const FEWEST = 2;

/** The lines up to the second heading. */
function linesUnderTitle(lines: readonly PlainLine[]): readonly PlainLine[] {
  const headings = lines.filter(({ kind }) => kind === 'heading');
  const [title, next] = headings;
  const from = title === undefined ? 0 : title.index + 1;
  return lines.slice(from, next?.index ?? lines.length);
}
