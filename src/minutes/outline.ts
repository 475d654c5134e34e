import type { Block, Heading, MarkdownDocument, Paragraph } from '../markdown/document';
import { readLabel } from '../markdown/label';
import { firstLine } from '../markdown/lines';
import type { TextRange } from '../text/range';
import { movedRange, rangeOf, slice, trimRange } from '../text/range';
import type { Recollection } from '../text/recollection';
import { movedAll, movedMention } from './movedRecords';
import type { AgendaItem, PersonMention, Section, SectionKind } from './model';
import { looksLikeFullName, splitNames } from './names';
import type { People } from './people';
import { itemNumber } from './references';
import { labelOf, sectionOf } from './vocabulary/vocabulary';

/** The document's title, sections and agenda items (format.md, 5). */
export interface Outline {
  readonly title: { readonly text: string; readonly range: TextRange } | undefined;
  readonly sections: readonly Section[];
  readonly items: readonly AgendaItem[];
}

/**
 * `5. `, `5.1 `, `§ 45 `: a lone number needs its point, so that "2024 års budget" has none. Parts of an item are counted
 * from 1, so that "3.0 Release" speaks of a version.
 */
const NUMBER = /^(?:§\s*\d+(?:\.\d+)*[.:)]?|\d+(?:\.[1-9]\d*)+[.:)]?|\d+[.)])(?=\s|$)/;

/** Sections whose headings group people or papers; an agenda item in one has a number. */
const WITHOUT_ITEMS: ReadonlySet<SectionKind> = new Set(['attendees', 'attachments', 'sign-off']);

/**
 * @param people among whom the presenters of items are sought; without them none are
 * @param known the items of earlier readings
 */
export function readOutline(
  document: MarkdownDocument,
  people: People | undefined,
  known?: Recollection<AgendaItem>,
): Outline {
  const { text, blocks } = document;
  const headings = headingsOf(blocks);
  const sections: Section[] = [];
  const items: AgendaItem[] = [];
  let title: Outline['title'];
  headings.forEach(({ heading, under }, order) => {
    const end = endOfPart(headings, order, text.length);
    if (heading.level === 1) {
      const range = withoutEmphasis(text, heading.content);
      title ??= { text: slice(text, range), range };
      return;
    }
    const piece = { start: heading.start, end: (under ?? heading).end };
    const before = known?.get(piece);
    const words = before ?? titleOf(text, heading);
    const isNumbered = words.numberRange !== undefined;
    if (heading.level === 2 && !isNumbered) {
      sections.push(readSection(text, words.titleRange, { start: heading.start, end }));
      return;
    }
    const latest = sections.at(-1);
    // A numbered heading of a section's own level, as `## § 45 Budget`, ends the section before it.
    const section = latest !== undefined && heading.start < latest.range.end ? latest : undefined;
    if (section !== undefined && WITHOUT_ITEMS.has(section.kind)) {
      const hasItems = isNumbered || (items.at(-1)?.range.start ?? 0) > section.range.start;
      // Papers are numbered, too.
      if (!hasItems || section.kind === 'attachments') return;
    }
    if (!isNumbered && (heading.level > 4 || isSectionWord(text, words.titleRange))) return;
    const place = { section: nameOf(section), range: { start: heading.start, end } };
    const item = before
      ? itemAt(before, place)
      : readItem(
          text,
          heading,
          words,
          place,
          people ? presentersOf(text, words.titleRange, under, people) : [],
        );
    known?.set(piece, item);
    items.push(item);
  });
  return { title, sections, items };
}

/** A title and the number before it. */
interface NumberedTitle {
  readonly numberRange: TextRange | undefined;
  readonly titleRange: TextRange;
}

function titleOf(text: string, heading: Heading): NumberedTitle {
  const { start, end } = withoutEmphasis(text, heading.content);
  const length = NUMBER.exec(text.slice(start, end))?.[0].length ?? 0;
  return length === 0
    ? { numberRange: undefined, titleRange: { start, end } }
    : { numberRange: rangeOf(start, length), titleRange: trimRange(text, start + length, end) };
}

/** What an item's surroundings say of it. */
type ItemPlace = Pick<AgendaItem, 'section' | 'range'>;

// Spelled out: spreading an object into so large a one takes many times as long.
function readItem(
  text: string,
  { start, end, level }: Heading,
  { numberRange, titleRange }: NumberedTitle,
  { section, range }: ItemPlace,
  presenters: readonly PersonMention[],
): AgendaItem {
  return {
    number: numberRange && numberOf(text, numberRange),
    numberRange,
    title: slice(text, titleRange),
    titleRange,
    section,
    level,
    presenters,
    headingRange: { start, end },
    range,
  };
}

/** The same object where nothing has changed around the item. */
function itemAt(item: AgendaItem, place: ItemPlace): AgendaItem {
  const isThere = item.section === place.section && item.range.end === place.range.end;
  return isThere ? item : { ...item, ...place };
}

function presentersOf(
  text: string,
  title: TextRange,
  under: Paragraph | undefined,
  people: People,
): readonly PersonMention[] {
  return withoutRepeats([
    ...labelledPresenters(text, under, people),
    ...closingPresenters(text, title, people),
  ]);
}

/** The number that records at an offset belong to: of the innermost numbered item there (format.md, 7). */
export function itemNumberAt(items: readonly AgendaItem[], offset: number): string | undefined {
  // Only items that begin at or before the offset can hold it; of these the last ones are the innermost.
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at--) {
    const item = items[at];
    if (item?.number !== undefined && offset < item.range.end) return item.number;
  }
  return undefined;
}

/** What a section says before its first agenda item. */
export function beforeItems({ range }: Section, items: readonly AgendaItem[]): TextRange {
  const first = items.find((item) => item.range.start > range.start);
  return { start: range.start, end: Math.min(range.end, first?.range.start ?? range.end) };
}

/** Whether an offset lies where the attendees are listed. */
export function isAmongAttendees(
  { sections, items }: Pick<Outline, 'sections' | 'items'>,
  at: number,
): boolean {
  return sections.some(
    (section) =>
      section.kind === 'attendees' &&
      section.range.start <= at &&
      at < section.range.end &&
      at < beforeItems(section, items).end,
  );
}

/** An item so many characters further on. */
export function movedItem(item: AgendaItem, by: number): AgendaItem {
  const { numberRange, titleRange, presenters, headingRange, range } = item;
  return {
    number: item.number,
    numberRange: numberRange && movedRange(numberRange, by),
    title: item.title,
    titleRange: movedRange(titleRange, by),
    level: item.level,
    presenters: movedAll(presenters, by, movedMention),
    section: item.section,
    headingRange: movedRange(headingRange, by),
    range: movedRange(range, by),
  };
}

interface FlowHeading {
  readonly heading: Heading;
  /** The paragraph it is directly followed by, if it is by one. */
  readonly under: Paragraph | undefined;
}

/** Headings of the document's own flow: those in quotes and lists divide nothing. */
function headingsOf(blocks: readonly Block[]): FlowHeading[] {
  const headings: FlowHeading[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const heading = blocks[index]!;
    if (heading.kind !== 'heading' || heading.parent !== -1) continue;
    const next = blocks[index + 1];
    headings.push({ heading, under: next?.kind === 'paragraph' ? next : undefined });
  }
  return headings;
}

function endOfPart(headings: readonly FlowHeading[], order: number, end: number): number {
  const level = headings[order]?.heading.level ?? 1;
  for (let next = order + 1; next < headings.length; next++) {
    const heading = headings[next]?.heading;
    if (heading !== undefined && heading.level <= level) return heading.start;
  }
  return end;
}

function readSection(text: string, titleRange: TextRange, range: TextRange): Section {
  const title = slice(text, titleRange);
  return { kind: sectionKind(title), title, titleRange, range };
}

function sectionKind(title: string): SectionKind {
  return sectionOf(title.replace(/\s*:$/, '')) ?? 'other';
}

function isSectionWord(text: string, content: TextRange): boolean {
  return sectionKind(text.slice(content.start, content.end)) !== 'other';
}

function nameOf(section: Section | undefined): string {
  if (section === undefined) return 'matters';
  return section.kind === 'other' || section.kind === 'attachments' ? section.title : section.kind;
}

function numberOf(text: string, range: TextRange): string {
  return itemNumber(slice(text, range));
}

/** What stands in marks of emphasis that enclose all of a heading: `**1. Budget**`. */
function withoutEmphasis(text: string, content: TextRange): TextRange {
  const inner = /^(\*\*|__)(?!\s)((?:(?!\1)[^\n])+)\1$/.exec(slice(text, content))?.[2];
  return inner === undefined ? content : trimRange(text, content.start + 2, content.end - 2);
}

/** `Föredragande: Name, Name` on the first line under the heading. */
function labelledPresenters(text: string, paragraph: Paragraph | undefined, people: People): PersonMention[] {
  if (paragraph === undefined) return [];
  const label = readLabel(text, firstLine(text, paragraph));
  if (label === undefined || labelOf(text.slice(label.words.start, label.words.end)) !== 'presenter')
    return [];
  return splitNames(text, label.rest).map((name) => people.mention(text.slice(name.start, name.end), name));
}

/** `(Name)` or `(Name, Name)` closing the title; other remarks in parentheses name nobody. */
function closingPresenters(text: string, title: TextRange, people: People): PersonMention[] {
  const match = /\(([^()]+)\)$/.exec(text.slice(title.start, title.end));
  if (match?.[1] === undefined) return [];
  const start = title.end - 1 - match[1].length;
  const names = splitNames(text, { start, end: title.end - 1 });
  const mentions = names.map((name) => people.mention(text.slice(name.start, name.end), name));
  const arePeople = mentions.every(
    ({ written }) =>
      looksLikeFullName(written) || (/\p{Ll}/u.test(written) && people.resolve(written) !== undefined),
  );
  return arePeople ? mentions : [];
}

function withoutRepeats(mentions: readonly PersonMention[]): PersonMention[] {
  return mentions.filter(
    (mention, index) => mentions.findIndex(({ name }) => name === mention.name) === index,
  );
}
