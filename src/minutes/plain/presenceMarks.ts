import { foldMarks } from '../../text/fold';
import { slice, trimRange, type TextRange } from '../../text/range';
import type { Attendee } from '../model';
import { allTerms } from '../vocabulary/vocabulary';

type Presence = Attendee['presence'];

const MARKS: ReadonlyMap<string, Presence> = new Map(
  allTerms().flatMap(({ plain: { people } }) =>
    (['present', 'absent'] as const).flatMap((presence) =>
      people.marks[presence].map((mark) => [foldMarks(mark), presence] as const),
    ),
  ),
);

/** What a sign or word says of whether somebody was there, where it says nothing else: `x`, `nej`. */
export function presenceMark(words: string): Presence | undefined {
  return MARKS.get(foldMarks(words.replace(/[*_`.]|\uFE0F/g, '')));
}

/** A list whose people mostly have a mark where others say where they come from: `Anna Berg  x`, `Bo Ek (A)`. */
export function withMarksRead(attendees: readonly Attendee[]): readonly Attendee[] {
  const marks = attendees.map(({ affiliation }) => affiliation && presenceMark(affiliation));
  const count = marks.filter((mark) => mark !== undefined && mark !== '').length;
  if (count < FEWEST || count * 2 < attendees.length) return attendees;
  return attendees.map((attendee, index) => {
    const presence = marks[index];
    return presence === undefined || presence === ''
      ? attendee
      : { ...attendee, presence, affiliation: undefined };
  });
}
/** One mark alone may be the first letter of something. */
const FEWEST = 2;

/** Where an attendee's entry marks presence beside the name, and says nothing else with it. */
export function marksBeside(
  text: string,
  { range, nameRange, presence, affiliation }: Attendee,
): TextRange[] {
  return [
    ...piecesOf(text, range.start, nameRange.start),
    ...piecesOf(text, nameRange.end, range.end),
  ].filter((piece) => {
    const words = slice(text, piece);
    return presenceMark(words) === presence && words !== affiliation;
  });
}

function piecesOf(text: string, from: number, to: number): TextRange[] {
  const pieces: TextRange[] = [];
  for (let start = from, at = from; at <= to; at++) {
    if (at < to && !BETWEEN.test(text.charAt(at))) continue;
    const dash = /^\s*[-–—]+\s+(?=\S)/.exec(text.slice(start, at))?.[0].length ?? 0;
    const piece = trimRange(text, start + dash, at);
    if (piece.end > piece.start) pieces.push(piece);
    start = at + 1;
  }
  return pieces;
}
const BETWEEN = /[|,;:()[\]\t]/;
