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
  to.number(
    to.placeOfShared(
      'attendees',
      attendees.map((attendee) => placeOfAttendee(to, attendee)),
    ),
  );
  to.number(items.length);
  for (const { number, title } of items) packShared(to, 'item', [number, title]);
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
    attendees: from.sharedAt(from.number(), asAttendees),
    items: from.list(() => from.sharedAt(from.number(), asItem)),
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
  packShared(to, 'names', meeting.approvers);
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
    approvers: from.sharedAt(from.number(), asNames),
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
  packShared(to, 'names', record.owners);
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
  for (const { file, id, written } of decision.supersedes) packShared(to, 'reference', [file, id, written]);
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
    owners: from.sharedAt(from.number(), asNames),
    due: unpackDue(from),
    start: from.number(),
    line: from.number(),
    textLine: from.number(),
    textColumn: from.number(),
    by: from.text(),
    supersedes: from.list(() => from.sharedAt(from.number(), asReference)),
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
    owners: from.sharedAt(from.number(), asNames),
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
  if (due !== undefined) packShared(to, 'due', [due.kind, due.date, due.text]);
}

function unpackDue(from: Unpacker): DueSummary | undefined {
  return from.number() === 0 ? undefined : from.sharedAt(from.number(), asDue);
}

function packReference(to: Packer, reference: ReferenceSummary | undefined): void {
  to.number(reference === undefined ? 0 : 1);
  if (reference !== undefined) packShared(to, 'reference', [reference.file, reference.id, reference.written]);
}

function unpackReference(from: Unpacker): ReferenceSummary | undefined {
  return from.number() === 0 ? undefined : from.sharedAt(from.number(), asReference);
}

function packShared(to: Packer, kind: string, texts: readonly (string | undefined)[]): void {
  to.number(
    to.placeOfShared(
      kind,
      texts.map((text) => to.placeOfText(text)),
    ),
  );
}

function placeOfAttendee(to: Packer, { name, group, presence, roles }: AttendeeSummary): number {
  return to.placeOfShared(
    'attendee',
    [name, group, presence, ...roles].map((text) => to.placeOfText(text)),
  );
}

// The parts of shared values are numbers: their texts' places, in the order in which they were packed.
type Parts = readonly number[];

function asAttendees(parts: Parts, from: Unpacker): readonly AttendeeSummary[] {
  return parts.length === 0 ? NONE : parts.map((part) => from.sharedAt(part, asAttendee));
}

function asAttendee([name = 0, group = 0, presence = 0, ...roles]: Parts, from: Unpacker): AttendeeSummary {
  return {
    name: from.wordAt(name),
    group: from.textAt(group),
    presence: from.wordAt(presence),
    roles: asNames(roles, from),
  };
}

function asItem([number = 0, title = 0]: Parts, from: Unpacker): ItemSummary {
  return { number: from.textAt(number), title: from.wordAt(title) };
}

function asDue([kind = 0, date = 0, text = 0]: Parts, from: Unpacker): DueSummary {
  return { kind: from.wordAt(kind), date: from.textAt(date), text: from.wordAt(text) };
}

function asReference([file = 0, id = 0, written = 0]: Parts, from: Unpacker): ReferenceSummary {
  return { file: from.textAt(file), id: from.wordAt(id), written: from.wordAt(written) };
}

function asNames(parts: Parts, from: Unpacker): readonly string[] {
  return parts.length === 0 ? NONE : parts.map((part) => from.wordAt(part));
}

function asNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
