import type { Block, Heading, MarkdownDocument, Paragraph } from '../markdown/document';
import { readLabel } from '../markdown/label';
import { firstLine } from '../markdown/lines';
import type { TextRange } from '../text/range';
import { slice, trimRange } from '../text/range';
import type { Recollection } from '../text/recollection';
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

/** `5. `, `5.1 `, `§ 45 `: a lone number needs its point, so that "2024 års budget" has none. */
const NUMBER = /^(?:§\s*\d+(?:\.\d+)*[.:)]?|\d+(?:\.\d+)+[.:)]?|\d+[.)])(?=\s|$)/;

/** Sections that hold no agenda items. */
const WITHOUT_ITEMS: ReadonlySet<SectionKind> = new Set(['attendees', 'attachments', 'sign-off']);

/** @param known who presents the items of earlier readings */
export function readOutline(
  document: MarkdownDocument,
  people: People,
  known?: Recollection<readonly PersonMention[]>,
): Outline {
  const { text, blocks } = document;
  const headings = headingsOf(blocks);
  const sections: Section[] = [];
  const items: AgendaItem[] = [];
  let title: Outline['title'];
  headings.forEach(({ heading, index }, order) => {
    const range = { start: heading.start, end: endOfPart(headings, order, text.length) };
    const content = withoutEmphasis(text, heading.content);
    if (heading.level === 1) {
      title ??= { text: text.slice(content.start, content.end), range: content };
      return;
    }
    const numberLength = NUMBER.exec(text.slice(content.start, content.end))?.[0].length ?? 0;
    if (heading.level === 2 && numberLength === 0) {
      sections.push(readSection(text, content, range));
      return;
    }
    const latest = sections.at(-1);
    // A numbered heading of a section's own level, as `## § 45 Budget`, ends the section before it.
    const section = latest !== undefined && heading.start < latest.range.end ? latest : undefined;
    if (section !== undefined && WITHOUT_ITEMS.has(section.kind)) return;
    if (numberLength === 0 && (heading.level > 4 || isSectionWord(text, content))) return;
    const numberRange =
      numberLength === 0 ? undefined : { start: content.start, end: content.start + numberLength };
    const titleRange = trimRange(text, content.start + numberLength, content.end);
    const under = paragraphUnder(blocks, index);
    const readPresenters = (): PersonMention[] =>
      withoutRepeats([
        ...labelledPresenters(text, under, people),
        ...closingPresenters(text, titleRange, people),
      ]);
    items.push({
      number: numberRange && numberOf(text, numberRange),
      numberRange,
      title: text.slice(titleRange.start, titleRange.end),
      titleRange,
      section: nameOf(section),
      level: heading.level,
      presenters:
        known?.recall({ start: heading.start, end: (under ?? heading).end }, readPresenters) ??
        readPresenters(),
      headingRange: { start: heading.start, end: heading.end },
      range,
    });
  });
  return { title, sections, items };
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

/** Headings of the document's own flow: those in quotes and lists divide nothing. */
function headingsOf(blocks: readonly Block[]): { readonly heading: Heading; readonly index: number }[] {
  const headings: { heading: Heading; index: number }[] = [];
  for (const [index, block] of blocks.entries())
    if (block.kind === 'heading' && block.parent === -1) headings.push({ heading: block, index });
  return headings;
}

function endOfPart(headings: readonly { readonly heading: Heading }[], order: number, end: number): number {
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

/** The paragraph that a heading is directly followed by, if it is by one. */
function paragraphUnder(blocks: readonly Block[], heading: number): Paragraph | undefined {
  const next = blocks[heading + 1];
  return next?.kind === 'paragraph' ? next : undefined;
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
