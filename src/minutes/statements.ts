import type { MarkdownDocument } from '../markdown/document';
import { isLetter } from '../markdown/characters';
import { readLabel } from '../markdown/label';
import { paragraphLines } from '../markdown/lines';
import { foldMarks } from '../text/fold';
import type { TextRange } from '../text/range';
import { overlaps, slice, trimRange } from '../text/range';
import type { DateParts } from './dates';
import { findDateParts } from './dates';
import type { DateLine, NoDecisions, Section, SignOff } from './model';
import { splitNames } from './names';
import type { ReadParagraph } from './paragraph';
import type { People } from './people';
import { findTimes } from './times';
import { allTerms, canonicalKey, foldedWords, labelOf } from './vocabulary/vocabulary';
import { WORD_END, WORD_START, anyOf } from './vocabulary/wordPattern';

/**
 * The line between the title and the first section that repeats day, time and place (format.md, 5); undefined where
 * none gives a day or a time. A line that only speaks of some day, such as "Nästa möte är den 21 oktober", is none: the
 * day or time opens its line, perhaps behind a label, or both stand on the line right under the title.
 */
export function readDateLine(document: MarkdownDocument): DateLine | undefined {
  const { text, blocks } = document;
  const parts: DateLine[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' && block.level > 1) break;
    const inList = blocks[block.parent]?.kind === 'listItem';
    if (block.kind !== 'paragraph' || (block.parent !== -1 && !inList)) continue;
    const underTitle = blocks[index - 1]?.kind === 'heading' ? block.start : -1;
    for (const line of paragraphLines(document, block)) {
      const label = readLabel(text, line);
      const isPlace =
        label !== undefined && labelOf(text.slice(label.words.start, label.words.end)) === 'place';
      if (isPlace)
        parts.push({ range: line, date: undefined, window: undefined, place: placeOf(text, label.rest) });
      // In a list only what is labelled: a day that opens an item is an event of that day.
      else if (label !== undefined || !inList)
        parts.push(dayTimeAndPlace(text, line, line.start === underTitle));
    }
  }
  const dated =
    parts.find(({ date }) => date !== undefined) ?? parts.find(({ window }) => window !== undefined);
  if (dated === undefined) return undefined;
  return {
    date: dated.date,
    window: dated.window ?? parts.find(({ window }) => window !== undefined)?.window,
    place:
      parts.find(({ place, date, window }) => place !== undefined && !date && !window)?.place ?? dated.place,
    range: dated.range,
  };
}

const LONGEST_STATEMENT = 40;
const NO_DECISIONS = foldedWords(({ noDecisions }) => noDecisions);
/** The small letters with which they begin. */
const NO_INITIALS: ReadonlySet<number> = new Set(Array.from(NO_DECISIONS, (words) => words.charCodeAt(0)));

/** Lines that say there are no decisions. */
export function readNoDecisions(
  text: string,
  paragraphs: readonly Pick<ReadParagraph, 'lines'>[],
  sections: readonly Section[],
): NoDecisions[] {
  const found: NoDecisions[] = [];
  for (const { lines } of paragraphs) {
    for (const line of lines) {
      if (!isNoDecisions(text, line)) continue;
      const section = sections.findIndex(({ range }) => range.start <= line.start && line.start < range.end);
      found.push({ range: line, section });
    }
  }
  return found;
}

/** Whether a line says so. */
export function isNoDecisions(text: string, line: TextRange): boolean {
  if (line.end - line.start > LONGEST_STATEMENT) return false;
  const first = text.charCodeAt(line.start);
  if (isLetter(first) && !NO_INITIALS.has(first | 0x20)) return false;
  return NO_DECISIONS.has(foldMarks(slice(text, line).replace(/[.!*_\s]+$|^[*_]+/g, '')));
}

/** `Vid anteckningarna: Name`, `Justeras: Name`: the name behind the colon or a slash, or on the next line. */
export function readSignOffs(
  text: string,
  paragraphs: readonly Pick<ReadParagraph, 'lines'>[],
  people: People,
): SignOff[] {
  const found: SignOff[] = [];
  for (const { lines } of paragraphs) {
    for (const [index, line] of lines.entries()) {
      const signed = signOffLabel(text, line);
      if (signed === undefined) continue;
      const names = signed.rest.end > signed.rest.start ? signed.rest : (lines[index + 1] ?? signed.rest);
      const mentions = splitNames(text, names)
        .filter(({ start, end }) => /^\p{L}/u.test(text.slice(start, end)))
        .map((name) => people.mention(text.slice(name.start, name.end), name));
      const range = { start: line.start, end: Math.max(line.end, names.end) };
      if (mentions.length > 0) found.push({ kind: signed.kind, names: mentions, range });
    }
  }
  return found;
}

/** The small letters with which those words begin: most lines begin with another one. */
const SIGNING_INITIALS: ReadonlySet<number> = new Set(
  Array.from(
    foldedWords(({ labels }) => ['secretary', 'approver', ...labels.secretary, ...labels.approver]),
    (words) => words.charCodeAt(0),
  ),
);

/** Whether words under which somebody signs may open with a letter: asked before dearer questions. */
export function maySignOff(letter: number): boolean {
  return !isLetter(letter) || SIGNING_INITIALS.has(letter | 0x20);
}

/** Whether a line opens with the words under which somebody signs. */
export function isSignOff(text: string, line: TextRange): boolean {
  return signOffLabel(text, line) !== undefined;
}

function signOffLabel(text: string, line: TextRange): { kind: SignOff['kind']; rest: TextRange } | undefined {
  if (!maySignOff(text.charCodeAt(line.start))) return undefined;
  const label = readLabel(text, line) ?? slashLabel(text, line);
  const word = label && labelOf(text.slice(label.words.start, label.words.end));
  return label !== undefined && (word === 'secretary' || word === 'approver')
    ? { kind: word, rest: label.rest }
    : undefined;
}

/** `Vid anteckningarna/Name`. */
function slashLabel(text: string, line: TextRange): { words: TextRange; rest: TextRange } | undefined {
  const at = text.slice(line.start, line.end).indexOf('/');
  if (at < 0) return undefined;
  const slash = line.start + at;
  return { words: trimRange(text, line.start, slash), rest: trimRange(text, slash + 1, line.end) };
}

/** What a line such as `Tisdagen den 24 sep 2024, kl. 12.00-16.00, Jupiter` gives. */
function dayTimeAndPlace(text: string, line: TextRange, isUnderTitle: boolean): DateLine {
  const date = findDateParts(text, line)[0];
  const window = findTimes(text, line).find(
    ({ range }) => date === undefined || !overlaps(range, date.extent),
  );
  const read = [date?.extent, window?.range].filter((range) => range !== undefined);
  const isBoth = read.length === 2;
  const isOpening =
    read.length > 0 &&
    opens(text, line, Math.min(...read.map(({ start }) => start))) &&
    (isBoth || !goesOn(text, date));
  const isOwn = isUnderTitle && !OTHER_MEETING.test(slice(text, line));
  if (!isOpening && !(isBoth && isOwn)) {
    return { range: line, date: undefined, window: undefined, place: undefined };
  }
  const after = Math.max(...read.map(({ end }) => end));
  const rest = BEFORE_PLACE.exec(text.slice(after, line.end))?.[0];
  const place =
    rest === undefined ? undefined : placeOf(text, trimRange(text, after + rest.length, line.end));
  return { range: line, date, window, place };
}

/** Whether nothing but a label (`Datum:`, `Time:`) and a word such as `kl.` stands on the line before `at`. */
function opens(text: string, line: TextRange, at: number): boolean {
  const label = readLabel(text, line);
  const key = label && canonicalKey('meeting', text.slice(label.words.start, label.words.end));
  const start = label !== undefined && (key === 'date' || key === 'time') ? label.rest.start : line.start;
  return start > at || BEFORE_DAY.test(text.slice(start, at));
}

/** Whether a day opens a sentence: "2024-10-21 hålls nästa möte". */
function goesOn(text: string, date: DateParts | undefined): boolean {
  return date !== undefined && /^[ \t]+\p{L}/u.test(text.slice(date.extent.end, date.extent.end + 10));
}

const CLOCK = anyOf(allTerms().flatMap(({ clock }) => clock));
/** "Nästa möte är …" speaks of another meeting than this one. */
const OTHER_MEETING = new RegExp(
  `${WORD_START}${anyOf(allTerms().flatMap(({ otherMeeting }) => otherMeeting))}${WORD_END}`,
  'i',
);
/** The comma or dash before a place, and a lone hour that comes before it: `, kl. 12.00, Jupiter`. */
const BEFORE_PLACE = new RegExp(
  `^[^,;–-]*[,;–-](?:\\s*(?:${CLOCK}\\.?\\s*)?\\d{1,2}(?:[.:]\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?\\s*(?:[,;–-]|$))?(?=\\s|$)`,
  'i',
);

const BEFORE_DAY = new RegExp(`^[\\s*_]*(?:${CLOCK}\\.?\\s*)?$`, 'i');

/** A place in words: without the point that ends the line, and at least a letter. */
function placeOf(text: string, range: TextRange): DateLine['place'] {
  const words = text.slice(range.start, range.end).replace(/[\s.]+$/, '');
  if (!/\p{L}/u.test(words)) return undefined;
  return { text: words, range: { start: range.start, end: range.start + words.length } };
}
