import { readLabel } from '../../markdown/label';
import type { TextRange } from '../../text/range';
import { slice, trimRange } from '../../text/range';
import { splitNames } from '../names';
import type { AgendaItem, PersonMention, Section } from '../model';
import type { People } from '../people';
import { itemNumber } from '../references';
import type { PartKind } from '../vocabulary/plain/terms';
import { readItemTitle, type ItemTitle } from './itemTitle';
import { formatLabel } from './labels';
import { visibleText } from './meetingHead';
import { BARE_NUMBER, OPENING_NUMBER, runOf } from './openingNumbers';
import type { PlainLine } from './plainLine';
import type { PlainOutline, PlainPart } from './plainOutline';
import { NUMBERED_LEVEL, UNNUMBERED_LEVEL } from './printedHeadings';
import { restoredNumbers } from './restoredNumbers';
import { readPlainSections, sectionNameAt } from './plainSections';
import { topicLines } from './topics';

/** What plain minutes deal with, and under which headings. */
export interface PlainAgenda {
  readonly sections: readonly Section[];
  readonly items: readonly AgendaItem[];
}

/**
 * The agenda items of plain minutes: the headings that structure what was spoken of, or, where none do, the lines that
 * name its topics. Numbers that were lost are restored where the gap fits exactly.
 */
export function readPlainAgenda(text: string, outline: PlainOutline, people: People): PlainAgenda {
  const headed = itemHeadings(text, outline);
  const sections = readPlainSections(text, outline, new Set(headed));
  const drafts =
    headed.length > 0
      ? headed.flatMap((part) => headedItem(text, outline, part, people))
      : topicsOf(text, outline).map((line) => listedItem(text, line, people));
  return {
    sections,
    items: finished(text, outline, sections, withBareNumbers(text, withVersions(text, drafts))),
  };
}

/** An item before its number, level and extent are settled. */
interface Draft {
  readonly line: PlainLine;
  readonly title: ItemTitle;
  /** A number that stands alone on the line above. */
  readonly detached: TextRange | undefined;
  readonly labelled: readonly PersonMention[];
  readonly isUnderHeading: boolean;
  readonly weight: number;
}

/** Parts that hold no items, with all that stands under their headings. */
const WITHOUT_ITEMS: ReadonlySet<PartKind> = new Set([
  'attendees',
  'absent',
  'guests',
  'observers',
  'links',
  'chair',
  'secretary',
  'approvers',
  'sign-off',
  'attachments',
  'actions',
  'previous-actions',
  'next-meeting',
  'header',
]);
const OF_PEOPLE: ReadonlySet<PartKind> = new Set(['attendees', 'absent', 'guests', 'observers']);
/** Parts that tell of the meeting; under their headings stand items. */
const NOTES: ReadonlySet<PartKind> = new Set([
  'minutes',
  'discussion',
  'information',
  'matters',
  'decisions',
  'other',
]);

function itemHeadings(text: string, { lines, parts, marked: isMarked }: PlainOutline): PlainPart[] {
  const isHeaded = parts.filter(({ heading }) => heading?.kind === 'heading');
  const top = isHeaded.reduce(
    (least, { kind, level }) => (kind === 'header' ? least : Math.min(least, level)),
    Infinity,
  );
  const isNumbered = ({ heading }: PlainPart): boolean =>
    heading !== undefined &&
    (NUMBERED.test(slice(text, heading.range)) || aboveLine(lines, heading.index - 1).number !== undefined);
  const hasNumbers = isHeaded.filter(isNumbered).length > 1;
  const own = isHeaded.filter((part) => {
    if (part.label !== undefined && hasNumbers && isNumbered(part)) return !OF_PEOPLE.has(part.kind);
    if (part.label === undefined)
      return (
        !WITHOUT_ITEMS.has(part.kind) &&
        part.kind !== 'agenda' &&
        !(isMarked && part.kind === 'decisions' && !isNumbered(part))
      );
    // A known word among the topics of the notes is one of them: "Next meeting" under "Minutes".
    return part.kind === 'next-meeting' && part.level > top && isMarked && isAmongItems(parts, part);
  });
  const isSection = (part: PlainPart): boolean =>
    !isMarked &&
    part.label === undefined &&
    part.level < NUMBERED_LEVEL &&
    own.some((other) => other.level > part.level && isUnder(isHeaded, part, other));
  const items = own.filter((part) => !isSection(part));
  const fromAgenda = isHeaded.filter(({ kind, label }) => kind === 'agenda' && label === undefined);
  const notes = isHeaded.find(({ kind, label }) => label !== undefined && kind === 'minutes');
  // Headings that all stand above the notes are of what was handed out.
  const saysSomething = notes?.lines.some(({ kind }) => kind === 'bullet' || kind === 'text') === true;
  if (notes !== undefined && saysSomething && items.every((item) => startOf(item) < startOf(notes)))
    return [];
  const isOfNotes = items.some(({ kind, label }) => kind !== 'other' && label === undefined);
  return isOfNotes ? items : inOrder([...items, ...fromAgenda]);
}

function startOf({ heading }: PlainPart): number {
  return heading?.line.start ?? 0;
}

const NUMBERED = /^(?:§\s*)?\d/;

function isAmongItems(parts: readonly PlainPart[], part: PlainPart): boolean {
  const before = parts[parts.indexOf(part) - 1];
  return before?.level === part.level && NOTES.has(before.kind) && before.label === undefined;
}

/** Whether a heading stands under another, with none of that one's level or a higher between them. */
function isUnder(headed: readonly PlainPart[], outer: PlainPart, inner: PlainPart): boolean {
  const [from, to] = [headed.indexOf(outer), headed.indexOf(inner)];
  return from < to && headed.slice(from + 1, to + 1).every(({ level }) => level > outer.level);
}

function inOrder(parts: PlainPart[]): PlainPart[] {
  return parts.sort((a, b) => startOf(a) - startOf(b));
}

function topicsOf(text: string, { parts }: PlainOutline): PlainLine[] {
  const notes = parts.filter(({ kind }) => NOTES.has(kind) && kind !== 'decisions' && kind !== 'other');
  const agenda = parts.filter(({ kind }) => kind === 'agenda');
  const rest =
    notes.length > 0 || agenda.length > 0
      ? notes
      : parts.filter(({ kind }) => kind === 'other' || kind === 'header');
  return topicLines(text, rest, agenda);
}

function headedItem(text: string, { lines }: PlainOutline, part: PlainPart, people: People): Draft[] {
  const line = part.heading;
  if (line === undefined) return [];
  const above = aboveLine(lines, line.index - 1);
  const first = part.lines.find(({ kind }) => kind !== 'blank' && kind !== 'noise');
  const labelled = first === undefined ? [] : labelledPresenters(text, first, people);
  const isUnderHeading = above.line?.kind === 'heading' && above.line.level >= NUMBERED_LEVEL;
  const isAfterBlank = lines[line.index - 1]?.kind === 'blank';
  const title = readItemTitle(text, line.range, people, line.number);
  const weight = (labelled.length > 0 ? 2 : 0) + (isAfterBlank ? 1 : 0);
  const detached = above.number && numberIn(text, above.number);
  return [{ line, title, detached, labelled, isUnderHeading, weight }];
}

/** The number of a line of its own, without that of the matter: `§ 23 Dnr KS 2024/45`. */
function numberIn(text: string, { range }: PlainLine): TextRange {
  const number = OPENING_NUMBER.exec(slice(text, range))?.[0];
  return number === undefined ? range : { start: range.start, end: range.start + number.length };
}

function listedItem(text: string, line: PlainLine, people: People): Draft {
  const title = readItemTitle(text, line.range, people);
  return { line, title, detached: undefined, labelled: [], isUnderHeading: false, weight: 0 };
}

/** The line that says something above a heading, and a number alone on its line between the two. */
function aboveLine(
  lines: readonly PlainLine[],
  from: number,
): { line: PlainLine | undefined; number: PlainLine | undefined } {
  let number: PlainLine | undefined;
  for (let at = from; at >= 0; at--) {
    const line = lines[at];
    if (line?.kind === 'number') number ??= line;
    else if (line?.kind !== 'blank' && line?.kind !== 'noise') return { line, number };
  }
  return { line: undefined, number };
}

/** `Föredragande: Name, Name` on the first line under a heading. */
function labelledPresenters(text: string, { range }: PlainLine, people: People): PersonMention[] {
  const label = readLabel(text, range);
  if (label === undefined || formatLabel(text, label) !== 'presenter') return [];
  return splitNames(text, label.rest).map((name) => people.mention(slice(text, name), name));
}

/** Titles that figures without a point count, `1 Opening`, `2 Minutes`: the figures are their numbers. */
function withBareNumbers(text: string, drafts: readonly Draft[]): Draft[] {
  const bare = drafts.map(({ title: { numberRange, titleRange }, detached }) =>
    numberRange === undefined && detached === undefined
      ? BARE_NUMBER.exec(slice(text, titleRange))?.[0]
      : undefined,
  );
  const run = runOf(bare.map((number) => (number === undefined ? undefined : Number(number))));
  return drafts.map((draft, index) => {
    const { titleRange, presenters } = draft.title;
    const end = titleRange.start + (bare[index]?.length ?? 0);
    if (!run.has(index)) return draft;
    const rest = trimRange(text, end, titleRange.end);
    const numberRange = { start: titleRange.start, end };
    return {
      ...draft,
      title: { numberRange, title: visibleText(slice(text, rest)), titleRange: rest, presenters },
    };
  });
}

/**
 * `2.3 Model` without an item 2 speaks of a version: the figures belong to the title. Those of a meeting whose number
 * opens them all count from its first: `45.1`, `45.2`, `45.3`.
 */
function withVersions(text: string, drafts: readonly Draft[]): Draft[] {
  const printed = drafts.map((draft) => printedNumber(text, draft));
  const numbers = new Set(printed);
  const [meeting] = printed[0]?.split('.') ?? [];
  const ofMeeting = runOf(
    printed.map((number) =>
      number?.startsWith(`${meeting ?? ''}.`) === true ? Number(number.split('.')[1]) : undefined,
    ),
  );
  if (ofMeeting.size > 0) numbers.add(meeting);
  return drafts.map((draft) => {
    const { numberRange, titleRange, presenters } = draft.title;
    const [parent, ...below] =
      (draft.detached === undefined ? printedNumber(text, draft) : undefined)?.split('.') ?? [];
    const isVersion =
      numberRange !== undefined && below.length > 0 && !parent?.startsWith('§') && !numbers.has(parent);
    if (!isVersion) return draft;
    const whole = { start: numberRange.start, end: titleRange.end };
    const title = visibleText(slice(text, whole));
    return { ...draft, title: { numberRange: undefined, title, titleRange: whole, presenters } };
  });
}

function finished(
  text: string,
  outline: PlainOutline,
  sections: readonly Section[],
  drafts: readonly Draft[],
): AgendaItem[] {
  const isMarked = outline.marked;
  const printed = drafts.map((draft) => printedNumber(text, draft));
  const wholes = printed.map((number) =>
    number === undefined || !/^\d*$/.test(number) ? undefined : number === '' ? null : Number(number),
  );
  const restored = isMarked
    ? []
    : restoredNumbers(
        drafts.map(({ isUnderHeading, weight }, i) => ({ printed: wholes[i], isUnderHeading, weight })),
      );
  const hasNumbers = drafts.some((_, i) => restored[i] !== undefined || printed[i]?.startsWith('§'));
  const starts = drafts.map(({ line, detached }) => detached?.start ?? line.line.start);
  const levels = drafts.map(({ line }, i) => {
    if (line.kind !== 'heading') return NUMBERED_LEVEL;
    if (isMarked) return Math.max(2, line.level);
    if (line.level !== UNNUMBERED_LEVEL) return line.level;
    return hasNumbers && restored[i] === undefined ? UNNUMBERED_LEVEL : NUMBERED_LEVEL;
  });
  return drafts.map(({ line, title, detached, labelled }, i): AgendaItem => {
    const level = levels[i] ?? NUMBERED_LEVEL;
    const start = starts[i] ?? line.line.start;
    let next = i + 1;
    while (next < drafts.length && (levels[next] ?? 0) > level) next++;
    const section = sections.find(({ range }) => range.start > start);
    const end = Math.min(starts[next] ?? text.length, section?.range.start ?? text.length);
    const number = printed[i] === '' || printed[i] === undefined ? restored[i]?.toString() : printed[i];
    const presenters = [...labelled, ...title.presenters];
    return {
      number,
      numberRange: detached ?? title.numberRange,
      title: title.title,
      titleRange: title.titleRange,
      section: sectionNameAt(sections, line.line.start),
      level,
      presenters: presenters.filter(
        ({ name }, at) => presenters.findIndex((other) => other.name === name) === at,
      ),
      headingRange: { start: line.line.start, end: line.line.end },
      range: { start, end },
    };
  });
}

/** The number as in `AgendaItem.number`; empty where only the point behind it is left. */
function printedNumber(text: string, { title, detached }: Draft): string | undefined {
  const range = detached ?? title.numberRange;
  return range === undefined ? undefined : itemNumber(slice(text, range).trim()).replace(/^\.$/, '');
}
