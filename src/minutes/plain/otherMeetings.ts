import { contains, slice, type TextRange } from '../../text/range';
import type { Attendee } from '../model';
import { readChunk } from './attendeeChunk';
import { attendeeChunks } from './attendeeEntries';
import { PRESENT } from './attendeeScope';
import { labelKind } from './labels';
import type { PlainOutline, PlainPart } from './plainOutline';

/** One name may be of somebody who came for an item. */
const FEWEST = 2;

/**
 * The labels of further lists of those present, after the one that was read: a text that has one holds the minutes of
 * two meetings (reading.md).
 */
export function otherMeetings(
  text: string,
  { parts }: PlainOutline,
  attendees: readonly Attendee[],
): readonly TextRange[] {
  const lists = parts.filter(
    ({ kind, label }) =>
      kind === 'attendees' && label !== undefined && labelKind(slice(text, label)) === kind,
  );
  const isRead = (part: PlainPart): boolean =>
    rangesOf(part).some((range) => attendees.some(({ nameRange }) => contains(range, nameRange)));
  const first = lists.findIndex(isRead);
  if (first < 0) return [];
  return lists
    .slice(first + 1)
    .filter((part) => !isRead(part) && peopleIn(text, part) >= FEWEST)
    .flatMap(({ label }) => label ?? []);
}

function rangesOf({ rest, lines }: PlainPart): readonly TextRange[] {
  return [...(rest === undefined ? [] : [rest]), ...lines.map(({ line }) => line)];
}

function peopleIn(text: string, { rest, lines }: PlainPart): number {
  const chunks = attendeeChunks(text, rest, lines);
  const entries = chunks.reduce((sum, chunk) => sum + chunk.entries.length, 0);
  return chunks.reduce(
    (sum, chunk) => sum + readChunk(text, chunk, PRESENT, { entries, organisations: false }).full,
    0,
  );
}
