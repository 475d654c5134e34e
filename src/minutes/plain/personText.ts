import type { TextRange } from '../../text/range';
import { trimRange } from '../../text/range';
import { allTerms } from '../vocabulary/vocabulary';
import { anyOf, WORD_END } from '../vocabulary/wordPattern';
import { type Details, DetailReader, NO_DETAILS, roleOf } from './personDetails';
import { isPlainName, type NameStrength, nameStrength, trimName } from './personName';

/** A person as one entry of a list writes them: `Anna Berg @anna (chair)`, `[Bo Ek](…), Exempel AB`. */
export interface PersonText extends Details {
  /** As written, with the white space of a line break as one space. */
  readonly name: string;
  readonly nameRange: TextRange;
  /** All that is written of the person. */
  readonly range: TextRange;
  readonly strength: NameStrength;
  /** What a check box or another mark before or behind the name says. */
  readonly mark: 'present' | 'absent' | undefined;
}

/** A check box, or a mark in its stead. */
const CHECK = /^\s*(?:\[\s*(?<box>[xX✓✔~-]?)\s*\]|(?<yes>[✓✔✅☑☒])|(?<no>[☐❌✗✘]))\uFE0F?\s*/u;
/** A picture written as a word. */
const PICTURE = /:(white_check_mark|heavy_check_mark|ballot_box_with_check|x):/;
/** Marks behind a name. */
const YES = ['✅', '✓', '✔'];
const NO = ['❌', '✗', '✘'];
/** What a slip of the hand left before an entry: a bullet that is none, a number. */
const DEBRIS = /^(?:\p{Ll}\s)?\s*(?:[*•·‣–—-]+\s*(?=[\p{Lu}\p{Lo}[@])|\(?\d{1,3}[.)]\s+)/u;
const LINK = /^!?\[(?<label>[^[\]]+)\](?:\([^()\s]*(?:\s"[^"]*")?\)|\[[^[\]]*\])?/u;
const HANDLE = /^\\?@[\p{L}\p{N}_-]+/u;
/** Parentheses inside a name, around a nickname: `Zoe (Zed) Lund`. */
const NICKNAME = /^\s*\([\p{L}\p{M}.'’-]+\)(?=\s+\p{Lu}[\p{L}\p{M}'’-]+\s*(?:$|[,(<[@]|\s[-–—]))/u;
const people = allTerms().map(({ plain }) => plain.people);
const STANDS_IN = anyOf(people.flatMap(({ standsIn }) => standsIn));
/** `Anna sent apologies`, `Bo hade anmält förhinder`. */
const NOT_THERE = `${anyOf(people.flatMap(({ absentVerbs }) => absentVerbs))}\\s+${anyOf(people.flatMap(({ absent }) => absent))}${WORD_END}`;
const CAPITAL = /^\p{Lu}/u;
/** What ends a name. */
const DELIMITER = new RegExp(
  `\\s*(?:[(<[|;,:\\t]|(?<=\\s)\\\\?@|@(?=\\p{Lu})|\\s[-–—]+|(?<=\\p{L})[-–—](?=\\s(?!\\s*\\n))|\\s/\\s|` +
    `\\s+${STANDS_IN}\\s+(?=[\\p{Lu}])|\\s+(?=${NOT_THERE})|(?<=\\p{Ll}{3}[.])\\s{1,}(?=\\S)|\\s{3,}(?=\\S)|\\s+(?=\\d\\p{Lu}(?!\\p{L}))|\\s\\+|$)`,
  'uy',
);
/** What may follow the colon after a name: more is what the person says. */
const LONGEST_AFTER_COLON = 30;
/** How far after the name details are looked for: what is longer tells a story. */
const LONGEST_DETAILS = 200;

/**
 * The person that one entry of a list names.
 * @param ofAbsent whether the list is one of people who were not there
 * @returns undefined where the entry names nobody
 */
export function readPersonText(text: string, entry: TextRange, ofAbsent: boolean): PersonText | undefined {
  const range = trimRange(text, entry.start, entry.end);
  let { start } = range;
  const words = text.slice(start, range.end);
  if (isPlainName(words) && !hasThirdWord(words)) return plainPerson(words, range);
  const isPlain = CAPITAL.test(text[start] ?? '');
  const check = isPlain ? null : CHECK.exec(text.slice(start, entry.end));
  if (check !== null) start += check[0].length;
  if (!isPlain) {
    start += DEBRIS.exec(text.slice(start, entry.end))?.[0].length ?? 0;
    start += /^(?:\*\*|__|~~|[*_`])*/.exec(text.slice(start, entry.end))?.[0].length ?? 0;
  }
  const rest = text.slice(start, entry.end);
  const found = nameAt(text, start, entry.end);
  if (found === undefined) return undefined;
  const { nameRange, strength } = found;
  const after = text.slice(found.after, Math.min(entry.end, found.after + LONGEST_DETAILS));
  if (tellsStory(after)) return undefined;
  const name = nameOf(text, nameRange);
  const said = after.trim() === '' ? NO_DETAILS : readDetails(text, after, found.after, ofAbsent);
  return personOf({ name, nameRange, range, strength, mark: markOf(check?.groups, rest) }, said);
}

/** A person of whom only the name is written. */
function plainPerson(name: string, range: TextRange): PersonText | undefined {
  const strength = nameStrength(name);
  return strength && personOf({ name, nameRange: range, range, strength, mark: undefined }, NO_DETAILS);
}

/** Spelled out: to add to an object that is spread takes an engine a hundred times as long. */
function personOf(person: Omit<PersonText, keyof Details>, said: Details): PersonText {
  return {
    name: person.name,
    nameRange: person.nameRange,
    range: person.range,
    strength: person.strength,
    mark: person.mark,
    roles: said.roles,
    reason: said.reason,
    window: said.window,
    items: said.items,
    for: said.for,
    mode: said.mode,
    affiliation: isInitials(said.affiliation, person.name) ? undefined : said.affiliation,
    email: said.email,
    absent: said.absent,
    ofBoth: said.ofBoth,
  };
}

/** Where the name or names that open an entry end: before what is said of them. */
export function namesEnd(text: string, { start, end }: TextRange): number {
  return start + delimiterIn(text.slice(start, end), 0);
}

interface FoundName {
  readonly nameRange: TextRange;
  readonly strength: NameStrength;
  /** Where details begin. */
  readonly after: number;
}

function nameAt(text: string, start: number, end: number): FoundName | undefined {
  const rest = text.slice(start, end);
  if (CAPITAL.test(rest)) return plainNameAt(text, start, rest);
  const link = LINK.exec(rest);
  if (link?.groups?.label !== undefined) {
    const from = start + link[0].indexOf('[') + 1;
    return named(text, { start: from, end: from + link.groups.label.length }, start + link[0].length);
  }
  const handle = HANDLE.exec(rest);
  if (handle !== null) {
    const after = start + handle[0].length;
    const between = /^[\s(:,–—-]*/.exec(text.slice(after, end))?.[0].length ?? 0;
    const beside = nameAt(text, after + between, end);
    if (beside?.strength === 'full') return beside;
    return { nameRange: { start, end: after }, strength: 'plausible', after };
  }
  return plainNameAt(text, start, rest);
}

/** A name that ends where something else is said. */
function plainNameAt(text: string, start: number, rest: string): FoundName | undefined {
  let length = delimiterIn(rest, 0);
  while (length > 0 && rest.includes('(', length)) {
    const nickname = NICKNAME.exec(rest.slice(length));
    if (nickname === null) break;
    length = delimiterIn(rest, length + nickname[0].length);
  }
  return named(text, { start, end: start + length }, start + length);
}

/** Where the next delimiter begins. Within a name only a space is one's beginning, and none before a capital. */
function delimiterIn(rest: string, from: number): number {
  for (let at = from; at < rest.length; at++) {
    const code = rest.charCodeAt(at);
    if (isAsciiLetter(code) || (code === 0x20 && isAsciiCapital(rest.charCodeAt(at + 1)))) continue;
    DELIMITER.lastIndex = at;
    if (DELIMITER.test(rest)) return at;
  }
  return rest.length;
}

function isAsciiCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isAsciiLetter(code: number): boolean {
  return isAsciiCapital(code) || (code >= 0x61 && code <= 0x7a);
}

function named(text: string, range: TextRange, after: number): FoundName | undefined {
  const whole = trimName(text, range);
  const nameRange = withoutClosing(text, whole);
  const strength = nameStrength(text.slice(nameRange.start, nameRange.end));
  return strength && { nameRange, strength, after: nameRange === whole ? after : nameRange.end };
}

/**
 * A name without what closes it: `Anna Berg AB`, the first letters by which the minutes call somebody, and `Bo Ek
 * Treasurer`, what somebody is.
 */
function withoutClosing(text: string, name: TextRange): TextRange {
  const words = text.slice(name.start, name.end);
  const closing = hasThirdWord(words) ? MAY_CLOSE.exec(words)?.groups?.last : undefined;
  if (closing === undefined) return name;
  const first = words.slice(0, -closing.length).trimEnd();
  const closes = isInitials(closing, first) || roleOf(closing) !== undefined || FUNCTION.test(closing);
  return closes ? { start: name.start, end: name.start + first.length } : name;
}

function hasThirdWord(words: string): boolean {
  const space = words.indexOf(' ');
  return space > 0 && words.includes(' ', space + 1);
}

/** Two words and a third, in capitals or not. */
const MAY_CLOSE = /^\p{Lu}\S*\s(?:\S+\s)+(?<last>\p{L}{2,})$/u;
const FUNCTION = new RegExp(`${anyOf(people.flatMap(({ functions }) => functions))}$`, 'i');

/** Whether what looks like an organisation is the first letters of a name, by which the minutes call somebody. */
function isInitials(words: string | undefined, name: string): boolean {
  if (words === undefined || !/^\p{Lu}{2,4}$/u.test(words)) return false;
  return words === Array.from(name.matchAll(/\p{Lu}/gu), ([letter]) => letter).join('');
}

/** The name with single spaces and without escapes, as one says it. */
export function nameOf(text: string, range: TextRange): string {
  const raw = text.slice(range.start, range.end);
  if (!/[\\*_\t\r\n\u00A0]| {2}/.test(raw)) return raw;
  return raw
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ');
}

/** Whether what follows a name after a colon is what the person says. */
function tellsStory(after: string): boolean {
  if (!/^\s*(?:says)?:/.test(after)) return false;
  const said = /^\s*(?:says)?:\s*([^]*)$/.exec(after)?.[1] ?? '';
  return said.length > LONGEST_AFTER_COLON;
}

function markOf(check: Record<string, string | undefined> | undefined, rest: string): PersonText['mark'] {
  if (check !== undefined) {
    if (check.yes !== undefined) return 'present';
    if (check.no !== undefined) return 'absent';
    return /[xX✓✔]/u.test(check.box ?? '') ? 'present' : 'absent';
  }
  if (/[\w).]$/.test(rest)) return undefined;
  const picture = PICTURE.exec(rest)?.[1];
  if (picture !== undefined) return picture === 'x' ? 'absent' : 'present';
  const last = rest
    .trimEnd()
    .replace(/\uFE0F$/u, '')
    .slice(-1);
  return YES.includes(last) ? 'present' : NO.includes(last) ? 'absent' : undefined;
}

const TOKENS = [
  ['detail', /\(((?:[^()]|\([^()]*\))*)\)?/y],
  ['address', /<([^<>]*)>?/y],
  ['ignored', /!?\[[^\]]*\]?(?:\([^()]*\))?|\\?@[\p{L}\p{N}_.-]*|[*_`~+]+|:\w+:/uy],
  ['separator', /\s*[-–—/]+(?=\s)|[,;|:.\s]/y],
  ['detail', /((?:(?!\s[-–—/]+(?:\s|$))[^([<,;|*`~])+)/uy],
  ['ignored', /[^]/y],
] as const;

/** @param offset where `after`, which follows a name, begins in the text */
function readDetails(text: string, after: string, offset: number, ofAbsent: boolean): Details {
  const details = new DetailReader(text, ofAbsent);
  for (let at = 0; at < after.length;) {
    for (const [kind, pattern] of TOKENS) {
      pattern.lastIndex = at;
      const token = pattern.exec(after);
      if (token === null || token[0] === '') continue;
      const inside = token[1];
      if (kind === 'address' && inside !== undefined) details.addEmail(inside);
      if (kind === 'detail' && inside !== undefined) {
        const from = offset + at + token[0].indexOf(inside);
        details.add({ start: from, end: from + inside.length });
      }
      at += token[0].length;
      break;
    }
  }
  return details.result();
}
