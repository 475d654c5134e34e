import { matchesOf } from '../text/matches';
import type { TextRange } from '../text/range';
import type { TimeWindow } from './model';
import { WORD_END, WORD_START, anyOf } from './vocabulary/wordPattern';
import { allTerms } from './vocabulary/vocabulary';

/**
 * The windows of time written in a range of a text, in document order, as `HH:MM`: `12.00-16.00`, `12:00 – 16:00`,
 * `kl. 12-16`, `14-16.00`, `13:00 to 15:00`, `2-4 pm`. Whole hours need minutes on one side or a word that says they
 * are hours. A window that ends before it starts is given as it is.
 */
export function findTimes(text: string, range: TextRange): TimeWindow[] {
  const part = text.slice(range.start, range.end);
  if (!/\d/.test(part)) return [];
  return matchesOf(part, WINDOW).flatMap((match) => windowOf(match, range.start) ?? []);
}

const terms = allTerms();
const CLOCK = anyOf(terms.flatMap(({ clock }) => clock));
const UNTIL = anyOf(terms.flatMap(({ until }) => until));

const WINDOW = new RegExp(
  `(?<![.:/-])${WORD_START}(?<before>(?:(?<clock>${CLOCK})(?:\\.\\s*|\\s+))?)${time('1')}` +
    `\\s*(?:[-\\u2013\\u2014]|${UNTIL}(?=\\s)\\s+(?:${CLOCK}(?:\\.\\s*|\\s+))?)\\s*${time('2')}(?![.:-]?\\d)${WORD_END}`,
  'gi',
);

function time(n: string): string {
  return `(?<hour${n}>\\d{1,2})(?:[.:](?<minute${n}>\\d{2}))?(?:\\s?(?<half${n}>[ap])\\.?m\\b\\.?)?`;
}

function windowOf(match: RegExpExecArray, offset: number): TimeWindow | undefined {
  const { before = '', hour1, minute1, half1, hour2, minute2, half2, clock } = match.groups ?? {};
  if ((clock ?? minute1 ?? minute2 ?? half1 ?? half2) === undefined) return undefined;
  const end = clockTime(hour2, minute2, half2);
  let start = clockTime(hour1, minute1, half1 ?? half2);
  // "11-1 pm": the half of the day that is written holds for both unless that would turn the window round.
  if (half1 === undefined && half2 !== undefined && start !== undefined && end !== undefined && start > end) {
    start = clockTime(hour1, minute1, 'a');
  }
  if (start === undefined || end === undefined) return undefined;
  const at = offset + match.index;
  return { start, end, range: { start: at + before.length, end: at + match[0].length } };
}

function clockTime(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): string | undefined {
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const minutes = Number(minute ?? 0);
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
