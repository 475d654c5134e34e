import type { ListItem, MarkdownDocument, Paragraph } from '../../markdown/document';
import { foldMarks } from '../../text/fold';
import type { TextRange } from '../../text/range';
import type { Action, AgendaItem, Decision, Meeting, RecordBase, Reference, Section } from '../model';
import { itemNumberAt } from '../outline';
import type { ReadParagraph } from '../paragraph';
import type { People } from '../people';
import { isUnassigned, nextDateOf } from '../record';
import { foldId, readReference } from '../references';
import { foldedWords } from '../vocabulary/vocabulary';
import { type DueContext, readClosing } from './closing';
import { type RecordLabel, readRecordLabel } from './label';
import { readOwnersOf } from './owner';
import { Phrase, withoutComments } from './phrase';

/** What inline forms are read against. */
export interface InlineContext {
  readonly document: MarkdownDocument;
  /** The paragraphs that may hold records. */
  readonly paragraphs: readonly ReadParagraph[];
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
  readonly sections: readonly Section[];
  readonly people: People;
  /** Folded ids of the blocks: a line that opens with one speaks of it and is no record of its own. */
  readonly blockIds: ReadonlySet<string>;
}

export interface InlineRecords {
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
}

const TASK_STATUS: ReadonlyMap<string, string> = new Map([
  [' ', 'open'],
  ['x', 'done'],
  ['X', 'done'],
  ['/', 'in-progress'],
  ['-', 'cancelled'],
  ['>', 'carried'],
]);

/** The tasks and label lines of a document (format.md, 6). Code and comments are never read, nor the attendees. */
export function readInlineRecords(context: InlineContext): InlineRecords {
  const { document, paragraphs, sections } = context;
  const decisions: Decision[] = [];
  const actions: Action[] = [];
  const listed = sections.filter(({ kind }) => kind === 'attendees');
  for (const read of paragraphs) {
    const { start } = read.paragraph;
    if (listed.some(({ range }) => range.start <= start && start < range.end)) continue;
    for (const found of findIn(document, read)) {
      if (found.label?.type === 'decision') decisions.push(...readDecision(context, found));
      else actions.push(...readAction(context, found));
    }
  }
  return { decisions, actions };
}

/** A task or label line, still unread. */
interface Found {
  readonly phrase: Phrase;
  readonly label: RecordLabel | undefined;
  readonly task: ListItem | undefined;
}

function findIn({ text, blocks }: MarkdownDocument, { paragraph, index, lines }: ReadParagraph): Found[] {
  const words = withoutComments(text.slice(paragraph.start, paragraph.end));
  const parent = blocks[paragraph.parent];
  const opensItem = parent?.kind === 'listItem' && paragraph.parent === index - 1;
  if (opensItem && parent.task !== undefined) {
    const first = lines[0];
    const opening = first && { start: Math.max(first.start, parent.task.end), end: first.end };
    const ranges = opening === undefined ? [] : [opening, ...lines.slice(1)];
    const phrase = new Phrase(words, paragraph.start, ranges);
    return [{ phrase, label: readRecordLabel(phrase.text), task: parent }];
  }
  return labelledParts(words, paragraph.start, lines);
}

/** Whether a line of a paragraph opens a record. */
export function holdsLabel(text: string, { start, end }: Paragraph, lines: readonly TextRange[]): boolean {
  return labelledLines(withoutComments(text.slice(start, end)), start, lines).length > 0;
}

/** The lines that open a record, by their place among the lines of the paragraph that begins at `base`. */
function labelledLines(words: string, base: number, lines: readonly TextRange[]): number[] {
  return lines.flatMap((line, index) => {
    const label = readRecordLabel(words.slice(line.start - base, line.end - base).trimStart());
    // A line may go on with "beslutades att"; only a sentence that opens with it states a decision.
    return label === undefined || (index > 0 && label.isContinuation) ? [] : [index];
  });
}

/** A label line and the lines wrapped under it, up to the next label line. */
function labelledParts(words: string, base: number, lines: readonly TextRange[]): Found[] {
  const starts = labelledLines(words, base, lines);
  return starts.map((start, order) => {
    const phrase = new Phrase(words, base, lines.slice(start, starts[order + 1] ?? lines.length));
    return { phrase, label: readRecordLabel(phrase.text), task: undefined };
  });
}

function readDecision(context: InlineContext, found: Found): Decision[] {
  const read = readCommon(context, found);
  if (read === undefined) return [];
  return [
    {
      ...read.base,
      by: undefined,
      status: 'adopted',
      kind: 'decision',
      presenter: undefined,
      rationale: undefined,
      method: undefined,
      vote: undefined,
      proposals: [],
      reservations: [],
      statements: [],
      recused: [],
      supersedes: [],
      supersededBy: undefined,
      effective: undefined,
      owners: [],
    },
  ];
}

function readAction(context: InlineContext, found: Found): Action[] {
  const read = readCommon(context, found);
  if (read === undefined) return [];
  const { phrase, task, label } = found;
  const named = label?.owner === undefined ? read.owners : [label.owner];
  return [
    {
      ...read.base,
      owners: named
        .map((name) => context.people.mention(wordsOf(phrase, name), phrase.rangeOf(name.start, name.end)))
        .filter(({ written }) => !isUnassigned(written)),
      status: TASK_STATUS.get(task?.task?.status ?? ' ') ?? 'open',
      kind: 'task',
      done: undefined,
      decision: undefined,
      carriedFrom: read.carriedFrom,
      consulted: [],
      informed: [],
      priority: undefined,
    },
  ];
}

interface CommonRead {
  readonly base: RecordBase;
  readonly owners: readonly TextRange[];
  readonly carriedFrom: Reference | undefined;
}

function readCommon(context: InlineContext, { phrase, label, task }: Found): CommonRead | undefined {
  const { meeting, items, people, blockIds } = context;
  const { text } = phrase;
  const start = label?.restStart ?? 0;
  const dueContext: DueContext = { meetingDate: meeting.date, nextDate: nextDateOf(meeting) };
  const closing = readClosing(text, start, label?.restEnd ?? text.length, dueContext);
  const isAction = label?.type !== 'decision';
  const owned = isAction
    ? readOwnersOf(text, start, closing.end, people, label !== undefined)
    : { owners: [], start, end: closing.end };
  const words = withoutMark(text.slice(owned.start, owned.end), label?.openMark ?? '').trim();
  if (words === '' || isNothing(words)) return undefined;
  const idSpan = label?.id ?? closing.id;
  const id = idSpan && wordsOf(phrase, idSpan);
  if (id !== undefined && label?.id !== undefined && task === undefined && blockIds.has(foldId(id)))
    return undefined;
  const place = phrase.rangeOf(0, text.length);
  const anchor = task?.marker.start ?? place.start;
  const due = closing.due;
  return {
    owners: owned.owners,
    carriedFrom:
      closing.from &&
      readReference(wordsOf(phrase, closing.from), phrase.rangeOf(closing.from.start, closing.from.end)),
    base: {
      id,
      idRange: idSpan && phrase.rangeOf(idSpan.start, idSpan.end),
      text: words.replace(/\s+/g, ' '),
      textRange: phrase.rangeOf(owned.start, owned.end),
      item: itemNumberAt(items, anchor),
      confidence: 'stated',
      source: 'inline',
      start: anchor,
      range: { start: anchor, end: task === undefined ? place.end : Math.max(place.end, task.end) },
      record: undefined,
      form: task === undefined ? 'label' : 'task',
      due: due && {
        ...due,
        range: phrase.rangeOf(due.range.start, due.range.end),
        weekday: due.weekday && {
          weekday: due.weekday.weekday,
          range: phrase.rangeOf(due.weekday.range.start, due.weekday.range.end),
        },
      },
      reference: undefined,
    },
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
