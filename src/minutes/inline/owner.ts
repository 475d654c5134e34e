import { foldCase } from '../../text/fold';
import type { TextRange } from '../../text/range';
import { trimRange } from '../../text/range';
import { splitNames } from '../names';
import type { People } from '../people';
import { allTerms } from '../vocabulary/vocabulary';
import { readPerson } from '../person';
import { isUnassigned } from '../record';

/** Who is to do it, and what is left of the text without them. Offsets are into the text given. */
export interface OwnedText {
  /** The names as written, in order; empty where nobody is named. */
  readonly owners: readonly TextRange[];
  readonly start: number;
  readonly end: number;
}

const BRACKET_MENTION = /@\[([^\]\n]+)\]/duy;
const WORD_MENTION = /@([\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*)/duy;
const LINK_LIKE = /^\[([^[\]]+)\](?![(:[])\s*:?\s*/du;
const BOLD = /^(?:\*\*|__)([^*_]+?):?(?:\*\*|__)\s*(:?)\s*/du;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]*){0,2}$/u;

/**
 * The owners of an inline action (format.md, 6) in `text[start, end)`: `@Name`, `@[Full Name]`, `[Name]`,
 * `**Name**:`, `Name:` where it is known, and after a label `Name ska …`.
 * @param labelled whether a label stands before the text
 */
export function readOwnersOf(
  text: string,
  start: number,
  end: number,
  people: People,
  labelled: boolean,
): OwnedText {
  const mentions = readMentions(text, start, end, people);
  if (mentions.owners.length > 0) return mentions;
  const rest = text.slice(start, end);
  return (
    bracketed(rest, start, end, people) ??
    bold(rest, start, end) ??
    namedBeforeColon(text, start, end, people) ??
    (labelled ? namedBeforeVerb(text, start, end, people) : undefined) ?? { owners: [], start, end }
  );
}

interface Mention {
  readonly name: TextRange;
  /** With the `@` and the brackets. */
  readonly whole: TextRange;
}

/** `@Anna @Bo` wherever they stand; those at the ends are no part of what is to be done. */
function readMentions(text: string, start: number, end: number, people: People): OwnedText {
  const mentions: Mention[] = [];
  for (let at = text.indexOf('@', start); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
    if (at > start && !/[\s(,;/]/.test(text[at - 1] ?? '')) continue;
    if (isInAddress(text, at)) continue;
    const mention = mentionAt(text, at, end, people);
    if (mention !== undefined) mentions.push(mention);
  }
  let from = start;
  let to = end;
  for (const { whole } of mentions) if (/^[\s,:;]*$/.test(text.slice(from, whole.start))) from = whole.end;
  for (const { whole } of [...mentions].reverse()) {
    if (whole.start >= from && /^[\s,;.]*$/.test(text.slice(whole.end, to))) to = whole.start;
  }
  if (from > start) from += /^[\s,:–-]*/.exec(text.slice(from, to))?.[0].length ?? 0;
  const words = trimRange(text, from, to);
  return { owners: mentions.map(({ name }) => name), start: words.start, end: words.end };
}

/** Whether an `@` stands in a web address or a link's target. */
function isInAddress(text: string, at: number): boolean {
  const word = /\S*$/.exec(text.slice(Math.max(0, at - LONGEST_ADDRESS), at))?.[0] ?? '';
  return word.includes('://') || word.includes('](');
}

const LONGEST_ADDRESS = 200;

/**
 * The name after an `@`: in brackets, perhaps with a detail as in `@[Eva Falk (extern)]`, else the longest known one
 * that stands there, else one word.
 */
function mentionAt(text: string, at: number, end: number, people: People): Mention | undefined {
  BRACKET_MENTION.lastIndex = at;
  const bracket = BRACKET_MENTION.exec(text)?.indices?.[1];
  if (bracket !== undefined && bracket[1] < end) {
    const { nameRange } = readPerson(text.slice(bracket[0], bracket[1]));
    const name = { start: bracket[0] + nameRange.start, end: bracket[0] + nameRange.end };
    return { name, whole: { start: at, end: bracket[1] + 1 } };
  }
  const known = people.names.find((name) => startsWithName(text, at + 1, end, name));
  if (known !== undefined) return bare(at, at + 1 + known.length);
  WORD_MENTION.lastIndex = at;
  const word = WORD_MENTION.exec(text)?.indices?.[1];
  return word === undefined || word[1] > end ? undefined : bare(at, word[1]);
}

function bare(at: number, end: number): Mention {
  return { name: { start: at + 1, end }, whole: { start: at, end } };
}

function bracketed(rest: string, start: number, end: number, people: People): OwnedText | undefined {
  const match = LINK_LIKE.exec(rest);
  const inside = match?.indices?.[1];
  if (match === null || inside === undefined) return undefined;
  const names = splitNames(rest, { start: inside[0], end: inside[1] });
  const known = names.every((name) => isName(rest.slice(name.start, name.end), people));
  return known ? owned(names, match[0].length, start, end) : undefined;
}

function bold(rest: string, start: number, end: number): OwnedText | undefined {
  const match = BOLD.exec(rest);
  const inside = match?.indices?.[1];
  if (match === null || inside === undefined || !match[0].includes(':')) return undefined;
  return owned(splitNames(rest, { start: inside[0], end: inside[1] }), match[0].length, start, end);
}

/** `Anna, Bo: …` where everyone before the colon is known, or it says that nobody is. */
function namedBeforeColon(text: string, start: number, end: number, people: People): OwnedText | undefined {
  const colon = text.indexOf(':', start);
  if (colon < 0 || colon >= end || colon - start > 120) return undefined;
  const names = splitNames(text, { start, end: colon });
  const known =
    names.length > 0 &&
    names.every((name) => {
      const words = text.slice(name.start, name.end);
      return people.resolve(words) !== undefined || isUnassigned(words);
    });
  if (!known) return undefined;
  const words = trimRange(text, colon + 1, end);
  return { owners: names, start: words.start, end: words.end };
}

const VERB = new RegExp(
  String.raw`\s(?:${allTerms()
    .flatMap(({ ownerVerbs }) => ownerVerbs)
    .join('|')})\s+`,
  'u',
);

/** `Anna Berg och Bo ska …`: known people, or up to three capitalised words that do something ("Planen ska antas" names none). */
function namedBeforeVerb(text: string, start: number, end: number, people: People): OwnedText | undefined {
  const verb = VERB.exec(text.slice(start, Math.min(end, start + 120)));
  if (verb === null) return undefined;
  const names = splitNames(text, { start, end: start + verb.index });
  const at = start + verb.index + verb[0].length;
  const isPassive = PASSIVE.test(text.slice(start + verb.index, end));
  const areNames = names.every((name) => {
    const words = text.slice(name.start, name.end);
    return isPassive ? people.resolve(words) !== undefined : isName(words, people);
  });
  return names.length === 0 || !areNames ? undefined : { owners: names, start: at, end };
}

const PASSIVE = new RegExp(
  `^\\s+(?:${allTerms()
    .map(({ ownerVerbs, passive }) => `(?:${ownerVerbs.join('|')})\\s+${passive}`)
    .join('|')})(?=[\\s.,]|$)`,
  'u',
);

function isName(words: string, people: People): boolean {
  return people.resolve(words) !== undefined || CAPITALISED.test(words);
}

function owned(names: readonly TextRange[], restAt: number, start: number, end: number): OwnedText {
  const owners = names.map((name) => ({ start: start + name.start, end: start + name.end }));
  return { owners, start: start + restAt, end };
}

function startsWithName(text: string, at: number, end: number, name: string): boolean {
  const to = at + name.length;
  return (
    to <= end && foldCase(text.slice(at, to)) === foldCase(name) && !/[\p{L}\p{N}]/u.test(text[to] ?? '')
  );
}
