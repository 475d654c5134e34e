import { slice, trimRange, type TextRange } from '../../text/range';
import { findTimes } from '../times';
import { allTerms } from '../vocabulary/vocabulary';
import { anyOf, WORD_END, WORD_START } from '../vocabulary/wordPattern';
import { namesBody } from './meetingWords';
import { isOrganisation } from './personName';

const terms = allTerms();
const CLOCK = anyOf(terms.flatMap(({ clock }) => clock));
/** An hour that is no window with its day: `kl. 18.30`, `at 7pm`, `16:00 UTC`. */
const HOUR = new RegExp(
  `(?:${WORD_START}${CLOCK}\\.?\\s*|(?<=[,;]\\s*))\\d{1,2}(?:[.:]\\d\\d)?(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s[A-Z]{3,4}\\b)?(?![\\d.:])|` +
    `${WORD_START}\\d{1,2}(?:[.:]\\d\\d)?\\s?[ap]\\.?m\\b\\.?`,
  'gi',
);
const IN = anyOf(terms.flatMap(({ plain }) => plain.placeWords));
/** A comma, or a word such as `in`, leads from the day and time to a place, which ends the line or stands before the hour. */
const PLACE = new RegExp(
  `^[\\s.]*(?:[,;|]\\s*(?:${IN}\\s+)?|${IN}\\s+)([^,;|]{3,50}(?:, [^\\s,;|\\d][^,;|\\d]{2,30})?)(?=$|[,;]\\s*$)`,
  'i',
);
/** What stands there is something else: the meeting, a weekday, a sentence. */
const OTHER = new RegExp(
  `${WORD_START}${anyOf(terms.flatMap(({ plain }) => plain.meetingWords))}${WORD_END}|` +
    `^${anyOf(terms.flatMap(({ weekdays }) => weekdays.flat()))}${WORD_END}|[.!?:]\\s|^[^\\p{L}]*$|https?:`,
  'iu',
);

/** Where a place may begin that stands before the day. */
const LEAD = new RegExp(`${WORD_START}${IN}\\s+(?=\\S)`, 'i');
const LEADS = new RegExp(LEAD.source, 'gi');
/** What stands between such a place and the day. */
const TO_DAY = new RegExp(
  `[\\s,;]*(?:${WORD_START}(?:${anyOf(terms.flatMap(({ plain }) => plain.dayWords))}|` +
    `${anyOf(terms.flatMap(({ weekdays }) => weekdays.flat()))})[\\s,]*)*$`,
  'i',
);
const LONGEST = 60;

/** The place that a line gives before its day: `Meeting at Hill House on 5 March 2024`, `möte i Stora salen den 5 mars`. */
export function placeBefore(text: string, line: TextRange, day: TextRange): TextRange | undefined {
  const before = text.slice(line.start, day.start);
  if (!LEAD.test(before)) return undefined;
  const words = withoutHours(before);
  const end = words.length - (TO_DAY.exec(words)?.[0].length ?? 0);
  for (const { index, 0: lead } of words.matchAll(LEADS)) {
    const start = index + lead.length;
    const place = words.slice(start, end);
    if (place.length < 3 || place.length > LONGEST || OTHER.test(place) || !NAMED.test(place)) continue;
    // `möte i styrelsen`: who met. The last word tells: `Council Chamber` is a room.
    if (!namesBody(place.slice(place.lastIndexOf(' ') + 1)) && !isOrganisation(place))
      return { start: line.start + start, end: line.start + end };
  }
  return undefined;
}
/** A name, or few words. */
const NAMED = /\p{Lu}|\d|^\S+(?:\s\S+)?$/u;

/** What stands before the day in `Plats och tid: Stora salen, tisdagen den 5 mars 2024`; undefined where it is no place. */
export function wordsBeforeDay(text: string, start: number, day: number): TextRange | undefined {
  const words = text.slice(start, day);
  const place = trimRange(text, start, day - (TO_DAY.exec(words)?.[0].length ?? 0));
  return /\p{L}{2}/u.test(withoutHours(slice(text, place))) ? place : undefined;
}

/** A title without the place that it gives. */
export function withoutPlace(title: string, place: string): string {
  const at = title.indexOf(place);
  const before = at < 0 ? null : PREPOSITION.exec(title.slice(0, at));
  return before === null ? title : `${title.slice(0, before.index)} ${title.slice(at + place.length)}`;
}
const PREPOSITION = new RegExp(`${WORD_START}${IN}\\s+$`, 'i');

/**
 * The place that a line gives after its day: `12 March 2024, 14.00-15.00, Room 2`, `… at 14:00 in Room 2`.
 *
 * @param line the line, or what is said behind its label
 * @param read where its day and its window of time stand
 */
export function placeBeside(
  text: string,
  line: TextRange,
  read: readonly TextRange[],
): TextRange | undefined {
  const first = Math.min(...read.map(({ start }) => start));
  const behind = Math.min(...read.map(({ end }) => end));
  if (!/\p{L}{2}/u.test(text.slice(behind, line.end))) return undefined;
  let words = slice(text, line);
  for (const { start, end } of [...read, ...hoursIn(words, line.start)])
    words = words.slice(0, start - line.start) + ' '.repeat(end - start) + words.slice(end - line.start);
  // Between the day and the hour nothing but commas is left.
  const after = words.slice(first - line.start);
  const lead = /^[\s,;–-]*(?=[,;|])|^\s*/.exec(after)?.[0].length ?? 0;
  const found = PLACE.exec(after.slice(lead));
  const place = found?.[1];
  if (found === null || place === undefined || OTHER.test(place)) return undefined;
  const start = first + lead + found[0].length - place.length;
  return trimRange(text, start, start + place.trimEnd().length);
}

/** A title without the hours that it gives, and the word before them. */
export function withoutHours(title: string): string {
  if (!/\d/.test(title)) return title;
  let words = title;
  for (const { start, end } of [
    ...findTimes(title, { start: 0, end: title.length }).map(({ range }) => range),
    ...hoursIn(title, 0),
  ])
    words = words.slice(0, start).replace(BEFORE_HOUR, blanks) + ' '.repeat(end - start) + words.slice(end);
  return words;
}
const BEFORE_HOUR = new RegExp(`${WORD_START}${CLOCK}\\.?\\s*$`, 'i');

function blanks(words: string): string {
  return ' '.repeat(words.length);
}

function hoursIn(words: string, offset: number): TextRange[] {
  return Array.from(words.matchAll(HOUR), ({ index, 0: hour }) => ({
    start: offset + index,
    end: offset + index + hour.length,
  }));
}
