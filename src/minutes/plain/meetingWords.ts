import { allTerms } from '../vocabulary/vocabulary';
import { anyOf, LETTER, WORD_END, WORD_START } from '../vocabulary/wordPattern';

const plain = allTerms().map((terms) => terms.plain);
/** A word of a meeting, alone or as the end of a longer one: `styrelsemöte`. */
const MEETING = wordOrEnding(
  plain.flatMap(({ meetingWords }) => meetingWords),
  plain.flatMap(({ meetingEndings }) => meetingEndings),
);
const BODY = wordOrEnding(
  plain.flatMap(({ bodyWords }) => bodyWords),
  plain.flatMap(({ bodyEndings }) => bodyEndings),
);

function wordOrEnding(words: readonly string[], endings: readonly string[]): RegExp {
  return new RegExp(`(?:${WORD_START}${anyOf(words)}|(?<=[${LETTER}]{3})${anyOf(endings)})${WORD_END}`, 'i');
}

/** Whether words speak of a meeting or of its minutes. */
export function speaksOfMeeting(words: string): boolean {
  return MEETING.test(words);
}

/** Whether words name a body that meets. */
export function namesBody(words: string): boolean {
  return BODY.test(words);
}
