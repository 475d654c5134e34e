import type { MarkdownDocument, Paragraph } from '../../markdown/document';
import { foldMarks } from '../../text/fold';
import type { TextRange } from '../../text/range';
import { slice } from '../../text/range';
import { isQuoted } from '../blocks';
import { movedAction, movedDecision } from '../movedRecords';
import type { Action, AgendaItem, Decision, Meeting, RecordBase, Section } from '../model';
import { isAmongAttendees, itemNumberAt } from '../outline';
import { looksLikeName } from '../language/agent';
import type { ReadParagraph } from '../paragraph';
import type { People } from '../people';
import type { ReadingMemory } from '../readingMemory';
import { isUnassigned, nextDateOf } from '../record';
import { foldId, readReference } from '../references';
import { canonicalValue, foldedWords } from '../vocabulary/vocabulary';
import { type DueContext, readClosing } from './closing';
import { type RecordLabel, readRecordLabel } from './label';
import { readOwnersOf } from './owner';
import { Phrase, withoutComments } from './phrase';
import { actionAt, decisionAt, type InlineRecord, Placement, placeOf, type Task } from './placed';

/** What inline forms are read against. */
export interface InlineContext {
  readonly document: MarkdownDocument;
  /** The paragraphs that may hold records. */
  readonly paragraphs: readonly ReadParagraph[];
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly sections: readonly Section[];
  readonly people: People;
  /** The records of the blocks: a line that opens with the id of one speaks of it and is no record of its own. */
  readonly blockRecords: readonly (readonly RecordBase[])[];
  /** What earlier readings found. */
  readonly memory: ReadingMemory | undefined;
}

export interface InlineRecords {
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
}

/** The tasks and label lines of a document (format.md, 6). Code and comments are never read, nor who ticks in. */
export function readInlineRecords(context: InlineContext): InlineRecords {
  const { document, paragraphs, items, blockRecords, memory } = context;
  let blockIds: Set<string> | undefined;
  const inlineDecisions = memory?.inlineDecisions ?? new Placement(decisionAt, movedDecision);
  const inlineActions = memory?.inlineActions ?? new Placement(actionAt, movedAction);
  const decisions: Decision[] = [];
  const actions: Action[] = [];
  for (const read of paragraphs) {
    const { start } = read.paragraph;
    const task = taskOf(document, read);
    const mayBePerson = task !== undefined && isAmongAttendees(context, start);
    const all = recordsIn(context, read, task);
    for (const found of all) {
      const { id, opensWithId, type, isTask } = found;
      if (mayBePerson && isTask && isPerson(found)) continue;
      if (
        id !== undefined &&
        opensWithId &&
        !isTask &&
        (blockIds ??= foldedIds(blockRecords)).has(foldId(id))
      )
        continue;
      const own = isTask ? task : undefined;
      const range = placeOf(found, start, own, all.length === 1);
      const place = { start, range, item: itemNumberAt(items, range.start), task: own };
      if (type === 'decision') decisions.push(inlineDecisions.recordOf(found, place));
      else actions.push(inlineActions.recordOf(found, place));
    }
  }
  return { decisions, actions };
}

/**
 * Whether a ticked line of the attendees says no more than a name, perhaps with a handle and remarks behind it; or, of a
 * name and a colon, no more than a role or why somebody is away.
 */
function isPerson({ text, due }: InlineRecord): boolean {
  const [name = ''] = text.split(/\s*(?:[(,[@]|\s[-–—])/, 1);
  const detail = name.slice(name.indexOf(':') + 1).trim();
  const isDetail = ATTENDANCE.some((values) => canonicalValue(values, detail) !== undefined);
  return due === undefined && (name === '' || isDetail || looksLikeName(name));
}

const ATTENDANCE = ['role', 'reason', 'mode'] as const;

function foldedIds(lists: InlineContext['blockRecords']): Set<string> {
  const ids = new Set<string>();
  for (const records of lists) for (const { id } of records) if (id !== undefined) ids.add(foldId(id));
  return ids;
}

/** A task or label line, still unread. */
interface Found {
  readonly phrase: Phrase;
  readonly label: RecordLabel | undefined;
  readonly isTask: boolean;
}

/** The list item that a paragraph opens, where it is a task. */
export function taskOf(
  { blocks }: MarkdownDocument,
  { paragraph, index }: Pick<ReadParagraph, 'paragraph' | 'index'>,
): Task | undefined {
  if (paragraph.parent < 0 || paragraph.parent !== index - 1) return undefined;
  const parent = blocks[paragraph.parent];
  return parent?.kind === 'listItem' && parent.task !== undefined
    ? { item: parent, mark: parent.task }
    : undefined;
}

/** What stands in a paragraph, with its places counted from where that begins. */
function recordsIn(
  context: InlineContext,
  { paragraph, lines }: ReadParagraph,
  task: Task | undefined,
): readonly InlineRecord[] {
  const { document, memory } = context;
  // What of a line in a quote is its marker depends on the quotes around it, not on its words alone.
  const isRemembered = memory !== undefined && !isQuoted(document.blocks, paragraph);
  const known = isRemembered ? (task === undefined ? memory.labelled : memory.tasks) : undefined;
  const { start } = paragraph;
  const before = known?.get(paragraph);
  if (before !== undefined) {
    known?.set(paragraph, before);
    return before;
  }
  const words = withoutComments(slice(document.text, paragraph));
  const ranges = lines.map((line) => ({ start: line.start - start, end: line.end - start }));
  const found =
    task === undefined ? labelledParts(words, ranges) : taskParts(words, ranges, task.mark.end - start);
  const read = found.flatMap((part) => readRecord(context, part) ?? []);
  known?.set(paragraph, read);
  return read;
}

/** A task, and the label lines written right under it: Markdown takes them for more of its text. */
function taskParts(words: string, lines: readonly TextRange[], markEnd: number): Found[] {
  const end = labelledLines(words, lines).find((index) => index > 0) ?? lines.length;
  const [first, ...rest] = lines.slice(0, end);
  const opening = first && { start: Math.max(first.start, markEnd), end: first.end };
  const phrase = new Phrase(words, opening === undefined ? [] : [opening, ...rest]);
  const task = { phrase, label: readRecordLabel(phrase.text), isTask: true };
  return [task, ...labelledParts(words, lines.slice(end))];
}

/** Whether a line of a paragraph opens a record. */
export function holdsLabel(text: string, { start, end }: Paragraph, lines: readonly TextRange[]): boolean {
  const own = lines.map((line) => ({ start: line.start - start, end: line.end - start }));
  return labelledLines(withoutComments(text.slice(start, end)), own).length > 0;
}

/** The lines of a paragraph that open a record, by their place among its lines. */
function labelledLines(words: string, lines: readonly TextRange[]): number[] {
  return lines.flatMap((line, index) => {
    const label = readRecordLabel(slice(words, line).trimStart());
    // A line may go on with "beslutades att"; only a sentence that opens with it states a decision.
    return label === undefined || (index > 0 && label.isContinuation) ? [] : [index];
  });
}

/** A label line and the lines wrapped under it, up to the next label line. */
function labelledParts(words: string, lines: readonly TextRange[]): Found[] {
  const starts = labelledLines(words, lines);
  return starts.map((start, order) => {
    const phrase = new Phrase(words, lines.slice(start, starts[order + 1] ?? lines.length));
    return { phrase, label: readRecordLabel(phrase.text), isTask: false };
  });
}

function readRecord(
  { meeting, people }: InlineContext,
  { phrase, label, isTask }: Found,
): InlineRecord | undefined {
  const { text } = phrase;
  const start = label?.restStart ?? 0;
  const dueContext: DueContext = { meetingDate: meeting.date, nextDate: nextDateOf(meeting) };
  const closing = readClosing(text, start, label?.restEnd ?? text.length, dueContext);
  const type = label?.type ?? 'action';
  const owned =
    type === 'action'
      ? readOwnersOf(text, start, closing.end, people, label !== undefined)
      : { owners: [], start, end: closing.end };
  const words = withoutMark(text.slice(owned.start, owned.end), label?.openMark ?? '').trim();
  if (words === '' || isNothing(words)) return undefined;
  const id = label?.id ?? closing.id;
  const named = label?.owner === undefined || type === 'decision' ? owned.owners : [label.owner];
  const { from, due } = closing;
  return {
    type,
    isTask,
    id: id && wordsOf(phrase, id),
    idRange: id && phrase.rangeOf(id.start, id.end),
    opensWithId: label?.id !== undefined,
    text: words.replace(/\s+/g, ' '),
    textRange: phrase.rangeOf(owned.start, owned.end),
    owners: named
      .map((name) => people.mention(wordsOf(phrase, name), phrase.rangeOf(name.start, name.end)))
      .filter(({ written }) => !isUnassigned(written)),
    carriedFrom: from && readReference(wordsOf(phrase, from), phrase.rangeOf(from.start, from.end)),
    due: due && {
      ...due,
      range: phrase.rangeOf(due.range.start, due.range.end),
      weekday: due.weekday && {
        weekday: due.weekday.weekday,
        range: phrase.rangeOf(due.weekday.range.start, due.weekday.range.end),
      },
    },
    range: phrase.rangeOf(0, text.length),
  };
}

/** The words without the mark that closes what a label opened: of `**Beslut: Ja** (8 okt)`, `Ja (8 okt)`. */
function withoutMark(words: string, mark: string): string {
  return mark === '' ? words : words.replace(mark, '');
}

const NOTHING = foldedWords(({ none, noDecisions }) => [...none, ...noDecisions]);

/** "Beslut: Inga." says that there is none. */
function isNothing(words: string): boolean {
  const bare = words.replace(/[.!]$/, '');
  return NOTHING.has(foldMarks(bare));
}

function wordsOf(phrase: Phrase, range: TextRange): string {
  return phrase.text.slice(range.start, range.end);
}
