import { overlaps, type TextRange } from '../../text/range';
import { Phrase } from '../inline/phrase';
import { commitmentLanguage } from '../language/commitmentLanguage';
import { decisionLanguage } from '../language/decisionLanguage';
import { isNoDecisions } from '../statements';
import type { PlainBlock } from './blocks';
import { opensWithOwner, plainOwners } from './owners';
import type { PlainLine } from './plainLine';
import { type FoundRecord, saysNothing, wholeOf } from './plainRecord';
import { labelledParts } from './proseRecords';
import { progressInCell, progressOf } from './progress';
import { holds, type Listing, openedList, type OpenList, type RecordType } from './recordList';
import { foundIn, isSentence, type RecordText, statusOfTask } from './recordText';
import { tableRecords } from './tableRecords';

/** The entries of a section of decisions or actions, one record each: list items, paragraphs and rows of tables. */
export function sectionRecords(
  from: RecordText,
  blocks: readonly PlainBlock[],
  section: Listing,
): FoundRecord[] {
  const found: FoundRecord[] = [];
  let list: OpenList | undefined;
  let isAfterList = false;
  /** The level of the last entry whose deeper items only say more of it. */
  let told = Infinity;
  for (const [index, block] of blocks.entries()) {
    if (list !== undefined && !holds(list, block)) list = undefined;
    const listing = list ?? section;
    if (block.kind === 'row') {
      found.push(...tableRecords(from, blocks, index, listing.type));
      continue;
    }
    const opened = openedList(from, block, blocks[index + 1], listing.type);
    if (opened !== undefined) list = opened;
    else if (block.kind === 'bullet') {
      const own = entryRecord(from, block, listing);
      if (block.level > told && !isOwnEntry(from, block)) continue;
      const next = blocks[index + 1];
      const hasMore = next?.kind === 'bullet' && next.level > block.level;
      if (block.level <= told)
        told = hasMore && own.some((record) => isTold(from, record)) ? block.level : Infinity;
      found.push(...own);
    }
    // After a list, a paragraph is another entry only where it says so.
    else if (!isAfterList || speaks(from, block)) found.push(...paragraphRecords(from, block, listing));
    isAfterList ||= block.kind === 'bullet';
  }
  return found;
}

/** Whether what stands below an entry only says more of it: below a decision, and an action that is somebody's. */
function isTold({ context }: RecordText, { type, phrase, label, words }: FoundRecord): boolean {
  if (type === 'decision' || label?.owner !== undefined) return true;
  return plainOwners(phrase.text, words.start, words.end, context.people).owners.length > 0;
}

/** Whether an item below another entry is one itself: a task, a labelled one, or somebody's. */
function isOwnEntry(from: RecordText, block: PlainBlock): boolean {
  const { text } = from.phrase(block.lines);
  return (
    from.taskOf(block) !== undefined ||
    from.labelIn(text, false) !== undefined ||
    plainOwners(text, 0, text.length, from.context.people).owners.length > 0
  );
}

/** Whether a paragraph speaks of a decision or a commitment, or is labelled as one. */
function speaks(from: RecordText, { lines }: PlainBlock): boolean {
  const phrase = from.phrase(lines);
  return (
    from.labelOf(phrase) !== undefined ||
    decisionLanguage(phrase.text, wholeOf(phrase)).length > 0 ||
    commitmentLanguage(phrase.text, wholeOf(phrase), from.context.people).length > 0
  );
}

/** The record of one entry; none where it says that there is none. */
export function entryRecord(from: RecordText, block: PlainBlock, listing: Listing): FoundRecord[] {
  const [first] = block.lines;
  const phrase = from.phrase(block.lines);
  const label = from.labelIn(phrase.text, true);
  const own = label === undefined || isSentence(label) ? undefined : label;
  const said = phrase.text.slice(own?.restStart ?? 0);
  if (first === undefined || isNoEntry(from, said, block)) return [];
  const task = from.taskOf(block);
  const type = own?.type ?? (listing.mixed ? typeByWords(from, phrase.text) : listing.type);
  const progress = type === 'action' ? progressOf(said) : undefined;
  return [
    foundIn(phrase, {
      type,
      source: 'section',
      label: own,
      start: block.kind === 'bullet' ? from.markerOf(first) : first.range.start,
      form: task !== undefined ? 'task' : own !== undefined ? 'label' : undefined,
      status: task === undefined ? progress : statusOfTask(task),
      owners: type === 'action' && own?.owner === undefined ? listing.owners : undefined,
      by: listing.by,
    }),
  ];
}

/** An item of a section of decisions under which nothing stands is the decision itself, where it is no heading. */
export function lonelyItems(from: RecordText, lines: readonly PlainLine[]): FoundRecord[] {
  const written = lines.filter(({ kind }) => kind !== 'blank' && kind !== 'noise');
  return written.flatMap((line, index) => {
    const next = written[index + 1];
    const isLonely = from.isTitle(line) && (next === undefined || from.isTitle(next));
    if (line.kind !== 'bullet' || !isLonely) return [];
    const block: PlainBlock = { kind: 'bullet', level: line.level, lines: [line], apart: true };
    return entryRecord(from, block, { type: 'decision', mixed: false });
  });
}

/** Paragraphs: of decisions one each, of actions one a line where lines are short, and of a tale what it commits to. */
function paragraphRecords(from: RecordText, block: PlainBlock, listing: Listing): FoundRecord[] {
  const parts = listing.type === 'decision' ? labelledParts(from, block) : actionLines(from, block);
  return parts.flatMap((lines) => {
    const phrase = from.phrase(lines);
    if (listing.type === 'decision' || phrase.text.length < LONGEST_ENTRY)
      return entryRecord(from, { ...block, lines }, listing);
    return commitmentLanguage(phrase.text, wholeOf(phrase), from.context.people).map(({ range }) =>
      sentenceRecord(from, lines, phrase.rangeOf(range.start, range.end)),
    );
  });
}
/** An entry that is longer than this is told rather than listed. */
const LONGEST_ENTRY = 240;

function sentenceRecord({ text }: RecordText, lines: readonly PlainLine[], sentence: TextRange): FoundRecord {
  const parts = lines
    .filter(({ range }) => overlaps(sentence, range))
    .map(({ range }) => ({
      start: Math.max(sentence.start, range.start),
      end: Math.min(sentence.end, range.end),
    }));
  return foundIn(new Phrase(text, parts), {
    type: 'action',
    source: 'section',
    start: sentence.start,
    form: undefined,
  });
}

/**
 * In a section of actions each line that opens like a new one: with somebody and a colon; after a full stop, or where
 * the one before is short.
 */
function actionLines(from: RecordText, { lines }: PlainBlock): PlainLine[][] {
  const lengthOf = ({ range }: PlainLine) => range.end - range.start;
  const longest = Math.max(...lines.map(lengthOf));
  const parts: PlainLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const isEnded =
      before === undefined ||
      /[.;!?]$/.test(from.words(before)) ||
      lengthOf(before) < longest * FULL_LINE ||
      longest < SHORT_LINES;
    const last = parts.at(-1);
    const words = from.words(line);
    const isNew = (isEnded && /^[\p{Lu}\d@[*_]/u.test(words)) || opensWithOwner(words, from.context.people);
    if (last === undefined || isNew) parts.push([line]);
    else last.push(line);
  }
  return parts;
}
/** A line that is shorter than this part of the longest one was not wrapped. */
const FULL_LINE = 0.7;
const SHORT_LINES = 60;

function typeByWords({ context }: RecordText, entry: string): RecordType {
  const commits = commitmentLanguage(entry, { start: 0, end: entry.length }, context.people).length > 0;
  return commits ? 'action' : 'decision';
}

function isNoEntry({ text }: RecordText, said: string, { lines }: PlainBlock): boolean {
  const [first] = lines;
  const words = said.trim();
  return (
    saysNothing(said) ||
    (first !== undefined && isNoDecisions(text, first.range)) ||
    ADDRESS.test(words) ||
    PLACEHOLDER.test(words) ||
    (progressInCell(said) !== undefined && words.split(/\s+/).length <= 2)
  );
}
/** A web address, perhaps after a word and a colon or as a link, and nothing more. */
const ADDRESS =
  /^(?:[^\s:]+(?:\s[^\s:]+){0,3}:?\s+)?(?:<?https?:\/\/\S+>?|\[https?:[^\]]*\]\([^()\s]*\))\.?$/;
/** `<owner: what>` of a template. */
const PLACEHOLDER = /^[<{][^<>{}]*[>}]$/;
