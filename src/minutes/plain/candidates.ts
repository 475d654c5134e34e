import { overlaps, type TextRange } from '../../text/range';
import { Phrase, withoutComments } from '../inline/phrase';
import { commitmentLanguage } from '../language/commitmentLanguage';
import { decisionLanguage } from '../language/decisionLanguage';
import { Restatement } from '../language/restatement';
import type { Action, Decision } from '../model';
import type { PartKind } from '../vocabulary/plain/terms';
import { plainBlocks } from './blocks';
import type { PlainLine } from './plainLine';
import type { PlainOutline } from './plainOutline';
import { leadsOn } from './recordList';
import {
  asCandidate,
  plainAction,
  plainDecision,
  type FoundRecord,
  type PlainRecordContext,
} from './plainRecord';

/** What is stated already; a candidate in or like one of these is none. */
export interface Stated {
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
}

/** Parts that tell nothing of the meeting itself. */
const SILENT: ReadonlySet<PartKind> = new Set([
  'attendees',
  'absent',
  'guests',
  'observers',
  'chair',
  'secretary',
  'approvers',
  'agenda',
  'links',
  'attachments',
  'sign-off',
]);

/** The sentences of plain minutes that only their language suggests as decisions or actions, in document order. */
export function candidateRecords(
  text: string,
  outline: PlainOutline,
  context: PlainRecordContext,
  stated: Stated,
): { decisions: Decision[]; actions: Action[] } {
  const words = withoutComments(text);
  const titles = context.items.map(({ titleRange }) => titleRange);
  const decisions: Decision[] = [];
  const actions: Action[] = [];
  const taken = [...stated.decisions, ...stated.actions].map(({ range }) => range);
  const known = new Restatement(stated.decisions.map((decision) => decision.text));
  for (const part of outline.parts) {
    if (SILENT.has(part.kind)) continue;
    for (const lines of paragraphs(words, part.lines, titles)) {
      const phrase = new Phrase(
        words,
        lines.map(({ range }) => range),
      );
      const whole = { start: 0, end: phrase.text.length };
      for (const { range } of decisionLanguage(phrase.text, whole)) {
        const found = sentence(words, phrase, range, 'decision');
        const said = phrase.text.slice(range.start, range.end);
        if (isTaken(found, taken) || leadsOn(said) || known.holds(said)) continue;
        const decision = plainDecision(context, found);
        if (decision !== undefined) decisions.push(asCandidate(decision));
      }
      for (const { range, owners } of commitmentLanguage(phrase.text, whole, context.people)) {
        const found = sentence(words, phrase, range, 'action');
        if (isTaken(found, taken)) continue;
        const named = owners.map(({ start, end }) => phrase.rangeOf(start, end));
        const action = plainAction(context, { ...found, owners: named });
        if (action !== undefined) actions.push(asCandidate(inWholeWords(action, phrase, range)));
      }
    }
  }
  return { decisions, actions };
}

/** A suggestion keeps the whole sentence as it stands. */
function inWholeWords(action: Action, phrase: Phrase, range: TextRange): Action {
  return {
    ...action,
    text: phrase.text.slice(range.start, range.end).replace(/\s+/g, ' '),
    textRange: phrase.rangeOf(range.start, range.end),
  };
}

/** The paragraphs of a part; one that a page tore apart in mid-sentence is one. */
function paragraphs(text: string, lines: readonly PlainLine[], titles: readonly TextRange[]): PlainLine[][] {
  const found: PlainLine[][] = [];
  let torn = false;
  for (const block of plainBlocks(lines, titles)) {
    if (block.kind === 'row') continue;
    const [first] = block.lines;
    const last = found.at(-1);
    const goesOn =
      first !== undefined && /^\p{Ll}/u.test(text.slice(first.range.start, first.range.start + 2));
    if (torn && goesOn && block.kind === 'text' && last !== undefined) last.push(...block.lines);
    else found.push([...block.lines]);
    const end = block.lines.at(-1)?.range;
    torn = end !== undefined && /[\p{L}\p{N},-]$/u.test(text.slice(end.start, end.end));
  }
  return found;
}

function sentence(text: string, phrase: Phrase, range: TextRange, type: FoundRecord['type']): FoundRecord {
  const { start, end } = phrase.rangeOf(range.start, range.end);
  const own = new Phrase(text, linesOf(text, start, end));
  return {
    type,
    source: 'inline',
    phrase: own,
    label: undefined,
    words: { start: 0, end: own.text.length },
    start,
    form: undefined,
    status: undefined,
  };
}

function linesOf(text: string, start: number, end: number): TextRange[] {
  const lines: TextRange[] = [];
  for (let at = start; at < end;) {
    const stop = /[\r\n]/.exec(text.slice(at, end));
    const to = stop === null ? end : at + stop.index;
    if (to > at) lines.push({ start: at, end: to });
    at = to + 1;
  }
  return lines;
}

function isTaken({ phrase, start }: FoundRecord, taken: readonly TextRange[]): boolean {
  const range = { start, end: phrase.rangeOf(0, phrase.text.length).end };
  return taken.some((other) => overlaps(other, range));
}
