import type { IsoDate } from '../text/calendar';
import { LineTable } from '../text/lines';
import type {
  AgendaItem,
  Action,
  Confidence,
  Decision,
  Due,
  Meeting,
  Minutes,
  RecordBase,
  Reference,
  Source,
} from './model';

/**
 * What is kept of a file of minutes among thousands: enough for every list across files, and nothing that holds on to
 * the text. Whoever needs more reads the file again. Values are those of `Minutes`.
 */
export interface MinutesSummary {
  readonly kind: Minutes['kind'];
  readonly meeting: MeetingSummary;
  readonly attendees: readonly AttendeeSummary[];
  /** The agenda items under which decisions or actions stand. */
  readonly items: readonly ItemSummary[];
  /** What is stated; what only the language suggests is in no list. */
  readonly decisions: readonly DecisionSummary[];
  readonly actions: readonly ActionSummary[];
  /** The highest `§` number of its agenda items: those of the next meeting go on from it. */
  readonly lastParagraph: number | undefined;
}

export type MeetingSummary = Pick<
  Meeting,
  | 'lang'
  | 'type'
  | 'org'
  | 'group'
  | 'series'
  | 'date'
  | 'place'
  | 'chair'
  | 'secretary'
  | 'approvers'
  | 'status'
  | 'previous'
  | 'next'
  | 'title'
> & {
  /** `HH:MM`. */
  readonly start: string | undefined;
  readonly end: string | undefined;
};

export interface AttendeeSummary {
  readonly name: string;
  readonly group: string | undefined;
  readonly presence: 'present' | 'absent';
  readonly roles: readonly string[];
}

export interface ItemSummary {
  readonly number: string | undefined;
  readonly title: string;
}

/** A reference without its place. */
export type ReferenceSummary = Pick<Reference, 'file' | 'id' | 'written'>;

export type DueSummary = Pick<Due, 'kind' | 'date' | 'text'>;

/** What decisions and actions have in common. */
export interface RecordSummary {
  readonly id: string | undefined;
  readonly text: string;
  readonly item: string | undefined;
  readonly confidence: Confidence;
  readonly source: Source;
  readonly status: string;
  readonly kind: string;
  /** Full names where they are known, else the words as written. Empty: unassigned. */
  readonly owners: readonly string[];
  readonly due: DueSummary | undefined;
  /** The offset where its line is counted (`RecordBase.start`). */
  readonly start: number;
  /** That line, counted from 1. */
  readonly line: number;
  /** Where the text begins, line and column counted from 1. */
  readonly textLine: number;
  readonly textColumn: number;
}

export interface DecisionSummary extends RecordSummary {
  readonly by: string | undefined;
  readonly supersedes: readonly ReferenceSummary[];
  readonly supersededBy: ReferenceSummary | undefined;
}

export interface ActionSummary extends RecordSummary {
  readonly done: IsoDate | undefined;
  readonly decision: ReferenceSummary | undefined;
  readonly carriedFrom: ReferenceSummary | undefined;
}

/** What is kept of minutes. No part of it belongs to them. */
export function summarise(minutes: Minutes): MinutesSummary {
  const { kind, meeting, attendees, items } = minutes;
  const decisions = minutes.decisions.filter(isStated);
  const actions = minutes.actions.filter(isStated);
  const lines = new LineTable(minutes.text);
  const withRecords = new Set([...decisions, ...actions].map(({ item }) => item));
  return {
    kind,
    meeting: summariseMeeting(meeting),
    attendees: attendees.map(({ name, group, presence, roles }) => ({
      name,
      group,
      presence,
      roles: [...roles],
    })),
    items: items
      .filter(({ number }) => number !== undefined && withRecords.has(number))
      .map(({ number, title }) => ({ number, title })),
    decisions: decisions.map((decision) => summariseDecision(decision, lines)),
    actions: actions.map((action) => summariseAction(action, lines)),
    lastParagraph: lastParagraphOf(items),
  };
}

function isStated({ confidence }: RecordBase): boolean {
  return confidence === 'stated';
}

function lastParagraphOf(items: readonly AgendaItem[]): number | undefined {
  const numbers = items.flatMap(({ number }) =>
    /^§\d+$/.test(number ?? '') ? Number(number?.slice(1)) : [],
  );
  return numbers.length === 0 ? undefined : numbers.reduce((most, number) => Math.max(most, number));
}

function summariseMeeting(meeting: Meeting): MeetingSummary {
  const { window, approvers } = meeting;
  return {
    lang: meeting.lang,
    type: meeting.type,
    org: meeting.org,
    group: meeting.group,
    series: meeting.series,
    date: meeting.date,
    start: window?.start,
    end: window?.end,
    place: meeting.place,
    chair: meeting.chair,
    secretary: meeting.secretary,
    approvers: [...approvers],
    status: meeting.status,
    previous: meeting.previous,
    next: meeting.next,
    title: meeting.title,
  };
}

// Spelled out: an object that is spread into another takes half as much room again.

function summariseDecision(decision: Decision, lines: LineTable): DecisionSummary {
  const { due, owners, supersededBy } = decision;
  const { line, column } = lines.positionAt(decision.textRange.start);
  return {
    id: decision.id,
    text: decision.text,
    item: decision.item,
    confidence: decision.confidence,
    source: decision.source,
    status: decision.status,
    kind: decision.kind,
    owners: owners.map(({ name }) => name),
    due: due && withoutRange(due),
    start: decision.start,
    line: lines.lineAt(decision.start) + 1,
    textLine: line + 1,
    textColumn: column + 1,
    by: decision.by,
    supersedes: decision.supersedes.map(withoutPlace),
    supersededBy: supersededBy && withoutPlace(supersededBy),
  };
}

function summariseAction(action: Action, lines: LineTable): ActionSummary {
  const { due, owners, carriedFrom, decision } = action;
  const { line, column } = lines.positionAt(action.textRange.start);
  return {
    id: action.id,
    text: action.text,
    item: action.item,
    confidence: action.confidence,
    source: action.source,
    status: action.status,
    kind: action.kind,
    owners: owners.map(({ name }) => name),
    due: due && withoutRange(due),
    start: action.start,
    line: lines.lineAt(action.start) + 1,
    textLine: line + 1,
    textColumn: column + 1,
    done: action.done,
    decision: decision && withoutPlace(decision),
    carriedFrom: carriedFrom && withoutPlace(carriedFrom),
  };
}

function withoutRange({ kind, date, text }: Due): DueSummary {
  return { kind, date, text };
}

function withoutPlace({ file, id, written }: Reference): ReferenceSummary {
  return { file, id, written };
}
