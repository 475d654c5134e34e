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
  const from = nameRange.end <= range.end ? nameRange.end : range.start;
  const found = SENSITIVE.exec(text.slice(from, range.end)) ?? undefined;
  const at = found === undefined ? -1 : from + found.index;
  if (at < 0) return undefined;
  let start = at;
  while (start > range.start && !/[(|,:"'{\n]/.test(text[start - 1] ?? '')) start--;
  let end = at;
  while (end < range.end && !/[)|,"'}\r\n]/.test(text[end] ?? '')) end++;
  return trimRange(text, start, end);
}
