import { APOSTROPHE, DASH, isDigit, isLetter } from '../../markdown/characters';
import type { Label } from '../../markdown/label';
import { foldMarks } from '../../text/fold';
import { matchesOf } from '../../text/matches';
import { slice } from '../../text/range';
import type { PartKind } from '../vocabulary/plain/terms';
import type { LabelWord } from '../vocabulary/terms';
import { allTerms } from '../vocabulary/vocabulary';
import { anyOf, WORD_END, WORD_START } from '../vocabulary/wordPattern';
import { WordTable } from './wordTable';

/** A label of plain minutes: `Närvarande`, `Attendees (12):`. */
export interface PlainLabel {
  readonly kind: PartKind;
  /** How many characters from the start belong to it, a count and the colon included. */
  readonly length: number;
  /** How many characters its words have. */
  readonly words: number;
}

/**
 * What a label on a line of its own says of the meeting, or of the item under which it stands; `other`: of something
 * else, such as where and when the minutes are approved.
 */
export type FactLabel = 'date' | 'time' | 'place' | 'group' | 'organisation' | 'other';

const PARTS = new WordTable(
  allTerms().flatMap(({ plain }) =>
    (Object.entries(plain.parts) as [PartKind, readonly string[]][]).flatMap(([kind, words]) =>
      words.map((word) => [word, kind] as const),
    ),
  ),
);

const FACTS = new WordTable(
  allTerms().flatMap(({ plain }) => [
    ...(['date', 'time', 'place', 'group', 'organisation'] as const).flatMap((fact) =>
      plain[fact].map((word) => [word, fact] as const),
    ),
    ...plain.otherFacts.map((word) => [word, 'other'] as const),
  ]),
);

const FORMAT_LABELS = new WordTable(
  allTerms().flatMap(({ labels }) =>
    (Object.entries(labels) as [LabelWord, readonly string[]][]).flatMap(([label, words]) =>
      words.map((word) => [word, label] as const),
    ),
  ),
);

/**
 * The label that opens a text, in any language: compared without case and diacritics, with one slip of a scanner in a
 * word of six letters or more. The longest label counts; what follows it is for the caller to judge.
 */
export function matchLabel(text: string): PlainLabel | undefined {
  const first = firstWordEnd(text);
  if (first === undefined || !PARTS.mayOpenWith(text.slice(0, first))) return undefined;
  const ends = wordEnds(text, MOST_WORDS);
  for (let count = ends.length; count > 0; count--) {
    const words = ends[count - 1] ?? 0;
    const kind = PARTS.get(text.slice(0, words));
    if (kind === undefined) continue;
    return { kind, words, length: words + (SUFFIX.exec(text.slice(words))?.[0].length ?? 0) };
  }
  return undefined;
}

/** As `matchLabel`, where nothing but the label stands there. */
export function labelKind(text: string): PartKind | undefined {
  if (text.length > MOST_LENGTH) return undefined;
  const label = matchLabel(text);
  return label?.length === text.trimEnd().length ? label.kind : undefined;
}

/**
 * The kind of a heading's or label's words: whole words of the vocabulary; of lists of people also where more is said
 * of the group (`Deltagare LG 12-16.00`).
 */
export function kindOfWords(words: string): PartKind | undefined {
  const label = matchLabel(words);
  if (label !== undefined) {
    const more = words.slice(label.length);
    const isOpen = words[label.length - 1] !== ':';
    if (more.trim() === '' || (isOpen && OF_LISTS.has(label.kind) && isQualifier(more))) return label.kind;
  }
  const remark = words.includes('(') ? /\s*\([^()]*\)\s*$/.exec(words) : null;
  if (remark !== null && remark.index > 0) return labelKind(words.slice(0, remark.index));
  return words.length <= MOST_LENGTH ? kindWithin(words) : undefined;
}

/** The kind of words that hold more than the label: `Next Exempel Team Meeting`, `Prior open action items`. */
function kindWithin(words: string): PartKind | undefined {
  if (NEXT_MEETING.test(words) && !/\p{Ll}{2}[.!?][*_]*\s/u.test(words)) return 'next-meeting';
  const bare = words.replace(/[\s:]+$/, '');
  if (RECORDS.get(LAST_WORD.exec(bare)?.[0] ?? '') === undefined) return undefined;
  const last = bare.split(/\s+/);
  if (last.length > MOST_WORDS) return undefined;
  for (let from = 1; from < last.length; from++) {
    const kind = PARTS.get(last.slice(from).join(' '));
    if (kind === 'actions') return EARLIER.test(words) ? 'previous-actions' : 'actions';
    // "Kommunstyrelsens beslut", but not "Förslag till beslut".
    if (kind === 'decisions' && from === last.length - 1 && /\p{L}{3}['’]?s$/u.test(last[from - 1] ?? ''))
      return 'decisions';
  }
  return undefined;
}

const plain = allTerms().map((terms) => terms.plain);
const CASUAL: ReadonlyMap<string, 'attendees' | 'absent'> = new Map(
  (['attendees', 'absent'] as const).flatMap((kind) =>
    plain.flatMap(({ people }) =>
      people.casualLabels[kind].map((words) => [foldMarks(words), kind] as const),
    ),
  ),
);
const LONGEST_CASUAL = Math.max(...Array.from(CASUAL.keys(), ({ length }) => length));
const COUNT = /\s*(?:\(\s*\d+\s*\))?[\s:]*$/;
const LAST_WORD = /[^\s/&-]+$/;
/** The last words of those labels: most headings end with another one. */
const RECORDS = new WordTable(
  plain
    .flatMap(({ parts }) => [...parts.actions, ...parts.decisions])
    .map((words) => [LAST_WORD.exec(words)?.[0] ?? '', true] as const),
);
/** With a word or two before it, as in `Date of the next meeting`; behind more it is when something is to be done. */
const NEXT_MEETING = new RegExp(
  `^\\P{L}*(?:[^\\s:]+\\s+){0,2}(?:${anyOf(allTerms().flatMap(({ article }) => article))}\\s+)?` +
    `${anyOf(plain.flatMap(({ nextWords }) => nextWords))}\\s+(?:\\S+\\s+){0,5}?` +
    `${anyOf(plain.flatMap(({ meetingWords }) => meetingWords))}${WORD_END}`,
  'iu',
);
const EARLIER = new RegExp(
  `${WORD_START}${anyOf(plain.flatMap(({ earlierWords }) => earlierWords))}${WORD_END}`,
  'i',
);

/** What a label with a colon says of the meeting: `When: …`. */
export function factLabel(text: string, label: Label): FactLabel | undefined {
  return factOf(slice(text, label.words));
}

/** What words say of the meeting as a label. */
export function factOf(words: string): FactLabel | undefined {
  return FACTS.get(words);
}

/** The kind of a list's label that sentences open with, too, `Here: …`: what follows has to be people. */
export function casualKind(words: string): 'attendees' | 'absent' | undefined {
  const bare = /[:)\s]$/.test(words) ? words.replace(COUNT, '') : words;
  return bare.length > LONGEST_CASUAL ? undefined : CASUAL.get(foldMarks(bare.replaceAll('’', "'")));
}

/** The label of the format that a line's words before the colon are, as a scanner may have read them. */
export function formatLabel(text: string, label: Label): LabelWord | undefined {
  return FORMAT_LABELS.get(slice(text, label.words));
}

const OF_LISTS: ReadonlySet<PartKind> = new Set(['attendees', 'absent', 'guests', 'observers']);

/** `LG 12-16.00`, `from the TSC`: a few words, no sentence. */
function isQualifier(words: string): boolean {
  return words.trim().split(/\s+/).length <= 4 && !/[.!?]\s|,/.test(words);
}

/** A count, `(12)` or ` - 12`, and the colon. */
const SUFFIX = /^\s*(?:\(\s*\d+\s*\)|\s[-–]\s*\d+(?=\s*:?\s*$))?\s*(?::|$)?/;

/** No label has more words than this, or is longer. */
const MOST_WORDS = 6;
const MOST_LENGTH = 60;
/** A word with the sign that joins it to the one before: `Decisions / action items`. */
const WORD = /(?<=^|[\s/&-])[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu;

/** Where the first word of a text ends; undefined where it opens with none. */
function firstWordEnd(text: string): number | undefined {
  const first = text.charCodeAt(0);
  if (!(first > 0x7f) && !isLetter(first)) return undefined;
  let at = 0;
  while (isPlainWordPart(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) > 0x7f ? wordEnds(text, 1)[0] : Math.min(at, MOST_LENGTH);
}

function isPlainWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === APOSTROPHE || code === DASH;
}

/** Where the first words of a text end, at most so many: those that may be a label. */
function wordEnds(text: string, most: number): number[] {
  const ends: number[] = [];
  for (const { index, 0: word } of matchesOf(text.slice(0, MOST_LENGTH), WORD)) {
    if ((index > 0 && ends.length === 0) || ends.length === most) break;
    ends.push(index + word.length);
  }
  return ends;
}
