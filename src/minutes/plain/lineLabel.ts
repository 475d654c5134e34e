import { readLabel, type Label } from '../../markdown/label';
import { matchesOf } from '../../text/matches';
import { slice, trimRange, type TextRange } from '../../text/range';
import type { PartKind } from '../vocabulary/plain/terms';
import { allTerms } from '../vocabulary/vocabulary';
import { anyOf, WORD_END } from '../vocabulary/wordPattern';
import { nameStrength } from './personName';
import { casualKind, factOf, kindOfWords, labelKind, matchLabel } from './labels';
import { readPeopleList } from './personList';

/**
 * The label that opens a line, with what it is for: before a colon; before the gap of a printed form, where the words
 * are known (`Närvarande    Anna Berg`); or as the beginning of a sentence on who was there (`Present were Anna Berg`).
 */
export function readLineLabel(text: string, line: TextRange): Label | undefined {
  return readFormLabel(text, line) ?? sentenceLabel(text, line);
}

/** As `readLineLabel`, but for a sentence: what says in the notes who took part in something is no list of the meeting. */
export function readFormLabel(text: string, line: TextRange): Label | undefined {
  return readLabel(text, line) ?? gapLabel(text, line) ?? boldLabel(text, line);
}

/** The kind of the label that opens a line before what it is for: `Närvarande LG: …`; a label alone is a heading. */
export function labelOpening(text: string, line: TextRange, isInBody: boolean): PartKind | undefined {
  const label = isInBody ? readFormLabel(text, line) : readLineLabel(text, line);
  if (label === undefined || label.rest.end === label.rest.start) return undefined;
  const words = slice(text, label.words);
  const casual = isInBody ? undefined : casualKind(words);
  return (
    kindOfWords(words) ?? (casual !== undefined && namesPeople(text, label.rest, false) ? casual : undefined)
  );
}

/** A person by first and last name, or several by capitalised words, or, among lists of people, one; and little else. */
export function namesPeople(text: string, range: TextRange, isAmongLists: boolean): boolean {
  const { people, pieces } = readPeopleList(text, range, false);
  const capitals = people.filter(({ name }) => /^[\p{Lu}@]/u.test(name));
  const isSure =
    capitals.length > (isAmongLists ? 0 : 1) || capitals.some(({ strength }) => strength === 'full');
  return isSure && capitals.length * 4 >= pieces * 3;
}

/** No word of a label's vocabulary stands further into the line. */
const REACH = 80;
const GAP = /^\p{Lu}[^\s.!?:]*(?: [^\s.!?:]+){0,4}(?= {2,}\S| *\t\s*\S)/u;

function gapLabel(text: string, line: TextRange): Label | undefined {
  const opening = text.slice(line.start, Math.min(line.end, line.start + REACH));
  if (!opening.includes('  ') && !opening.includes('\t')) return undefined;
  const words = GAP.exec(opening)?.[0];
  if (words === undefined || !isKnown(words)) return undefined;
  const end = line.start + words.length;
  const rest = trimRange(text, end, line.end);
  // Labels side by side are the heads of columns.
  if (isKnown(GAP.exec(slice(text, rest))?.[0] ?? slice(text, rest))) return undefined;
  return { words: { start: line.start, end }, rest, emphasised: false };
}

/** `**Datum** 2024-09-10`, `**Present.** Anna Berg`: emphasis ends a known label as a colon does. */
function boldLabel(text: string, line: TextRange): Label | undefined {
  const mark = text[line.start];
  if (mark !== '*' && mark !== '_') return undefined;
  const bold = BOLD.exec(text.slice(line.start, Math.min(line.end, line.start + REACH)));
  const words = bold?.groups?.words;
  if (bold === null || words === undefined || !isKnown(words)) return undefined;
  const start = line.start + (bold.groups?.mark?.length ?? 0);
  const rest = trimRange(text, line.start + bold[0].length, line.end);
  return { words: { start, end: start + words.length }, rest, emphasised: true };
}
const BOLD = /^(?<mark>\*\*|__)(?<words>[^*_]+?)\.?\k<mark>\s+(?=[\p{L}\p{N}@[])/u;

function isKnown(words: string): boolean {
  return labelKind(words) !== undefined || factOf(words) !== undefined;
}

const OF_PEOPLE: ReadonlySet<PartKind> = new Set(['attendees', 'absent']);
const JOINED = new RegExp(
  `^\\s+${anyOf(allTerms().flatMap(({ plain }) => plain.people.listVerbs))}\\s+`,
  'i',
);

/** Where a running list goes on with a sentence on others: `… and Bo. Apologies were received from Cia.` */
export function listSentences(text: string, range: TextRange): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let { start } = range;
  for (const { index, 0: stop } of matchesOf(slice(text, range), SENTENCE)) {
    const next = range.start + index + stop.length;
    const label = readLabel(text, { start: next, end: range.end });
    const kind = label && labelKind(slice(text, label.words));
    const isList = kind !== undefined && OF_PEOPLE.has(kind);
    const opensList = isList || sentenceLabel(text, { start: next, end: range.end }) !== undefined;
    if (!opensList && !NOT_THERE.test(text.slice(next, Math.min(range.end, next + REACH)))) continue;
    sentences.push({ start, end: range.start + index + 1 });
    start = next;
  }
  return [...sentences, { start, end: range.end }];
}
const people = allTerms().map(({ plain }) => plain.people);
/** `Cia hade anmält förhinder`. */
const NOT_THERE = new RegExp(
  `${anyOf(people.flatMap(({ absentVerbs }) => absentVerbs))}\\s+${anyOf(people.flatMap(({ absent }) => absent))}${WORD_END}`,
  'i',
);
const SENTENCE = /[.;]\s+(?=\p{Lu})/gu;

/** `Närvarande Anna Berg, Bo Ek`, `Frånvarande Cia Lind`: a first and a last name before a comma, or of one who was not there. */
function opensWithName(words: string, kind: PartKind): boolean {
  const [first = '', ...others] = words.split(/[,;(]/);
  return (others.length > 0 || kind === 'absent') && nameStrength(first) === 'full';
}

function sentenceLabel(text: string, line: TextRange): Label | undefined {
  const opening = text.slice(line.start, Math.min(line.end, line.start + REACH));
  const label = matchLabel(opening);
  if (label === undefined || !OF_PEOPLE.has(label.kind)) return undefined;
  const after = opening.slice(label.words);
  const joined = JOINED.exec(after)?.[0] ?? (opensWithName(after, label.kind) ? ' ' : undefined);
  if (joined === undefined || !/^[\p{Lu}@]/u.test(opening.slice(label.words + joined.length)))
    return undefined;
  const end = line.start + label.words;
  return {
    words: { start: line.start, end },
    rest: trimRange(text, end + joined.length, line.end),
    emphasised: false,
  };
}
