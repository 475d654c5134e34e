import { isDigit, isLetter } from '../../markdown/characters';
import { looksLikeFullName } from '../names';
import { foldMarks } from '../../text/fold';
import { matchesOf } from '../../text/matches';
import type { TextRange } from '../../text/range';
import { readIdLabel, readWordLabel, type RecordLabel } from '../inline/label';
import { looksLikeName } from '../language/agent';
import { phrasePattern, tolerant } from '../language/phrases';
import type { RecordSpeech } from '../vocabulary/speech/speech';
import { SPEECHES } from '../vocabulary/speech/speeches';
import { anyOf, WORD_END } from '../vocabulary/wordPattern';

type RecordType = RecordLabel['type'];

/**
 * What opens a line or list item of plain minutes as a decision or an action: the labels of the format, more words
 * for them, and more marks around them (reading.md). Offsets are into the text given.
 * @param text a line or more, without its list marker; emphasis may open it
 * @param ids whether an id alone, `B2: …`, is a label here
 * @param mayState whether to look for sentences that state a decision
 */
export function readPlainLabel(text: string, ids: boolean, mayState = true): RecordLabel | undefined {
  const colon = text.indexOf(':');
  const hasColon = colon > 0 && colon < REACH;
  const isOpened = opensWithWord(text);
  return (
    ((hasColon && closesWithWord(text)) || text.startsWith('[')
      ? readWordLabel(text, recordTypeOf)
      : undefined) ??
    (hasColon && isOpened ? labelFor(text) : undefined) ??
    (hasColon ? poll(text) : undefined) ??
    (isOpened ? (boldInitials(text) ?? dashed(text) ?? bracketOnly(text)) : undefined) ??
    (mayState ? opening(text) : undefined) ??
    (ids && hasColon ? readIdLabel(text) : undefined)
  );
}

/** Where labels stand within a line: after a sentence, a dash, a speaker or a gap. Offsets of the labels. */
export function labelsWithin(text: string): number[] {
  if (!text.includes(':') || !/[^/]:[*_]*\s/.test(text)) return [];
  const number = isDigit(text.charCodeAt(0)) ? PARAGRAPH_NUMBER.exec(text) : null;
  const places = matchesOf(text, INNER).map(({ index, 0: lead }) => index + lead.length);
  return [...(number === null ? [] : [number[0].length]), ...places].filter(
    (at) => readWordLabel(text.slice(at), recordTypeOf) !== undefined,
  );
}

/** What the words of a label make of its line. */
function recordTypeOf(words: string | undefined): RecordType | undefined {
  if (words === undefined) return undefined;
  const folded = foldMarks(words);
  const exact = TYPES.get(folded);
  if (exact !== undefined) return exact;
  const parts = folded.split(' ');
  if (parts.length > MOST_WORDS || parts.some((part) => NOT_STATED.has(part))) return undefined;
  return NOUNS.find(([noun]) => folded.endsWith(` ${noun}`))?.[1];
}

/** `Final tentative decision:`; more words are a sentence. */
const MOST_WORDS = 3;

const speech: readonly RecordSpeech[] = SPEECHES.map(({ records }) => records);
const TYPES: ReadonlyMap<string, RecordType> = new Map(
  speech.flatMap(({ decisionLabels, actionLabels }) => [
    ...decisionLabels.map((word) => [foldMarks(word), 'decision'] as const),
    ...actionLabels.map((word) => [foldMarks(word), 'action'] as const),
  ]),
);
const NOUNS: readonly (readonly [string, RecordType])[] = speech.flatMap(({ decisionNouns, actionNouns }) => [
  ...decisionNouns.map((word) => [foldMarks(word), 'decision'] as const),
  ...actionNouns.map((word) => [foldMarks(word), 'action'] as const),
]);
const NOT_STATED: ReadonlySet<string> = new Set(speech.flatMap(({ notStated }) => notStated.map(foldMarks)));

const LABELS = speech.flatMap(({ decisionLabels, actionLabels }) => [...decisionLabels, ...actionLabels]);
const EMPHASIS = String.raw`[*_]{0,3}`;
const WORDS = anyOf(LABELS);

/** Whether a text opens with the first word of a label: a cheap question before dear ones. */
function opensWithWord(text: string): boolean {
  const code = text.charCodeAt(0);
  // Few letters open a label; most lines open with another.
  if (isLetter(code) && !FIRST_LETTERS.has(code | 0x20)) return false;
  const first = FIRST_WORD.exec(text)?.[1];
  return first !== undefined && FIRST_WORDS.has(foldMarks(first));
}
const FIRST_WORD = /^[*_]{0,3}\[?([^\s:*_()[\]–—-]+)/;
const FIRST_WORDS: ReadonlySet<string> = new Set(
  LABELS.map((label) => foldMarks(FIRST_WORD.exec(label)?.[1] ?? '')),
);

/** The small letters of ASCII with which they open, without diacritics. */
const FIRST_LETTERS: ReadonlySet<number> = new Set(Array.from(FIRST_WORDS, (word) => word.charCodeAt(0)));

/** Whether the last word of a label stands before the colon that opens a text, an id or an owner: as cheap a question. */
function closesWithWord(text: string): boolean {
  const [opening = '', words = ''] = BEFORE_COLON.exec(text) ?? [];
  const isCut = isDigit(text.charCodeAt(opening.length));
  return LAST_WORDS.has(foldMarks(lastWord(isCut ? words.replace(/\S+$/, '') : words)));
}
/** Up to the colon, the marks that close emphasis, an owner in brackets or the figures of an id. */
const BEFORE_COLON = /^[*_]{0,2}([^:*_([\d§]*)/;
const LAST_WORDS: ReadonlySet<string> = new Set(
  [...TYPES.keys(), ...NOUNS.map(([noun]) => noun)].map(lastWord),
);

function lastWord(words: string): string {
  const bare = words.trimEnd();
  return bare.slice(bare.lastIndexOf(' ') + 1);
}
const FOR = anyOf(speech.flatMap((of) => of.labelFor));

/** `Action item for Anna: …`, `ACTION ITEM FOR ALL: …`, `ACTION - Anna: …`. */
function labelFor(text: string): RecordLabel | undefined {
  const match = LABEL_FOR.exec(text);
  const { dash, owner = '' } = match?.groups ?? {};
  // A dash leads to a name only where nothing but a name stands before the colon.
  return dash !== undefined && !looksLikeFullName(owner) && !looksLikeName(owner)
    ? undefined
    : labelled(text, match);
}
const LABEL_FOR = new RegExp(
  `^${EMPHASIS}(?<words>${WORDS})(?:\\s+${FOR}\\s+|(?<dash>\\s+[-–—]\\s+))(?<owner>[^:*_]{2,40})${EMPHASIS}\\s*:\\s*${EMPHASIS}\\s*`,
  'di',
);

/** `**AI Anna** …`, `**AI** Anna: …`. */
function boldInitials(text: string): RecordLabel | undefined {
  return labelled(text, BOLD.exec(text)) ?? boldAlone(text) ?? labelled(text, BARE.exec(text));
}
/** In bold alone and without a colon a word is a label before somebody who is to do something. */
function boldAlone(text: string): RecordLabel | undefined {
  const match = BOLD_ALONE.exec(text);
  return match !== null && SOMEBODY.test(text.slice(match[0].length)) ? labelled(text, match) : undefined;
}
const BOLD_ALONE = new RegExp(`^(?:\\*\\*|__)(?<words>${WORDS})(?:\\*\\*|__)\\s+`, 'di');
const SOMEBODY =
  /^\p{Lu}[^\s:]*(?:\s\p{Lu}[^\s:]*)?(?:\s*(?:&|and|och|,)\s*\p{Lu}[^\s:]*)*(?::|\s+(?:to|will|ska)\s)/u;
const BOLD = new RegExp(
  `^(?:\\*\\*|__)(?<words>${WORDS})(?:\\s*:\\s*|\\s+)(?<owner>[^*_:]{2,40}?)\\s*:?(?:\\*\\*|__)\\s*:?\\s*`,
  'di',
);
/** `AI Anna to …`: only the initials, and only before somebody who is to do something. */
const BARE = /^(?<words>AI)\s+(?=\p{Lu}\p{Ll}+(?:\s*(?:&|and|och|,)\s*\p{Lu}\p{Ll}+)*\s+(?:to|will|ska)\s)/du;

/** `Action – update the site`. */
function dashed(text: string): RecordLabel | undefined {
  const match = DASHED.exec(text);
  return match?.groups?.words !== undefined && match.groups.words.length > 2
    ? labelled(text, match)
    : undefined;
}
const DASHED = new RegExp(`^${EMPHASIS}(?<words>${WORDS})${EMPHASIS}\\s*[–—-]\\s+${EMPHASIS}`, 'di');

/** `[ACTION] …`, `[Decision] …`. */
function bracketOnly(text: string): RecordLabel | undefined {
  const match = BRACKET.exec(text);
  return match?.groups?.words !== undefined && match.groups.words.length > 2
    ? labelled(text, match)
    : undefined;
}
const BRACKET = new RegExp(`^${EMPHASIS}\\[(?<words>${WORDS})\\](?!\\()${EMPHASIS}:?\\s*`, 'di');

function labelled(text: string, match: RegExpExecArray | null): RecordLabel | undefined {
  const type = recordTypeOf(match?.groups?.words);
  if (match === null || type === undefined) return undefined;
  const owner = match.indices?.groups?.owner;
  return {
    type,
    id: undefined,
    owner: owner && place(text, owner),
    restStart: match[0].length,
    restEnd: undefined,
    openMark: '',
    isContinuation: false,
  };
}

function place(text: string, [start, end]: readonly [number, number]): TextRange {
  return { start, end: end - (/\s*$/.exec(text.slice(start, end))?.[0].length ?? 0) };
}

/** `POLL: Adopt it? 5 yes, 0 no: passed.` states a decision where it says how it ended. */
function poll(text: string): RecordLabel | undefined {
  const match = POLL.exec(text);
  return match !== null && OUTCOME.test(text) ? decisionFrom(text, match[0].length) : undefined;
}

/** A cheap look: a text without any stem of the words for deciding states no decision in a sentence. */
export function mayStateDecision(text: string): boolean {
  return STEM.test(text);
}

/** A sentence that states a decision: what opens it, or all of it. */
function opening(text: string): RecordLabel | undefined {
  if (!mayStateDecision(text.slice(0, LONGEST_STATEMENT))) return undefined;
  return OPENINGS.test(text) || (text.length < LONGEST_STATEMENT && STATEMENTS.test(text))
    ? decisionFrom(text, /^[*_]*/.exec(text)?.[0].length ?? 0)
    : undefined;
}
/** Without letters that have other forms: a plain search finds it sooner. */
const STEM = new RegExp(speech.flatMap(({ stems }) => stems).join('|'), 'i');
const LONGEST_STATEMENT = 120;

function decisionFrom(text: string, restStart: number): RecordLabel {
  const isContinuation = /^\p{Ll}/u.test(text);
  return {
    type: 'decision',
    id: undefined,
    owner: undefined,
    restStart,
    restEnd: undefined,
    openMark: '',
    isContinuation,
  };
}

const OPENINGS = new RegExp(
  `^${EMPHASIS}(?:${tolerant(speech.flatMap((of) => of.openings).join('|'))})${WORD_END}`,
  'i',
);
const STATEMENTS = new RegExp(
  `^${EMPHASIS}(?:§\\s?\\d+\\s+)?(?:${tolerant(speech.flatMap(({ statements }) => statements).join('|'))})\\.?${EMPHASIS}$`,
  'i',
);
const POLL = new RegExp(
  `^${EMPHASIS}${anyOf(speech.flatMap(({ polls }) => polls))}${EMPHASIS}\\s*:\\s*${EMPHASIS}`,
  'i',
);
const OUTCOME = new RegExp(phrasePattern(speech.flatMap(({ outcomes }) => outcomes)), 'i');

/** A label and its colon stand within so many characters. */
const REACH = 120;
/** The number of a paragraph: `2.2 Decision: …`. */
const PARAGRAPH_NUMBER = /^\d+(?:\.\d+)+[.)]?\s+(?=\p{Lu})/u;
const INNER = /(?:[.…!?)]\s+(?:\d+(?:\.\d+)+[.)]?\s+)?|\s[–—-]+\s+|\s{2,}|:\s+)(?=[*_[]*\p{Lu})/gu;
