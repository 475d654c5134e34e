import type { MarkdownDocument } from '../../markdown/document';
import { foldMarks } from '../../text/fold';
import { rangeOf as rangeFrom, type TextRange } from '../../text/range';
import { type Closing, type DueContext, readClosing } from '../inline/closing';
import type { RecordLabel } from '../inline/label';
import type { Phrase } from '../inline/phrase';
import { actionAt, decisionAt, type InlineRecord } from '../inline/placed';
import { agentOf } from '../language/agent';
import { decisionLanguage } from '../language/decisionLanguage';
import { phrasePattern } from '../language/phrases';
import { isIsoDate } from '../../text/calendar';
import { parseDue } from '../due';
import type { Action, AgendaItem, Attendee, Confidence, Decision, Due, Meeting, Source } from '../model';
import { itemNumberAt } from '../outline';
import type { People } from '../people';
import { isUnassigned } from '../record';
import { readReference } from '../references';
import { SPEECHES } from '../vocabulary/speech/speeches';
import { namesInCell, plainOwners } from './owners';

/** What the records of plain minutes are read against. */
export interface PlainRecordContext {
  readonly document: MarkdownDocument;
  /** Its date, and the day of the next one, from which days without a year are counted. */
  readonly meeting: Pick<Meeting, 'date' | 'next'>;
  readonly items: readonly AgendaItem[];
  /** Those who stand in the lists of who was there. */
  readonly attendees: readonly Attendee[];
  readonly people: People;
}

/** A decision or an action as it was found: its words, and what its place says of it. */
export interface FoundRecord {
  readonly type: 'decision' | 'action';
  readonly source: Source;
  /** The lines it stands in, without list markers. */
  readonly phrase: Phrase;
  /** Offsets into the phrase of its words; the label's, where it has one. */
  readonly label: RecordLabel | undefined;
  readonly words: TextRange;
  /** Where its line is counted: its marker, label or first word. */
  readonly start: number;
  readonly form: 'task' | 'label' | undefined;
  readonly status: string | undefined;
  /** Offsets into the file of those who are named elsewhere than in its words; undefined: as its words say. */
  readonly owners?: readonly TextRange[] | undefined;
  /** Whose decision it is, in the file, where its words do not say so. */
  readonly by?: TextRange | undefined;
  /** The cell that says when it is due. */
  readonly due?: TextRange | undefined;
  readonly id?: TextRange | undefined;
}

/** Whether the words of an entry say that there is nothing. */
export function saysNothing(words: string): boolean {
  const bare = foldMarks(words.replace(/^[\s*_([<–-]+|[\s.!*_)\]>–-]+$/g, ''));
  return bare === '' || NOTHING.has(bare) || !/[\p{L}\p{N}]/u.test(bare);
}
const NOTHING: ReadonlySet<string> = new Set(
  SPEECHES.flatMap(({ records }) => records.nothing.map(foldMarks)),
);

/** The decision that was found; undefined where it holds no words. */
export function plainDecision(context: PlainRecordContext, found: FoundRecord): Decision | undefined {
  const read = readWords(context, found, false);
  if (read === undefined) return undefined;
  const place = placeOf(found);
  const item = itemNumberAt(context.items, place.start);
  const decision = decisionAt(read, place, item, undefined);
  const { source, form } = found;
  return { ...decision, source, form, by: decidedBy(context, found), owners: read.owners };
}

/** The action that was found; undefined where it holds no words. */
export function plainAction(context: PlainRecordContext, found: FoundRecord): Action | undefined {
  const read = readWords(context, found, true);
  if (read === undefined) return undefined;
  const place = placeOf(found);
  const action = actionAt(read, place, itemNumberAt(context.items, place.start), undefined);
  const { source, form, status = 'open' } = found;
  return { ...action, source, form, status };
}

/** The same record as only a suggestion. */
export function asCandidate<R extends Decision | Action>(record: R): R {
  const confidence: Confidence = 'candidate';
  return { ...record, confidence, form: undefined };
}

function placeOf({ start, phrase, words }: FoundRecord): TextRange {
  return { start, end: Math.max(start, phrase.rangeOf(0, words.end).end) };
}

function readWords(
  { document, meeting, people }: PlainRecordContext,
  found: FoundRecord,
  isAction: boolean,
): InlineRecord | undefined {
  const { phrase, label, words } = found;
  const { text } = phrase;
  const inFile = (range: TextRange): TextRange => phrase.rangeOf(range.start, range.end);
  const nextDate = meeting.next !== undefined && isIsoDate(meeting.next) ? meeting.next : undefined;
  const dueContext: DueContext = { meetingDate: meeting.date, nextDate };
  const closing = closingOf(text, words, dueContext);
  const whole = { owners: [], start: words.start, end: closing.end };
  const owned = isAction ? plainOwners(text, words.start, closing.end, people) : whole;
  const own = saysNothing(text.slice(owned.start, owned.end)) ? whole : owned;
  const said = withoutMarks(text.slice(own.start, own.end));
  if (saysNothing(said)) return undefined;
  const named = label?.owner === undefined ? owned.owners : namesInCell(text, label.owner);
  const owners = found.owners ?? named.map(inFile);
  const id = label?.id ?? closing.id;
  const idInFile = found.id ?? (id && inFile(id));
  return {
    type: found.type,
    isTask: found.form === 'task',
    id: idInFile && document.text.slice(idInFile.start, idInFile.end).replace(/\s+/g, ''),
    idRange: idInFile,
    opensWithId: label?.id !== undefined,
    text: said,
    textRange: inFile({ start: own.start, end: own.end }),
    owners:
      isAction || found.owners !== undefined
        ? owners
            .map((range) =>
              people.mention(document.text.slice(range.start, range.end).replace(/\s+/g, ' '), range),
            )
            .filter(({ written }) => !isUnassigned(written))
        : [],
    carriedFrom:
      closing.from && readReference(text.slice(closing.from.start, closing.from.end), inFile(closing.from)),
    due: dueInCell(document.text, found.due, dueContext) ?? dueInFile(closing.due, inFile),
    range: inFile({ start: 0, end: words.end }),
  };
}

/** What closes the words of a record, also where the day stands in emphasis: `fix it – *due 22 April*`. */
function closingOf(text: string, { start, end }: TextRange, context: DueContext): Closing {
  const match = EMPHASISED_END.exec(text.slice(start, end));
  const inner = match?.indices?.groups?.inner;
  if (match !== null && inner !== undefined) {
    const from = start + inner[0];
    const inside = readClosing(text, from, start + inner[1], context);
    if (inside.due !== undefined && inside.end <= from)
      return { ...readClosing(text, start, start + match.index, context), due: inside.due };
  }
  const closing = readClosing(text, start, end, context);
  return closing.due === undefined ? withDashedDay(text, start, closing, context) : closing;
}

/** A day behind a dash at the end, `quotes for the website — 1 Nov`, or a week behind a comma: `ta fram ett förslag, v. 39`. */
function withDashedDay(text: string, start: number, closing: Closing, context: DueContext): Closing {
  const match = DASHED_END.exec(text.slice(start, closing.end));
  const inner = match?.indices?.groups?.inner;
  if (match === null || inner === undefined || match.index === 0) return closing;
  const from = start + inner[0];
  const due = parseDue(text.slice(from, start + inner[1]), from, context.meetingDate, context.nextDate);
  const isMeant = due.date !== undefined && (due.kind === 'week' || !match[0].startsWith(','));
  return isMeant ? { ...closing, due, end: start + match.index } : closing;
}
const DASHED_END = /(?:\s+[–—-]{1,3}|,)\s+(?<inner>[\p{L}\d][^–—,]{2,24}?)[\s.]*$/du;
const EMPHASISED_END = /(?:\s+[–—-])?\s*(?<![*_])(?<mark>[*_]{1,3})(?<inner>[^*_]+)\k<mark>$/d;

/** One line without marks of emphasis left open by a label or an owner. */
function withoutMarks(words: string): string {
  const bare = words.replace(/\s+/g, ' ').trim();
  const opened = bare.replace(/^(?:\*\*|__|[*_])(?=\s|$)\s*/, '').replace(/^[\s:–-]+(?=\p{L})/u, '');
  const odd = (mark: string) => opened.split(mark).length % 2 === 0;
  return (odd('**') && opened.endsWith('**') ? opened.slice(0, -2) : opened).trim();
}

function dueInCell(text: string, cell: TextRange | undefined, context: DueContext): Due | undefined {
  if (cell === undefined) return undefined;
  const due = parseDue(text.slice(cell.start, cell.end), cell.start, context.meetingDate, context.nextDate);
  return due.kind === 'unreadable' ? undefined : due;
}

function dueInFile(due: Due | undefined, inFile: (range: TextRange) => TextRange): Due | undefined {
  return (
    due && {
      ...due,
      range: inFile(due.range),
      weekday: due.weekday && { weekday: due.weekday.weekday, range: inFile(due.weekday.range) },
    }
  );
}

/** Who decides: the body or person before the verb, in full where one person fits. */
function decidedBy({ document, people }: PlainRecordContext, found: FoundRecord): string | undefined {
  const { by, phrase, words } = found;
  if (by !== undefined) return document.text.slice(by.start, by.end);
  const [sentence] = decisionLanguage(phrase.text, words);
  if (sentence === undefined || PASSIVE.test(phrase.text.slice(sentence.cue.start, sentence.cue.end)))
    return undefined;
  const opening = { start: Math.max(words.start, sentence.range.start), end: sentence.cue.start };
  if (opening.end <= opening.start) return undefined;
  const agent = agentOf(phrase.text, opening, people, true);
  const [owner, ...others] = agent?.known === true ? agent.owners : [];
  if (owner === undefined || others.length > 0) return undefined;
  const name = phrase.text.slice(owner.start, owner.end);
  return people.resolve(name) ?? name;
}

/** Of `Bo Ek valdes` the subject is not who decided. */
const PASSIVE = new RegExp(
  `^(?:${phrasePattern(SPEECHES.flatMap(({ decisions }) => decisions.passives))})`,
  'i',
);

/** The whole of a phrase, as a range of it. */
export function wholeOf(phrase: Phrase): TextRange {
  return rangeFrom(0, phrase.text.length);
}
