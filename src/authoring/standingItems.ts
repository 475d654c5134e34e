import { LAST_NUMBER } from '../minutes/idSeries';
import { itemNumbers } from '../minutes/itemNumbers';
import type { AgendaItem, Minutes } from '../minutes/model';
import { readMinutes } from '../minutes/reader';
import { renumber } from '../minutes/renumber';
import { allTerms } from '../minutes/vocabulary/vocabulary';
import { anyOf, WORD_END, WORD_START } from '../minutes/vocabulary/wordPattern';
import { insertion, type TextEdit } from '../text/edit';
import { foldMarks } from '../text/fold';
import { translator } from '../text/messages';
import { slice } from '../text/range';
import { endOfPart, newItem, outermost, outermostNumbered } from './carryOver/followUpPlace';
import {
  addTabStop,
  editSnippet,
  parseSnippet,
  type SnippetNode,
  snippetSource,
  snippetText,
} from './snippet';
import { writtenAt } from './valuePlace';

export interface WithStandingItems {
  readonly snippet: string;
  /** Titles for which the minutes have no place. */
  readonly missing: readonly string[];
}

const CLOSING = new RegExp(
  `${WORD_START}${anyOf(allTerms().flatMap(({ closingWithin }) => closingWithin))}${WORD_END}`,
  'iu',
);

/**
 * Writes items into new minutes, numbered as the others are: those that follow get the next numbers, and what refers to
 * them follows. An item comes before the next one in the list that the minutes have, else behind all but those that
 * close the meeting, and has a gap to be filled in. What is there already, as an item or a section, is not written again.
 *
 * @param snippet minutes as a snippet
 * @param titles in the order in which they are to stand
 */
export function addStandingItems(snippet: string, titles: readonly string[]): WithStandingItems {
  if (titles.length === 0) return { snippet, missing: [] };
  let nodes = parseSnippet(snippet);
  const missing = titles.filter((title, index) => {
    const minutes = readMinutes(snippetText(nodes));
    if (minutes === undefined) return true;
    if ([...minutes.items, ...minutes.sections].some((place) => isCalled(title, place))) return false;
    const added = withItem(nodes, minutes, title, titles.slice(index + 1));
    nodes = added ?? nodes;
    return added === undefined;
  });
  return { snippet: snippetSource(nodes), missing };
}

/** What an agenda is made of: its items, or, where it has none, the sections that stand in their place. */
type Entry = Pick<AgendaItem, 'title' | 'range' | 'level' | 'numberRange'>;

/** The minutes with one item more; undefined where reading them does not give just that. */
function withItem(
  nodes: readonly SnippetNode[],
  minutes: Minutes,
  title: string,
  later: readonly string[],
): readonly SnippetNode[] | undefined {
  const entries = entriesOf(minutes);
  const next = entryAfter(entries, later);
  const last = entries.at(-1);
  const words = writtenAt('heading-end', title) ?? title;
  const gap = translator(minutes.meeting.lang)('series.item-notes');
  const edit = next
    ? insertion(next.range.start, `${headingLike(next, 0, minutes)} ${words}\n\n${gap}\n\n`)
    : behind(
        minutes,
        last
          ? { heading: `${headingLike(last, 1, minutes)} ${words}`, part: last.range }
          : newItem(minutes, words),
        gap,
      );
  const inserted = editSnippet(nodes, [edit]);
  const after = inserted && readMinutes(snippetText(inserted));
  if (!after || !isOneMore(minutes, after, title)) return undefined;
  const start = edit.range.start + edit.newText.lastIndexOf(gap);
  const gapped = addTabStop(inserted, { start, end: start + gap.length });
  const numbers = next ? numbersFrom(next.range.start + edit.newText.length, after) : [];
  return gapped && editSnippet(gapped, numbers);
}

function entriesOf({ items, sections }: Minutes): readonly Entry[] {
  const numbered = outermostNumbered(items);
  if (numbered.length > 0) return numbered;
  if (items.length > 0) return outermost(items);
  return sections
    .filter(({ kind }) => kind === 'other')
    .map(({ title, range }) => ({ title, range, level: 2, numberRange: undefined }));
}

/** The one before which an item goes; undefined where it goes behind all. */
function entryAfter(entries: readonly Entry[], later: readonly string[]): Entry | undefined {
  for (const title of later) {
    const found = entries.find((entry) => isCalled(title, entry));
    if (found !== undefined) return found;
  }
  const open = entries.filter(({ title }) => !CLOSING.test(title)).at(-1);
  return entries[open === undefined ? 0 : entries.indexOf(open) + 1];
}

/** A heading without its title: like another one, with its number or a later one. */
function headingLike({ level, numberRange }: Entry, later: number, { text }: Minutes): string {
  const number =
    numberRange && slice(text, numberRange).replace(LAST_NUMBER, (at) => String(Number(at) + later));
  return ['#'.repeat(level), number].filter(Boolean).join(' ');
}

/** In front of what comes behind a part, so that gaps at its end, where nothing stands yet, stay in it. */
function behind(minutes: Minutes, { heading, part }: ReturnType<typeof newItem>, gap: string): TextEdit {
  const { text, document } = minutes;
  const { offset } = endOfPart(minutes, part, true);
  const next = document.blocks.find(({ parent, start }) => parent === -1 && start >= offset);
  if (next !== undefined) return insertion(next.start, `${heading}\n\n${gap}\n\n`);
  return insertion(text.length, `${text.endsWith('\n') ? '\n' : '\n\n'}${heading}\n\n${gap}\n`);
}

/** The edits that give an item the number after the one that was put before it, and number on from there. */
function numbersFrom(start: number, after: Minutes): TextEdit[] {
  const numbers = itemNumbers(after.items);
  const from = numbers.find(({ heading }) => heading?.headingRange.start === start);
  return from === undefined ? [] : renumber(after, numbers, from);
}

function isOneMore(was: Minutes, now: Minutes, title: string): boolean {
  const placesOf = ({ items, sections }: Minutes) => [...items, ...sections];
  const added = placesOf(now).find((place) => isCalled(title, place));
  const others = placesOf(now).filter((place) => place !== added);
  const titlesOf = (places: readonly { readonly title: string }[]): string =>
    places.map((place) => place.title).join('\n');
  return added !== undefined && titlesOf(placesOf(was)) === titlesOf(others);
}

/** Whether an item or a section has a title, whatever closes it. */
function isCalled(title: string, place: { readonly title: string }): boolean {
  return folded(place.title) === folded(title);
}

function folded(title: string): string {
  return foldMarks(title.replace(/[\s:.]+$/, ''));
}
