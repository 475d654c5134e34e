import type { Attendee } from '../../minutes/model';
import { allTerms, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { WORD_END, WORD_START, anyOf } from '../../minutes/vocabulary/wordPattern';
import { replacement } from '../../text/edit';
import type { TextRange } from '../../text/range';
import { trimRange } from '../../text/range';
import type { Rule } from '../diagnostic';
import { languageOf } from '../schema/wording';

const WORDS = allTerms().flatMap(({ sensitiveReasons }) => sensitiveReasons);
const BEGINNINGS = WORDS.filter((word) => word.endsWith('-')).map((word) => word.slice(0, -1));
const SENSITIVE = new RegExp(`${WORD_START}(?:${anyOf(BEGINNINGS)}|${anyOf(WORDS)}${WORD_END})`, 'iu');

/** A reason of an absence that reveals health or family: minutes are read by many, and kept. */
export const reasonSensitive: Rule = {
  codes: { 'reason-sensitive': 'warning' },
  *check({ minutes }) {
    for (const attendee of minutes.attendees) {
      if (attendee.presence !== 'absent' || attendee.reason === undefined) continue;
      const range = SENSITIVE.test(attendee.reason) ? reasonRange(minutes.text, attendee) : undefined;
      if (range === undefined) continue;
      const value = writtenValue('reason', 'unavailable', languageOf(minutes));
      yield {
        code: 'reason-sensitive',
        range,
        message: 'reason-sensitive',
        args: { value },
        fixes: [
          {
            title: { id: 'fix.replace', args: { value } },
            edits: [replacement(range, value)],
            preferred: true,
          },
        ],
      };
    }
  },
};

/** The whole detail, or the whole value of a key, in which the words stand. */
function reasonRange(text: string, { range, nameRange }: Attendee): TextRange | undefined {
  // Of a name within escapes or folded lines only the whole value is known.
  const from = nameRange.end < range.end ? nameRange.end : range.start;
  const found = SENSITIVE.exec(text.slice(from, range.end)) ?? undefined;
  const at = found === undefined ? -1 : from + found.index;
  if (at < 0) return undefined;
  let start = at;
  while (start > range.start && !isBoundary(text, start - 1, /[(|,:"{\n]/)) start--;
  let end = at;
  while (end < range.end && !isBoundary(text, end, /[)|,"}\r\n]/)) end++;
  return trimRange(text, start, end);
}

/** A single quotation mark bounds a value unless it is an apostrophe, which in such a value is written twice. */
function isBoundary(text: string, at: number, others: RegExp): boolean {
  const character = text[at] ?? '';
  if (character !== "'") return others.test(character);
  return !/^(?:[\p{L}\p{N}']'[\p{L}\p{N}']|'')/u.test(text.slice(at - 1, at + 2));
}
