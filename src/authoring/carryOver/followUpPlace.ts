import type { Block } from '../../markdown/document';
import { LAST_NUMBER } from '../../minutes/idSeries';
import type { AgendaItem, Minutes, SectionKind } from '../../minutes/model';
import { allTerms, foldedWords, termsOf } from '../../minutes/vocabulary/vocabulary';
import { anyOf, WORD_END, WORD_START } from '../../minutes/vocabulary/wordPattern';
import { lineEndOf, lineStartOf } from '../../minutes/yaml/edits';
import { foldMarks } from '../../text/fold';
import { slice, type TextRange } from '../../text/range';

/** Where carried items go. */
export interface FollowUpPlace {
  /** The end of the last line before it; 0 of an empty text. */
  readonly offset: number;
  /** The heading to write first; undefined where it is there. */
  readonly heading: string | undefined;
  /** What they come after, of the outermost blocks: of the item itself where that has any. */
  readonly after: Block | undefined;
}

const TITLES = foldedWords(({ followUp }) => followUp);
const WITHIN = new RegExp(
  `${WORD_START}${anyOf(allTerms().flatMap(({ followUpWithin }) => followUpWithin))}${WORD_END}`,
  'iu',
);

/** Sections in which no agenda item stands. */
const WITHOUT_ITEMS: readonly SectionKind[] = ['attendees', 'attachments', 'sign-off'];

/**
 * The places to try, the best first: the end of the item that follows things up, above a sign-off or, where records
 * stand below that, behind all; and those of a new item.
 */
export function followUpPlaces(minutes: Minutes): FollowUpPlace[] {
  const found = followUpHeading(minutes);
  const { heading, part } = newItem(minutes, termsOf(minutes.meeting.lang).followUp[0] ?? '');
  const made = [true, false].map((aboveSignOff) => ({ ...endOfPart(minutes, part, aboveSignOff), heading }));
  if (found === undefined) return made;
  return [endOfPart(minutes, { start: found.end, end: nextHeading(minutes, found.end) }, true), ...made];
}

/** The heading of the item or section that takes up what was left open. One that says just that goes first. */
function followUpHeading(minutes: Minutes): TextRange | undefined {
  const { items, sections } = minutes;
  const candidates = [
    ...items.map(({ title, headingRange }) => ({ title, heading: headingRange })),
    ...sections
      .filter(({ kind }) => kind === 'other')
      .map(({ title, titleRange }) => ({
        title,
        heading: headingOf(minutes, titleRange),
      })),
  ];
  const exact = candidates.find(({ title }) => TITLES.has(foldMarks(title.replace(/[\s:.]+$/, ''))));
  return (exact ?? candidates.find(({ title }) => WITHIN.test(title)))?.heading;
}

/** A new item's heading, and behind what it comes: the last numbered item, else all that is talked about. */
export function newItem(
  minutes: Minutes,
  title: string,
): { readonly heading: string; readonly part: TextRange } {
  const { text, items, sections } = minutes;
  const last = outermostNumbered(items).at(-1);
  if (last?.numberRange !== undefined) {
    const number = slice(text, last.numberRange).replace(LAST_NUMBER, (value) => String(Number(value) + 1));
    const part = { start: last.headingRange.end, end: last.range.end };
    return { heading: `${'#'.repeat(last.level)} ${number} ${title}`, part };
  }
  const section = sections.filter(({ kind }) => !WITHOUT_ITEMS.includes(kind)).at(-1);
  if (section !== undefined) {
    return {
      heading: `### ${title}`,
      part: { start: headingOf(minutes, section.titleRange).end, end: section.range.end },
    };
  }
  const closing = sections.find(({ kind }) => kind === 'attachments' || kind === 'sign-off');
  const start = minutes.document.frontMatter?.end ?? 0;
  return { heading: `## ${title}`, part: { start, end: closing?.range.start ?? text.length } };
}

/** Those items whose numbers run through the document. */
export function outermostNumbered(items: readonly AgendaItem[]): AgendaItem[] {
  return outermost(items.filter(({ number }) => number !== undefined && !number.includes('.')));
}

/** Those items that are no part of others. */
export function outermost(items: readonly AgendaItem[]): AgendaItem[] {
  const level = items.reduce((least, item) => Math.min(least, item.level), Infinity);
  return items.filter((item) => item.level === level);
}

/** The end of what stands in a part of the text, above a line that closes it. */
export function endOfPart(
  { text, document, signOffs }: Minutes,
  { start, end }: TextRange,
  aboveSignOff: boolean,
): FollowUpPlace {
  const signOff = signOffs.find(({ range }) => start <= range.start && range.start < end);
  const limit = signOff === undefined || !aboveSignOff ? end : lineStartOf(text, signOff.range.start);
  const part = document.blocks.filter(
    (block) => block.parent === -1 && start <= block.start && block.end <= limit,
  );
  while (part.at(-1)?.kind === 'thematicBreak') part.pop();
  const after = part.at(-1);
  return { offset: lineEndOf(text, after?.end ?? start), heading: undefined, after };
}

function nextHeading({ document, text }: Minutes, from: number): number {
  const next = document.blocks.find(
    ({ kind, parent, start }) => kind === 'heading' && parent === -1 && start >= from,
  );
  return next?.start ?? text.length;
}

/** The whole heading of a section: one that is underlined has two lines. */
function headingOf({ document }: Minutes, title: TextRange): TextRange {
  return (
    document.blocks.find(
      ({ kind, start, end }) => kind === 'heading' && start <= title.start && title.end <= end,
    ) ?? title
  );
}
