import type {
  ActionSummary,
  AttendeeSummary,
  DecisionSummary,
  DueSummary,
  ItemSummary,
  MeetingSummary,
  MinutesSummary,
  RecordSummary,
  ReferenceSummary,
} from '../minutes/summary';
import type { TextReading } from './diskReader';
import { NONE, type Packer, type Unpacker } from './packing';

/** To be raised with any change of what is below, of `packing.ts`, or of what `MinutesSummary` means. */
export const SUMMARY_VERSION = 2;

/** What the fingerprint of a text is divided by: its upper part and its lower one. */
const LOWER = 2 ** 32;

export function packReading(to: Packer, { fingerprint, minutes }: TextReading): void {
  to.number(Math.floor(fingerprint / LOWER));
  to.number(fingerprint % LOWER);
  to.number(minutes === undefined ? 0 : 1);
  if (minutes !== undefined) packSummary(to, minutes);
}

export function unpackReading(from: Unpacker): TextReading {
  const fingerprint = from.number() * LOWER + from.number();
  return { fingerprint, minutes: from.number() === 0 ? undefined : unpackSummary(from) };
}

function packSummary(to: Packer, summary: MinutesSummary): void {
  const { kind, meeting, attendees, items, decisions, actions, lastParagraph } = summary;
  to.text(kind);
  packMeeting(to, meeting);
  to.number(attendees.length);
  for (const { name, group, presence, roles } of attendees)
    to.shared('attendee', [name, group, presence, ...roles]);
  to.number(items.length);
  for (const { number, title } of items) to.shared('item', [number, title]);
  to.number(decisions.length);
  for (const decision of decisions) packDecision(to, decision);
  to.number(actions.length);
  for (const action of actions) packAction(to, action);
  // Any number that may stand in a heading.
  to.text(lastParagraph?.toString());
}

// Each kind of object is spelled out: the engine then makes all of a kind alike, which takes half of the memory and of
// the time that filling them in key by key takes.

function unpackSummary(from: Unpacker): MinutesSummary {
  return {
    kind: from.word(),
    meeting: unpackMeeting(from),
    attendees: from.list(() => from.shared(asAttendee)),
    items: from.list(() => from.shared(asItem)),
    decisions: from.list(() => unpackDecision(from)),
    actions: from.list(() => unpackAction(from)),
    lastParagraph: asNumber(from.text()),
  };
}

function packMeeting(to: Packer, meeting: MeetingSummary): void {
  to.text(meeting.lang);
  to.text(meeting.type);
  to.text(meeting.org);
  to.text(meeting.group);
  to.text(meeting.series);
  to.text(meeting.date);
  to.text(meeting.start);
  to.text(meeting.end);
  to.text(meeting.place);
  to.text(meeting.chair);
  to.text(meeting.secretary);
  to.shared('names', meeting.approvers);
  to.text(meeting.status);
  to.text(meeting.previous);
  to.text(meeting.next);
  to.text(meeting.title);
}

function unpackMeeting(from: Unpacker): MeetingSummary {
  return {
    lang: from.word(),
    type: from.word(),
    org: from.text(),
    group: from.text(),
    series: from.text(),
    date: from.text(),
    start: from.text(),
    end: from.text(),
    place: from.text(),
    chair: from.text(),
    secretary: from.text(),
    approvers: from.shared(asNames),
    status: from.word(),
    previous: from.text(),
    next: from.text(),
    title: from.text(),
  };
}

function packRecord(to: Packer, record: RecordSummary): void {
  to.text(record.id);
  to.text(record.text);
  to.text(record.item);
  to.text(record.confidence);
  to.text(record.source);
  to.text(record.status);
  to.text(record.kind);
  to.shared('names', record.owners);
  packDue(to, record.due);
  to.number(record.start);
  to.number(record.line);
  to.number(record.textLine);
  to.number(record.textColumn);
}

function packDecision(to: Packer, decision: DecisionSummary): void {
  packRecord(to, decision);
  to.text(decision.by);
  to.number(decision.supersedes.length);
  for (const { file, id, written } of decision.supersedes) to.shared('reference', [file, id, written]);
  packReference(to, decision.supersededBy);
}

function unpackDecision(from: Unpacker): DecisionSummary {
  return {
    id: from.text(),
    text: from.word(),
    item: from.text(),
    confidence: from.word(),
    source: from.word(),
    status: from.word(),
    kind: from.word(),
    owners: from.shared(asNames),
    due: unpackDue(from),
    start: from.number(),
    line: from.number(),
    textLine: from.number(),
    textColumn: from.number(),
    by: from.text(),
    supersedes: from.list(() => from.shared(asReference)),
    supersededBy: unpackReference(from),
  };
}

function packAction(to: Packer, action: ActionSummary): void {
  packRecord(to, action);
  to.text(action.done);
  packReference(to, action.decision);
  packReference(to, action.carriedFrom);
}

function unpackAction(from: Unpacker): ActionSummary {
  return {
    id: from.text(),
    text: from.word(),
    item: from.text(),
    confidence: from.word(),
    source: from.word(),
    status: from.word(),
    kind: from.word(),
    owners: from.shared(asNames),
    due: unpackDue(from),
    start: from.number(),
    line: from.number(),
    textLine: from.number(),
    textColumn: from.number(),
    done: from.text(),
    decision: unpackReference(from),
    carriedFrom: unpackReference(from),
  };
}

function packDue(to: Packer, due: DueSummary | undefined): void {
  to.number(due === undefined ? 0 : 1);
  if (due !== undefined) to.shared('due', [due.kind, due.date, due.text]);
}

function unpackDue(from: Unpacker): DueSummary | undefined {
  return from.number() === 0 ? undefined : from.shared(asDue);
}

function packReference(to: Packer, reference: ReferenceSummary | undefined): void {
  to.number(reference === undefined ? 0 : 1);
  if (reference !== undefined) to.shared('reference', [reference.file, reference.id, reference.written]);
}

function unpackReference(from: Unpacker): ReferenceSummary | undefined {
  return from.number() === 0 ? undefined : from.shared(asReference);
}

type Texts = readonly (string | undefined)[];

function asReference([file, id = '', written = '']: Texts): ReferenceSummary {
  return { file, id, written };
}

function asDue([kind, date, text = '']: Texts): DueSummary {
  return { kind: kind as DueSummary['kind'], date, text };
}

function asAttendee([name = '', group, presence, ...roles]: Texts): AttendeeSummary {
  return { name, group, presence: presence as AttendeeSummary['presence'], roles: asNames(roles) };
}

function asItem([number, title = '']: Texts): ItemSummary {
  return { number, title };
}

function asNames(texts: Texts): readonly string[] {
  return texts.length === 0 ? NONE : (texts as readonly string[]);
}

function asNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
