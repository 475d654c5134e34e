import type { IsoDate } from '../text/calendar';
import { LineTable } from '../text/lines';
import type { Action, Confidence, Decision, Due, Meeting, Minutes, Reference, Source } from './model';

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
  readonly decisions: readonly DecisionSummary[];
  readonly actions: readonly ActionSummary[];
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

/** What is kept of minutes. */
export function summarise(minutes: Minutes): MinutesSummary {
  const { kind, meeting, attendees, items, decisions, actions } = minutes;
  const lines = new LineTable(minutes.text);
  const withRecords = new Set([...decisions, ...actions].map(({ item }) => item));
  return {
    kind,
    meeting: summariseMeeting(meeting),
    attendees: attendees.map(({ name, group, presence, roles }) => ({ name, group, presence, roles })),
    items: items
      .filter(({ number }) => number !== undefined && withRecords.has(number))
      .map(({ number, title }) => ({ number, title })),
    decisions: decisions.map((decision) => ({
      ...summariseRecord(decision, lines),
      by: decision.by,
      supersedes: decision.supersedes.map(withoutPlace),
      supersededBy: decision.supersededBy && withoutPlace(decision.supersededBy),
    })),
    actions: actions.map((action) => ({
      ...summariseRecord(action, lines),
      done: action.done,
      decision: action.decision && withoutPlace(action.decision),
      carriedFrom: action.carriedFrom && withoutPlace(action.carriedFrom),
    })),
  };
}

function summariseMeeting(meeting: Meeting): MeetingSummary {
  const { lang, type, org, group, series, date, window, place, chair, secretary, approvers } = meeting;
  const { status, previous, next, title } = meeting;
  return {
    ...{ lang, type, org, group, series, date, place, chair, secretary, approvers },
    ...{ status, previous, next, title },
    start: window?.start,
    end: window?.end,
  };
}

function summariseRecord(record: Decision | Action, lines: LineTable): RecordSummary {
  const { id, text, item, confidence, source, status, kind, owners, due, start } = record;
  const { line, column } = lines.positionAt(record.textRange.start);
  return {
    ...{ id, text, item, confidence, source, status, kind, start },
    owners: owners.map(({ name }) => name),
    due: due && { kind: due.kind, date: due.date, text: due.text },
    line: lines.lineAt(start) + 1,
    textLine: line + 1,
    textColumn: column + 1,
  };
}

function withoutPlace({ file, id, written }: Reference): ReferenceSummary {
  return { file, id, written };
}
