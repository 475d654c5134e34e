import { foldMarks } from '../../text/fold';
import { trimRange, type TextRange } from '../../text/range';
import { readOwnersOf } from '../inline/owner';
import { monthNumber, weekdayNumber } from '../dates';
import { agentOf, looksLikeName } from '../language/agent';
import { commitmentLanguage } from '../language/commitmentLanguage';
import { phrasePattern } from '../language/phrases';
import { looksLikeFullName, splitNames } from '../names';
import type { People } from '../people';
import { isUnassigned } from '../record';
import { SPEECHES } from '../vocabulary/speech/speeches';
import { anyOf } from '../vocabulary/wordPattern';

/** Whose an entry is, and what is left of it without them. Offsets are into the text given. */
export interface Owned {
  readonly owners: readonly TextRange[];
  readonly start: number;
  readonly end: number;
}

/**
 * The owners of a stated action of plain minutes in `text[start, end)`: mentions, a name that opens it (`Anna: …`,
 * `Anna to …`, `Anna - …`), a name that closes it (`… - Anna`, `… (Lead: Anna)`), or whoever commits to it in a
 * sentence of it.
 */
export function plainOwners(text: string, start: number, end: number, people: People): Owned {
  const marked = readOwnersOf(text, start, end, people, false);
  // Bold words before a colon may be a topic as well.
  const isTopic =
    /[*_]/.test(text[start] ?? '') && !marked.owners.every((name) => isPerson(text, name, people, false));
  if (marked.owners.length > 0 && !isTopic) return { ...marked, start: afterVerb(text, marked, start) };
  return (
    onlyName(text, start, end, people) ??
    boldName(text, start, end, people) ??
    openingName(text, start, end, people) ??
    openingAgent(text, start, end, people) ??
    workingPerson(text, start, end, people) ??
    closingName(text, start, end, people) ?? { owners: committed(text, start, end, people), start, end }
  );
}

/** Where a task begins that an owner was taken from the beginning of: of `to call the bank` at `call`. */
function afterVerb(text: string, owned: Owned, from: number): number {
  const verb = owned.start > from ? LEADING_VERB.exec(text.slice(owned.start, owned.end)) : null;
  return owned.start + (verb?.[0].length ?? 0);
}

/** `Anna`, `Anna **done**`: nothing but who it is. */
function onlyName(text: string, start: number, end: number, people: People): Owned | undefined {
  const words = /^[^*_([]*/.exec(text.slice(start, end))?.[0].trimEnd() ?? '';
  const names = splitNames(text, { start, end: start + words.length });
  return arePeople(text, names, people, false) ? { owners: names, start, end } : undefined;
}

/** Whether words open with known people and a colon: `Anna, Bo: …`, `Alla: …`. */
export function opensWithOwner(words: string, people: People): boolean {
  const colon = /^[^:]{2,60}?(?=:\s)/.exec(words)?.[0].length ?? 0;
  const names = splitNames(words, { start: 0, end: colon });
  return arePeople(words, names, people, false);
}

/** `**Anna** book a room`: known people in bold before what they do. */
function boldName(text: string, start: number, end: number, people: People): Owned | undefined {
  const match = BOLD_NAME.exec(text.slice(start, end));
  const inside = match?.indices?.groups?.names;
  if (match === null || inside === undefined || match[0].length === end - start) return undefined;
  const names = splitNames(text, { start: start + inside[0], end: start + inside[1] });
  if (!arePeople(text, names, people, false)) return undefined;
  const owned = { owners: names, start: start + match[0].length, end };
  return { ...owned, start: afterVerb(text, owned, start) };
}
const BOLD_NAME = /^(?<mark>\*\*|__)(?<names>[^*_:]{2,60})\k<mark>\s+/d;

/** `Anna, Bo: …`, `Anna - …`: known people, and others by name where what follows is some work. */
function openingName(text: string, start: number, end: number, people: People): Owned | undefined {
  const match = OPENING_NAME.exec(text.slice(start, end));
  const words = match?.groups?.names;
  if (match === null || words === undefined || match[0].length === end - start) return undefined;
  const names = splitNames(text, { start, end: start + words.length });
  const isWork = DEED.test(text.slice(start + match[0].length, end).toLowerCase());
  return arePeople(text, names, people, isWork)
    ? { owners: names, start: start + match[0].length, end }
    : undefined;
}
const OPENING_NAME = /^(?<names>[^:–—→]{2,80}?)(?:\s*:\s+|\s+(?:-{1,3}|[–—→])\s+)/u;

/** `Anna to …`, `Anna will …`, `Styrgruppen ska …`. */
function openingAgent(text: string, start: number, end: number, people: People): Owned | undefined {
  const verb = VERB.exec(text.slice(start, Math.min(end, start + REACH)));
  if (verb === null || verb.index === 0) return undefined;
  const clause = trimRange(text, start, start + verb.index);
  const agent = agentOf(text, clause, people, true);
  const at = start + verb.index + verb[0].length;
  if (agent === undefined || agent.owners.length === 0) return undefined;
  const isDeed = DEED.test(text.slice(at, end));
  if (!agent.known && !isDeed) return undefined;
  return { owners: agent.owners, start: at, end };
}
const REACH = 100;
const speech = SPEECHES.map(({ commitments }) => commitments);
const VERB = new RegExp(
  `\\s+(?:${phrasePattern(speech.flatMap(({ auxiliaries }) => auxiliaries))})\\s+`,
  'i',
);
const LEADING_VERB = new RegExp(
  `^(?:${phrasePattern(speech.flatMap(({ auxiliaries }) => auxiliaries))})\\s+`,
  'i',
);
const DEED = new RegExp(
  `^(?:(?:${phrasePattern(speech.flatMap(({ adverbs }) => adverbs))})\\s+)*(?:${phrasePattern(speech.flatMap(({ deeds }) => deeds))})`,
  'i',
);

/** `Anna bokar lokal`: a known person at work; the words stay whole. */
function workingPerson(text: string, start: number, end: number, people: People): Owned | undefined {
  const verb = WORK.exec(text.slice(start, Math.min(end, start + REACH)));
  const names = verb === null ? [] : splitNames(text, { start, end: start + verb.index });
  return arePeople(text, names, people, false) ? { owners: names, start, end } : undefined;
}
const WORK = new RegExp(`\\s+(?:${speech.flatMap(({ work }) => work).join('|')})(?=\\s)`, 'u');

/** `… - Anna`, `… (Anna, Bo)`, `… (Lead: Anna)`, `… [Anna]`. */
function closingName(text: string, start: number, end: number, people: People): Owned | undefined {
  const match = CLOSING_NAME.exec(text.slice(start, end));
  const inside = match?.indices?.groups?.inside ?? match?.indices?.groups?.after;
  if (match === null || inside === undefined) return undefined;
  const words = { start: start + inside[0], end: start + inside[1] };
  const lead = OWNER_WORD.exec(text.slice(words.start, words.end))?.[0].length ?? 0;
  const names = splitNames(text, trimRange(text, words.start + lead, words.end));
  return arePeople(text, names, people, lead > 0 || text[end - 1] !== '.')
    ? { owners: names, start, end: trimRange(text, start, start + match.index).end }
    : undefined;
}
const CLOSING_NAME =
  /(?:\s*[([](?<inside>[^()[\]]{2,60})[)\]]|\s+[-–—]\s*(?<after>[^()[\]–—]{2,60}?))[\s.*_]*$/du;
const OWNER_WORD = new RegExp(
  `^\\s*${anyOf(SPEECHES.flatMap(({ records }) => records.ownerWords))}\\s*[:.]?\\s+`,
  'i',
);

/** Whoever takes it on in one of its sentences. */
function committed(text: string, start: number, end: number, people: People): readonly TextRange[] {
  return (
    commitmentLanguage(text, { start, end }, people).find(({ owners }) => owners.length > 0)?.owners ?? []
  );
}

/**
 * The people of a cell or of what stands in an owner's place: those before any remark; none where it says that nobody
 * is named.
 */
export function namesInCell(text: string, cell: TextRange): TextRange[] {
  return splitNames(text, cell)
    .map(({ start, end }) => withoutMarks(text, start, end))
    .filter((name) => {
      const words = text.slice(name.start, name.end);
      return /^\p{L}/u.test(words) && !isUnassigned(words) && !NOBODY.has(foldMarks(words));
    });
}
const NOBODY: ReadonlySet<string> = new Set(
  SPEECHES.flatMap(({ records }) => records.nothing.map(foldMarks)),
);

function withoutMarks(text: string, start: number, end: number): TextRange {
  while (start < end && /[*_@\s]/.test(text[start] ?? '')) start++;
  while (end > start && /[*_\s.]/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Whether there are names and all of them people: known ones, or, `byLook`, such as look like one. */
export function arePeople(
  text: string,
  names: readonly TextRange[],
  people: People,
  byLook: boolean,
): boolean {
  return names.length > 0 && names.every((name) => isPerson(text, name, people, byLook));
}

function isPerson(text: string, name: TextRange, people: People, byLook: boolean): boolean {
  const words = text.slice(name.start, name.end);
  if (isUnassigned(words) || people.fitting(words).length > 0 || EVERYBODY.has(foldMarks(words))) return true;
  return byLook && (looksLikeFullName(words) || (looksLikeName(words) && !isCalendarWord(words)));
}
const EVERYBODY: ReadonlySet<string> = new Set(
  SPEECHES.flatMap(({ records }) => records.everybody.map(foldMarks)),
);

function isCalendarWord(words: string): boolean {
  return weekdayNumber(words) !== undefined || !Number.isNaN(monthNumber(words));
}
