import { audible, proseOf } from '../../minutes/prose';
import type { Minutes } from '../../minutes/model';
import { slice, type TextRange } from '../../text/range';

/** A word of minutes that damage may have changed, or two with a blank between where a letter may have been lost. */
export interface DoubtfulWord {
  /** In lower case, as the dictionary is asked for it. */
  readonly word: string;
  readonly range: TextRange;
}

/** A word of lower-case letters, or one with a capital; a 6 may stand for an ö, and a & at its start for an å. */
const WORD =
  /(?<![\p{L}\p{N}_@./:&-])(?:\p{L}|[6&](?=\p{Ll}{2}))[\p{Ll}6]+(?![\p{L}\p{N}_@-]|[./:][\p{L}\p{N}])/gu;
const LEAST = 3;
/** So many letters stand on both sides of one that was lost in between. */
const LEAST_BESIDE = 3;

/**
 * The words of Swedish minutes that may be asked for in a dictionary. Names are left out: those that the minutes list,
 * and what has a capital within a sentence.
 *
 * @param names of people, bodies and places that are known
 */
export function doubtfulWords(minutes: Minutes, names: readonly string[] = []): DoubtfulWord[] {
  const { text, meeting, attendees } = minutes;
  if (meeting.lang !== 'sv' || (minutes.kind === 'structured' && meeting.status !== 'draft')) return [];
  const known = new Set(
    [...names, ...attendees.map(({ name }) => name), meeting.place ?? '', meeting.chair ?? '']
      .flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))
      .filter((name) => name !== ''),
  );
  const pieces = minutes.kind === 'plain' ? [{ start: 0, end: text.length }] : proseOf(minutes);
  return pieces.flatMap((piece) => wordsIn(text, piece, known));
}

function wordsIn(text: string, piece: TextRange, names: ReadonlySet<string>): DoubtfulWord[] {
  const words = audible(slice(text, piece));
  const found: DoubtfulWord[] = [];
  let before: RegExpExecArray | undefined;
  for (const match of words.matchAll(WORD)) {
    const [word] = match;
    const start = piece.start + match.index;
    const low = word.toLowerCase();
    const isName = names.has(low) || (low !== word && !opensSentence(words, match.index));
    if (!isName && word.length >= LEAST)
      found.push({ word: low, range: { start, end: start + word.length } });
    const joined = before && joins(before, match);
    if (before && joined && !isName) {
      const from = piece.start + before.index;
      found.push({
        word: `${before[0].toLowerCase()} ${low}`,
        range: { start: from, end: start + word.length },
      });
    }
    before = isName ? undefined : match;
  }
  return found;
}

/** Whether a letter may have been lost between two words: one blank is between, and the second goes on in lower case. */
function joins(before: RegExpExecArray, { 0: word, index }: RegExpExecArray): boolean {
  return (
    before.index + before[0].length + 1 === index &&
    before.input.charAt(index - 1) === ' ' &&
    /^\p{Ll}/u.test(word) &&
    word.length >= LEAST_BESIDE &&
    before[0].length >= LEAST_BESIDE
  );
}

/** Whether a word stands where every word has a capital: at the start of a line, of an entry, or after a full stop. */
function opensSentence(words: string, at: number): boolean {
  return /(?:^|[\n\r.!?:|*#>•–-]|\d[.)]?|[(")”])[ \t*_]*$/u.test(words.slice(Math.max(0, at - 12), at));
}
