import { editDistance, foldMarks } from '../../text/fold';
import type { Language } from '../../text/messages';
import { readLabel } from '../../markdown/label';
import { rangeOf, slice, type TextRange } from '../../text/range';
import { allTerms, termsOf } from '../vocabulary/vocabulary';
import { anyOf, LETTER, WORD_END, WORD_START } from '../vocabulary/wordPattern';
import { findMeetingDates } from './meetingDate';
import type { MeetingHead } from './meetingHead';
import { withoutHours, withoutPlace } from './meetingPlace';
import { namesBody } from './meetingWords';
import type { PlainOutline } from './plainOutline';

/** The body that meets: what a label says, or the title without the words for a meeting and its day. */
export function groupOf(text: string, head: MeetingHead, language: Language): string | undefined {
  if (head.group !== undefined) return head.group;
  if (head.title !== undefined) {
    const { place } = head;
    const title = place === undefined ? head.title.text : withoutPlace(head.title.text, place);
    const group = withoutMeeting(title, language);
    if (/\p{L}{2}/u.test(group) && (namesBody(group) || bodyLine(text, head) === undefined)) return group;
  }
  const body = bodyLine(text, head);
  return body && withoutMeeting(slice(text, body), language);
}

/** A line of the head beside the title that names a body, or what stands in one of its columns and does. */
function bodyLine(text: string, { lines, title }: MeetingHead): TextRange | undefined {
  return lines
    .filter(({ range, kind }) => kind === 'text' && range !== title?.range)
    .flatMap(({ range }) => columnsOf(text, range))
    .find(
      (range) =>
        range.end - range.start < LONGEST &&
        readLabel(text, range) === undefined &&
        namesBody(slice(text, range)),
    );
}

function columnsOf(text: string, range: TextRange): TextRange[] {
  return Array.from(slice(text, range).matchAll(COLUMN), ({ index, 0: words }) =>
    rangeOf(range.start + index, words.length),
  );
}
/** Gaps as wide as these part the columns of a page's head. */
const COLUMN = /\S+(?:\s{1,3}\S+)*/g;

const LONGEST = 80;
const MEETING_WORDS = anyOf(allTerms().flatMap(({ plain }) => plain.meetingWords));
const SMALL_WORDS = anyOf(allTerms().flatMap(({ plain }) => plain.titleWords));
const WEEKDAYS = anyOf(allTerms().flatMap(({ weekdays }) => weekdays.flat()));
const MEETING = new RegExp(`${WORD_START}${MEETING_WORDS}${WORD_END}`, 'gi');
/** `styrelsemöte`: the body is what the word begins with, without the s that joins the two. */
const ENDINGS = anyOf(allTerms().flatMap(({ plain }) => plain.meetingEndings));
const COMPOUND = new RegExp(`(?<=[${LETTER}]{3})s?${ENDINGS}${WORD_END}`, 'gi');
/** `no. 9`, `#12`, `4/2024`, `45th`, `v. 36`: which of its meetings it was. */
const NUMBER = new RegExp(
  `${WORD_START}${anyOf(allTerms().flatMap(({ weekWords }) => weekWords))}(?:\\.\\s*|\\s+)\\d{1,2}(?![\\d/.-])|` +
    `${WORD_START}${anyOf(allTerms().flatMap(({ plain }) => plain.numberWords))}\\.?\\s*\\d+(?![\\d/.-])|#\\s?\\d+|` +
    `${WORD_START}\\d{1,3}(?:st|nd|rd|th)${WORD_END}|(?<![\\d/])\\d{1,3}/(?:19|20)\\d\\d(?![\\d/])`,
  'gi',
);
/** `… held at the town hall on`. */
const HELD = new RegExp(
  `(?<=\\S)\\s+${anyOf(allTerms().flatMap(({ plain }) => plain.heldWords))}${WORD_END}.*$`,
  'i',
);
const EDGES = new RegExp(
  `^(?:[\\s\\p{P}=|]|${SMALL_WORDS}${WORD_END})+|(?:[\\s\\p{P}=|]|${WORD_START}(?:${SMALL_WORDS}|${WEEKDAYS})${WORD_END})+$`,
  'giu',
);

function withoutMeeting(title: string, language: Language): string {
  const dates = findMeetingDates(title, { start: 0, end: title.length }, language, 2000);
  const [first] = dates;
  // What stands before the day names the body; behind it stand hours and places, where not all of the name does.
  const before = first && bodyIn(title.slice(0, first.range.start));
  if (before !== undefined && /\p{L}{2}/u.test(before)) return before;
  let words = title;
  for (const { range } of dates.reverse()) words = `${words.slice(0, range.start)} ${words.slice(range.end)}`;
  return bodyIn(withoutHours(words));
}

function bodyIn(title: string): string {
  let words = (/\d/.test(title) ? title.replace(NUMBER, ' ') : title)
    .replace(MEETING, ' ')
    .replace(COMPOUND, '')
    .replace(/\(\s*\)/g, ' ')
    .replace(HELD, '');
  for (let before = ''; before !== words;) {
    before = words;
    words = closed(words.replace(EDGES, ''), before);
  }
  return words.replace(/\s+/g, ' ').trim();
}

/** Without its last bracket or quotation mark, one that was opened stays open: `Committee (TSC)`. */
function closed(words: string, before: string): string {
  const open = words.split('(').length - words.split(')').length;
  if (open > 0 && before.startsWith(`${words})`)) return `${words})`;
  const isQuoted = /^[^"”]*(?:"[^"]*|”[^”]*|“[^”]*)$/.test(words) && /^["”]/.test(before.slice(words.length));
  return isQuoted && before.startsWith(words) ? words + before.charAt(words.length) : words;
}

/** The organisation that a line of the page's head names: from its last word back over the words of the name. */
export function organisationOf(text: string, head: MeetingHead, { lines }: PlainOutline): string | undefined {
  if (head.organisation !== undefined) return head.organisation;
  const until = head.lines.at(-1)?.index ?? -1;
  for (const line of lines) {
    if (line.index > until) break;
    if (line.kind === 'blank' || line.kind === 'heading') continue;
    const found = organisationIn(slice(text, line.range));
    if (found !== undefined) return found;
  }
  return undefined;
}

const ORGANISATIONS = allTerms().flatMap(({ plain }) => plain.organisationWords.map(foldMarks));
const JOINING = new Set(
  allTerms()
    .flatMap(({ and, of }) => [...and, ...of])
    .concat('-', '–'),
);

function organisationIn(line: string): string | undefined {
  const words = line.split(/\s+/);
  const named = words.findIndex(isOrganisation);
  if (named < 0) return undefined;
  // `Department of Geography`: the name goes on behind the word.
  const goesOn =
    JOINING.has(words[named + 1]?.toLowerCase() ?? '') && /^\p{Lu}/u.test(words[named + 2] ?? '');
  const last = goesOn ? named + 2 : named;
  let first = named;
  while (first > 0 && isPartOfName(words[first - 1] ?? '')) first--;
  while (first < last && (JOINING.has(words[first] ?? '') || isMeetingWord(words[first] ?? ''))) first++;
  const [only = ''] = first === last ? words.slice(first, last + 1) : [];
  return first === last && (only === only.toLowerCase() || ORGANISATIONS.includes(foldMarks(only)))
    ? undefined
    : words.slice(first, last + 1).join(' ');
}

function isMeetingWord(word: string): boolean {
  return MEETING_WORD.test(word);
}
const MEETING_WORD = new RegExp(`^${MEETING_WORDS}$`, 'i');

function isPartOfName(word: string): boolean {
  return JOINING.has(word) || /^\p{Lu}[\p{L}\p{M}.'’]{2,}-?$/u.test(word);
}

/** Whether a word ends as those of organisations do: whole, or through a scanner's slip in a long one. */
function isOrganisation(word: string): boolean {
  const folded = foldMarks(word).replace(/[^\p{L}]+$/u, '');
  return ORGANISATIONS.some((known) => {
    const end = folded.slice(-known.length);
    return end === known || (known.length > 8 && editDistance(end, known, 1) === 1);
  });
}

/** The language of a text, by its small words. */
export function languageOfText(text: string): Language {
  const counts: Record<Language, number> = { en: 0, sv: 0 };
  const sample = text.slice(0, SAMPLE).toLowerCase();
  let start = 0;
  for (let at = 0; at <= sample.length; at++) {
    if (isLetterAt(sample, at)) continue;
    const languages =
      at > start && at - start <= MOST_LETTERS ? COMMON.get(sample.slice(start, at)) : undefined;
    if (languages !== undefined) for (const language of languages) counts[language]++;
    start = at + 1;
  }
  return LANGUAGES.reduce((most, next) => (counts[next] > counts[most] ? next : most));
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code > 0x7f && /^\p{L}/u.test(text.slice(at, at + 2)));
}

const LANGUAGES: readonly [Language, ...Language[]] = ['en', 'sv'];
/** The languages in which a word is a common one, with and without its diacritics, which scans lose. */
const COMMON: ReadonlyMap<string, readonly Language[]> = commonWords();

function commonWords(): ReadonlyMap<string, readonly Language[]> {
  const found = new Map<string, Language[]>();
  for (const language of LANGUAGES) {
    const { common } = termsOf(language).plain;
    for (const word of new Set([...common, ...common.map(foldMarks)]))
      found.set(word, [...(found.get(word) ?? []), language]);
  }
  return found;
}

const SAMPLE = 2500;
const MOST_LETTERS = Math.max(...[...COMMON.keys()].map(({ length }) => length));
