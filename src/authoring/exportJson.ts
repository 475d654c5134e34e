import type {
  Action,
  AgendaItem,
  Attendee,
  Decision,
  Due,
  Meeting,
  Minutes,
  PersonMention,
  Statement,
} from '../minutes/model';
import { LineTable } from '../text/lines';

/**
 * The JSON of format.md, 7: canonical English, keys in the order printed there. What always exists is null or empty
 * where the minutes do not say; what is optional is there where it is given.
 */
export interface MinutesJson {
  readonly format: 'minutes-json';
  readonly version: 1;
  readonly meetings: readonly MeetingJson[];
}

export interface MeetingJson {
  readonly path: string;
  readonly kind: Minutes['kind'];
  readonly meeting: JsonObject;
  readonly attendees: readonly JsonObject[];
  readonly items: readonly JsonObject[];
  readonly decisions: readonly JsonObject[];
  readonly actions: readonly JsonObject[];
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** @param path relative to the root, with `/` */
export function meetingJson(minutes: Minutes, path: string): MeetingJson {
  const lines = new LineTable(minutes.text);
  return {
    path,
    kind: minutes.kind,
    meeting: meetingFields(minutes),
    attendees: minutes.attendees.map((attendee) => attendeeJson(attendee, lines)),
    items: minutes.items.map((item) => itemJson(item, lines)),
    decisions: minutes.decisions.map((decision) => decisionJson(decision, lines)),
    actions: minutes.actions.map((action) => actionJson(action, lines)),
  };
}

/** @param lines those of the text that the decision stands in */
export function decisionJson(decision: Decision, lines: LineTable): JsonObject {
  const { vote, due } = decision;
  return {
    id: decision.id ?? null,
    text: decision.text,
    by: decision.by ?? null,
    status: decision.status,
    kind: decision.kind,
    item: decision.item ?? null,
    confidence: decision.confidence,
    source: decision.source,
    line: lineOf(lines, decision.start),
    ...whereGiven({
      presenter: decision.presenter,
      rationale: decision.rationale,
      method: decision.method,
      vote: vote && {
        for: vote.for ?? null,
        against: vote.against ?? null,
        abstain: vote.abstain ?? null,
      },
      proposals: decision.proposals.map((proposal) => statementJson(proposal, 'text')),
      reservations: decision.reservations.map((reservation) => statementJson(reservation, 'by')),
      statements: decision.statements.map((statement) => statementJson(statement)),
      recused: decision.recused,
      supersedes: decision.supersedes.map(({ written }) => written),
      supersededBy: decision.supersededBy?.written,
      effective: decision.effective,
      owner: namesOf(decision.owners).join(', ') || undefined,
      ...(due === undefined ? {} : dueJson(due)),
      reference: decision.reference,
    }),
  };
}

/** @param lines those of the text that the action stands in */
export function actionJson(action: Action, lines: LineTable): JsonObject {
  return {
    id: action.id ?? null,
    text: action.text,
    owners: namesOf(action.owners),
    ...dueJson(action.due),
    status: action.status,
    kind: action.kind,
    item: action.item ?? null,
    carriedFrom: action.carriedFrom?.written ?? null,
    confidence: action.confidence,
    source: action.source,
    line: lineOf(lines, action.start),
    ...whereGiven({
      done: action.done,
      decision: action.decision?.written,
      consulted: action.consulted,
      informed: action.informed,
      priority: action.priority,
      reference: action.reference,
    }),
  };
}

function meetingFields({ meeting, signOffs }: Minutes): JsonObject {
  return {
    lang: meeting.lang,
    type: meeting.type,
    org: meeting.org ?? null,
    group: meeting.group ?? null,
    series: meeting.series ?? null,
    date: meeting.date ?? null,
    start: meeting.window?.start ?? null,
    end: meeting.window?.end ?? null,
    place: meeting.place ?? null,
    mode: meeting.mode ?? null,
    chair: meeting.chair ?? null,
    secretary: meeting.secretary ?? null,
    approvers: meeting.approvers,
    status: meeting.status,
    approved: meeting.approved ?? null,
    reference: meeting.reference ?? null,
    previous: meeting.previous ?? null,
    next: meeting.next ?? null,
    title: meeting.title ?? null,
    signature: signOffs.find(({ kind }) => kind === 'secretary')?.names[0]?.name ?? null,
    ...whereGiven({
      digest: meeting.digest,
      abbreviations: Object.keys(meeting.abbreviations).length > 0 ? meeting.abbreviations : undefined,
      attachments: attachmentsJson(meeting),
    }),
  };
}

function attachmentsJson({ attachments }: Meeting): JsonObject[] {
  return attachments.map(({ title, href, item }) => ({ title, href, ...whereGiven({ item }) }));
}

function attendeeJson(attendee: Attendee, lines: LineTable): JsonObject {
  return {
    name: attendee.name,
    group: attendee.group ?? null,
    presence: attendee.presence,
    role: attendee.roles[0] ?? null,
    reason: attendee.reason ?? null,
    start: attendee.window?.start ?? null,
    end: attendee.window?.end ?? null,
    items: attendee.items,
    line: lineOf(lines, attendee.nameRange.start),
    ...whereGiven({
      roles: attendee.roles.length > 1 ? attendee.roles : undefined,
      for: attendee.for,
      mode: attendee.mode,
      affiliation: attendee.affiliation,
      voting: attendee.voting,
      email: attendee.email,
    }),
  };
}

function itemJson(item: AgendaItem, lines: LineTable): JsonObject {
  return {
    number: item.number ?? null,
    title: item.title,
    section: item.section,
    level: item.level,
    presenters: namesOf(item.presenters),
    line: lineOf(lines, item.headingRange.start),
  };
}

function dueJson(due: Due | undefined): { readonly due: string | null; readonly dueText: string | null } {
  return { due: due?.date ?? null, dueText: due?.text ?? null };
}

/** `{by, text}`, or a string where only the part is given that a string means there. */
function statementJson({ by, text }: Statement, lone?: 'by' | 'text'): JsonValue {
  if (lone === 'by' && by !== undefined && text === undefined) return by;
  if (lone === 'text' && text !== undefined && by === undefined) return text;
  return { by: by ?? null, text: text ?? null };
}

function namesOf(people: readonly PersonMention[]): string[] {
  return people.map(({ name }) => name);
}

/** Lines are counted from 1 (format.md, 7). */
function lineOf(lines: LineTable, offset: number): number {
  return lines.lineAt(offset) + 1;
}

/** The fields that have a value; an empty list has none. */
function whereGiven(fields: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, JsonValue] =>
        entry[1] !== undefined && !(Array.isArray(entry[1]) && entry[1].length === 0),
    ),
  );
}
