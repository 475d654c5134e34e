import { foldMarks } from '../../text/fold';
import { trimRange, type TextRange } from '../../text/range';
import { findTimes } from '../times';
import { allTerms, canonicalValue } from '../vocabulary/vocabulary';
import { WORD_END, WORD_START, anyOf } from '../vocabulary/wordPattern';
import { mayBeDetail, roleOf } from './personDetails';
import { isOrganisation, nameStrength, type NameStrength, trimName } from './personName';
import { namesEnd, readPersonText, type PersonText } from './personText';

/**
 * How an entry is to be read: as a running list of people, or as one person with what is said of them behind commas.
 */
export type EntryStyle = 'list' | 'person';

/** The people of an entry, and how many things it seems to list. */
export interface ListedPeople {
  readonly people: readonly PersonText[];
  readonly pieces: number;
}

const AND = anyOf(allTerms().flatMap(({ and }) => and));
const COMMA = /[,;•·|]|<br\s*\/?>|(?<=\p{Ll}{3})\.\s+(?=\p{Lu})/uy;
const SEMICOLON = /;/y;
/** Commas apart, what stands between two people: `and`, a slash with spaces around it. */
const JOINT = new RegExp(`(?<=\\s)${AND}(?=\\s)|(?<=\\s)/(?=\\s)`, 'iy');

/** The people of a running list such as `Anna Berg (chair), Bo Ek, vice chair and Cia Lind`. */
export function readPeopleList(text: string, list: TextRange, ofAbsent: boolean): ListedPeople {
  const range = withoutStop(text, list);
  const parts = splitAt(text, range, [SEMICOLON]);
  const withComma = parts.filter((part) => commaPieces(text, part).length > 1).length;
  if (parts.length > 1 && withComma > 0 && (withComma === parts.length || parts.length > 2)) {
    // Where semicolons stand between people, commas stand before what is said of them.
    const people = parts.flatMap((part) => readOnePerson(text, part, ofAbsent).people);
    return { people, pieces: parts.length };
  }
  const pieces = withDetails(text, splitAt(text, range, [COMMA, JOINT]));
  const people = pieces
    .map((piece) => readPersonText(text, piece, ofAbsent))
    .filter((person) => person !== undefined);
  return {
    people: people.map((person, index) => withShared(person, people[index + 1])),
    pieces: pieces.length,
  };
}

/** Without the full stop of a sentence that lists several. */
function withoutStop(text: string, { start, end }: TextRange): TextRange {
  const last = text.slice(Math.max(start, end - 4), end).trimEnd();
  const isSentence = /\p{Ll}\.$/u.test(last) && /,|\s\p{Ll}/u.test(text.slice(start, end));
  return { start, end: isSentence ? text.lastIndexOf('.', end) : end };
}

/** What is said of both is said of the one before, too. */
function withShared(person: PersonText, next: PersonText | undefined): PersonText {
  if (next?.ofBoth !== true) return person;
  return { ...person, reason: person.reason ?? next.reason, mode: person.mode ?? next.mode };
}

/** The person of an entry of its own; several where `and` joins their names. */
export function readOnePerson(text: string, range: TextRange, ofAbsent: boolean): ListedPeople {
  const end = namesEnd(text, range);
  const joined = splitAt(text, { start: range.start, end }, [JOINT]);
  if (joined.length > 1) {
    const people = joined
      .map((piece, index) =>
        readPersonText(
          text,
          index === joined.length - 1 ? { start: piece.start, end: range.end } : piece,
          ofAbsent,
        ),
      )
      .filter((person) => person !== undefined);
    if (people.length === joined.length && people.every(({ name }) => !isOrganisation(name))) {
      return { people, pieces: joined.length };
    }
  }
  const person = readPersonText(text, range, ofAbsent);
  return { people: person === undefined ? [] : [person], pieces: 1 };
}

/** The parts of an entry between its commas, outside brackets. */
export function commaPieces(text: string, range: TextRange): readonly TextRange[] {
  return splitAt(text, range, [COMMA]);
}

/**
 * Whether the parts between an entry's commas look like people rather than like a person and where they come from:
 * several that are alike, none of them an organisation or a short form in capitals.
 */
export function looksLikePeople(text: string, pieces: readonly TextRange[]): boolean {
  const words = pieces.map((piece) => {
    const { start, end } = trimName(text, { start: piece.start, end: bracketIn(text, piece) });
    return text.slice(start, end);
  });
  if (words.length < 2 || !words.every(isLikeName)) return false;
  const [first = '', ...others] = words.map((name) => name.split(/\s+/).length);
  const single = first === 1;
  return others.every((length) => (length === 1) === single) || words.length > 3;
}

function isLikeName(words: string): boolean {
  return (
    nameStrength(words) !== undefined &&
    !isOrganisation(words) &&
    !/^\p{Lu}{2,}$/u.test(words) &&
    /^\p{Lu}/u.test(words)
  );
}

function bracketIn(text: string, { start, end }: TextRange): number {
  const at = text.slice(start, end).search(/\s*[([<]/);
  return at < 0 ? end : start + at;
}

/** A piece that only says something of the person before it belongs to that person. */
function withDetails(text: string, pieces: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && (isDetail(text, piece) || isLowerAfterName(text, before, piece)))
      joined[joined.length - 1] = { start: before.start, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}

/**
 * Whether the second of two parts only says more of the first, a name: where somebody comes from, or what somebody is.
 */
export function saysMoreOf(text: string, first: TextRange, second: TextRange): boolean {
  const words = text.slice(second.start, bracketIn(text, second));
  return (
    isOrganisation(words) ||
    (nameBefore(text, first) === 'full' && (/^\p{Lu}{2,}$/u.test(words) || isSmall(words)))
  );
}

/** `Anna Berg, verksamhetschef, Bo Ek`: words in small letters after a name in capitals are no further person. */
function isLowerAfterName(text: string, before: TextRange, piece: TextRange): boolean {
  const words = text.slice(piece.start, piece.end);
  return isSmall(words) && words.split(/\s+/).length < 3 && nameBefore(text, before) === 'full';
}

function isSmall(words: string): boolean {
  return /^\p{Ll}[\p{Ll}\s-]*(?:$|[\s(])/u.test(words);
}

function nameBefore(text: string, { start, end }: TextRange): NameStrength | undefined {
  const name = trimName(text, { start, end: namesEnd(text, { start, end }) });
  return nameStrength(text.slice(name.start, name.end));
}

function isDetail(text: string, { start, end }: TextRange): boolean {
  const words = text.slice(start, end);
  if (words.startsWith('(') || words.startsWith('<')) return true;
  if (!/\d/.test(words) && !mayBeDetail(words)) return false;
  const bare = words.replace(/\s*[([][^]*$/, '');
  return (
    roleOf(bare) !== undefined ||
    canonicalValue('reason', bare) !== undefined ||
    (/^\p{Ll}[\p{Ll}\s.-]*$/u.test(bare) && DETAIL.test(foldMarks(bare))) ||
    findTimes(bare, { start: 0, end: bare.length }).length > 0
  );
}

/** What is said of a person rather than another name in small letters; to be asked of folded words. */
const people = allTerms().map(({ plain }) => plain.people);
const SAID = people.flatMap(({ remarks, absent, standsIn }) => [...remarks, ...absent, ...standsIn]);
const ROLES = people.flatMap(({ roles }) => Object.values(roles).flat());
const DETAIL = new RegExp(
  `^${anyOf(SAID.map(foldMarks))}${WORD_END}|${WORD_START}${anyOf(ROLES.map(foldMarks))}$`,
);

/** The parts between separators that stand outside brackets, trimmed; empty ones are left out. */
function splitAt(text: string, range: TextRange, separators: readonly RegExp[]): TextRange[] {
  if (!MAY_SEPARATE.test(text.slice(range.start, range.end))) {
    const whole = trimRange(text, range.start, range.end);
    return whole.end > whole.start ? [whole] : [];
  }
  const pieces: TextRange[] = [];
  let from = range.start;
  let depth = 0;
  const add = (end: number): void => {
    const piece = trimRange(text, from, end);
    if (piece.end > piece.start) pieces.push(piece);
  };
  for (let at = range.start; at < range.end; at++) {
    const character = text[at] ?? '';
    if (depth === 0 && character === '<' && separatorAt(text, at, separators) > 0) {
      const length = separatorAt(text, at, separators);
      add(at);
      from = at + length;
      at = from - 1;
    } else if ('([<'.includes(character)) depth += closes(text, at, range.end) ? 1 : 0;
    else if (')]>'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && mayBeSeparated(text, at)) {
      const length = separatorAt(text, at, separators);
      if (length === 0) continue;
      add(at);
      from = at + length;
      at = from - 1;
    }
  }
  add(range.end);
  return pieces;
}

/** What no separator begins without: anything but letters, or a word in small letters. */
const MAY_SEPARATE = /[^A-Za-z ]|(?:^| )[a-z]/;

/** Whether a separator may begin here: no letter does but after white space. */
function mayBeSeparated(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isCapital = code >= 0x41 && code <= 0x5a;
  const isSmall = code >= 0x61 && code <= 0x7a;
  return !isCapital && code !== 0x20 && (!isSmall || text.charCodeAt(at - 1) <= 0x20);
}

/** Whether a bracket is closed again: one whose end is lost encloses nothing. */
function closes(text: string, at: number, end: number): boolean {
  const open = text[at] ?? '';
  const close = text.indexOf(open === '(' ? ')' : open === '[' ? ']' : '>', at);
  const next = text.indexOf(open, at + 1);
  return close >= 0 && close < end && (next < 0 || close < next || open === '(');
}

function separatorAt(text: string, at: number, separators: readonly RegExp[]): number {
  for (const separator of separators) {
    separator.lastIndex = at;
    const length = separator.exec(text)?.[0].length ?? 0;
    if (length > 0) return length;
  }
  return 0;
}
