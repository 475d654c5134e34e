import { readLabel } from '../../markdown/label';
import { slice, trimRange, type TextRange } from '../../text/range';
import { monthNumber } from '../dates';
import type { PartKind } from '../vocabulary/plain/terms';
import { People } from '../people';
import { PEOPLE_LISTS } from './attendeeParts';
import { readPlainAttendees } from './attendees';
import { factOf, formatLabel, kindOfWords } from './labels';
import { nameStrength } from './personName';
import type { PlainLine } from './plainLine';
import type { PlainOutline, PlainPart } from './plainOutline';
import { readPlainLabel } from './recordLabel';

/** The title in bold with which a paragraph begins: `**3 Budget.** Anna presented it.` */
export interface RunInTitle {
  readonly line: PlainLine;
  /** With its number, without what closes it. */
  readonly range: TextRange;
  /** Where what closes it ends: a full stop, a colon, a dash. */
  readonly end: number;
  readonly words: string;
  readonly number: TextRange | undefined;
  readonly hasColon: boolean;
}

/** A number before the bold or in it, the words in bold, and what closes them. */
const RUN_IN =
  /^(?<before>(?:§\s*\d+|\d+(?:\.\d+)*)(?:\s?§)?[.):]?\s+)?(?<mark>\*\*|__)(?<inside>(?:§\s*\d+|\d+(?:\.\d+)*)(?:\s?§)?[.):]?\s+)?(?<words>\S(?:(?!\k<mark>).){1,90}?)(?<stop>\s*[.,:–—-]\s*)?\k<mark>(?<close>\s*[.:]|\s+[-–—]+(?=[\s\\>]|$))?(?<gap>\s*)/u;
/** The first character of such a line, and of what stands behind the number of a list. */
const OPENING = /[\d§*_]/;
const BOLD = /[*_]/;
/** What follows a title that nothing closes begins a sentence. */
const BEGINS = /^["”“'(«[]?[\p{Lu}\p{N}]/u;
/** Fewer may each stress a word of their own. */
const FEWEST = 2;
/** Parts whose entries are people or records, whatever they begin with. */
const OF_ENTRIES: ReadonlySet<PartKind> = new Set([
  'decisions',
  'actions',
  'previous-actions',
  'links',
  'sign-off',
]);

/**
 * The titles of agenda items that open paragraphs in bold: those that a number counts on from the headings, or, where
 * no heading is an item, several without a number. What labels something, who speaks, and words that a sentence
 * stresses are none.
 */
export function runInTitles(text: string, outline: PlainOutline): readonly RunInTitle[] {
  const found = candidates(text, outline);
  if (found.length === 0) return [];
  const headings = outline.parts.filter(isOwnHeading);
  const numbered = found.filter(({ number }) => number !== undefined);
  if (numbered.length > 0) return countOn(text, numbered, headings) ? numbered : [];
  if (headings.length > 0 || found.length < FEWEST) return [];
  const titles = withoutSpeakers(text, outline, found);
  // What comes again, such as who speaks or the parts of each item, is no topic.
  const areTopics = new Set(titles.map(({ words }) => words)).size === titles.length;
  return areTopics && titles.length >= FEWEST ? titles : [];
}

function candidates(text: string, { parts }: PlainOutline): RunInTitle[] {
  const found: RunInTitle[] = [];
  if (!text.includes('**') && !text.includes('__')) return found;
  for (const { kind, lines } of parts) {
    if (OF_ENTRIES.has(kind)) continue;
    for (const [index, line] of lines.entries()) {
      if ((line.kind !== 'text' && line.kind !== 'bullet') || line.level > 0) continue;
      const title = titleOf(text, line, lines[index - 1]);
      if (title !== undefined) found.push(title);
    }
  }
  return found;
}

function titleOf(text: string, line: PlainLine, above: PlainLine | undefined): RunInTitle | undefined {
  const isBullet = line.kind === 'bullet';
  if (!(isBullet ? BOLD : OPENING).test(text.charAt(line.range.start))) return undefined;
  // A list without numbers holds what is said of a topic.
  const from = isBullet ? trimRange(text, line.line.start, line.line.end).start : line.range.start;
  const groups = RUN_IN.exec(text.slice(from, line.line.end))?.groups;
  if (groups === undefined) return undefined;
  const { before = '', mark = '', inside = '', words = '', stop = '', close = '', gap = '' } = groups;
  const opening = from + before.length + mark.length + inside.length;
  const end = opening + words.length + stop.length + mark.length + close.length;
  const rest = text.slice(end + gap.length, line.line.end);
  const isClosed = /[^\s,]/.test(stop) || close !== '' || /[?!]$/.test(words);
  if (!isClosed && inside === '' && !BEGINS.test(rest)) return undefined;
  const start = before === '' ? from + mark.length : from;
  const number = numberIn(before === '' ? inside : before, start, words);
  const isTopic = number !== undefined || REGISTERED.test(words) || mayBeTopic(text, line, words);
  const isOpening = isBullet || above?.kind !== 'text' || /[.!?]$/.test(slice(text, above.range));
  if (!isTopic || (number === undefined && (!isOpening || rest.trim() === ''))) return undefined;
  const range = { start, end: opening + words.length };
  return { line, range, end, words, number, hasColon: (stop + close).includes(':') };
}

/** `24/031 Accounts`: the number of a register, which runs on over the years. */
const REGISTERED = /^\d{1,4}\/\d+\s+\p{L}/u;

/** The place of a number; a figure before a month is a day. */
function numberIn(written: string, start: number, words: string): TextRange | undefined {
  const isDay = /^\d+\.?\s+$/.test(written) && monthNumber(/^\p{L}+/u.exec(words)?.[0] ?? '') > 0;
  return written === '' || isDay ? undefined : { start, end: start + written.trimEnd().length };
}

/** Words that label nothing: neither a part of the minutes nor a fact or a record. */
function mayBeTopic(text: string, line: PlainLine, words: string): boolean {
  const label = readLabel(text, line.range);
  return (
    /^["”“'(«]?\p{Lu}/u.test(words) &&
    kindOfWords(words) === undefined &&
    factOf(words) === undefined &&
    (label === undefined || formatLabel(text, label) === undefined) &&
    readPlainLabel(slice(text, line.range), false, false) === undefined
  );
}

/** Whether numbers rise from one item to the next, over headings and titles, and do not count the parts of one heading. */
function countOn(text: string, titles: readonly RunInTitle[], headings: readonly PlainPart[]): boolean {
  const places = [
    ...titles.map(({ range }) => range),
    ...headings.flatMap(({ heading }) => heading?.range ?? []),
  ].sort((a, b) => a.start - b.start);
  const numbers = places.flatMap((range) => NUMBER.exec(slice(text, range))?.[1] ?? []);
  if (
    numbers.length < FEWEST ||
    numbers.some((number, index) => index > 0 && !isAfter(number, numbers[index - 1] ?? ''))
  )
    return false;
  const topics = headings.filter(
    ({ heading }) => heading !== undefined && !NUMBER.test(slice(text, heading.range)),
  );
  const around = new Set(
    titles.map(({ range }) =>
      topics.filter(({ heading }) => (heading?.range.start ?? 0) < range.start).at(-1),
    ),
  );
  const [only, ...others] = around;
  return only === undefined || others.length > 0;
}
const NUMBER = /^(?:§\s*)?(\d+(?:\.\d+)*)/;

function isAfter(number: string, before: string): boolean {
  const [a, b] = [number.split('.').map(Number), before.split('.').map(Number)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? -1);
}

/** A heading that is an item, or groups some: neither the title nor a known word, nor one of a list of people or records. */
function isOwnHeading({ kind, heading, label }: PlainPart): boolean {
  return heading?.kind === 'heading' && label === undefined && kind !== 'header' && !PEOPLE_LISTS.has(kind);
}

/** Without those before a colon who were there, and without all of them where most look like first and last names. */
function withoutSpeakers(
  text: string,
  outline: PlainOutline,
  found: readonly RunInTitle[],
): readonly RunInTitle[] {
  const spoken = found.filter(({ hasColon }) => hasColon);
  if (spoken.length === 0) return found;
  const attendees = readPlainAttendees(text, outline);
  const people = new People(attendees.map(({ name }) => name));
  const named = spoken.filter(({ words }) => nameStrength(words) === 'full');
  // Where nobody is listed, nobody can tell.
  const areSpeakers = attendees.length === 0 || named.length * 2 > spoken.length;
  return found.filter(
    ({ hasColon, words }) => !hasColon || (!areSpeakers && people.fitting(words).length === 0),
  );
}
