import type {
  ActionSummary,
  DecisionSummary,
  DueSummary,
  MeetingSummary,
  MinutesSummary,
  RecordSummary,
  ReferenceSummary,
} from '../minutes/summary';

/*
 * A summary as JSON: lists of values in a fixed order, without keys, and `null` for what is undefined. Each kind of
 * object is spelled out both ways, as the engine then makes all of a kind alike: half of the memory and of the time
 * that filling them in key by key takes.
 */

/** To be raised with any change of what is below, or of what `MinutesSummary` means. */
export const SUMMARY_VERSION = 1;

/** An optional value; `null` where there is none. */
type Maybe<T> = T | null;
type Names = readonly string[];
type PackedReference = readonly [file: Maybe<string>, id: string, written: string];
type PackedDue = readonly [kind: DueSummary['kind'], date: Maybe<string>, text: string];
type PackedRecord = readonly [
  id: Maybe<string>,
  text: string,
  item: Maybe<string>,
  confidence: RecordSummary['confidence'],
  source: RecordSummary['source'],
  status: string,
  kind: string,
  owners: Names,
  due: Maybe<PackedDue>,
  start: number,
  line: number,
  textLine: number,
  textColumn: number,
];
type PackedDecision = readonly [
  record: PackedRecord,
  by: Maybe<string>,
  supersedes: readonly PackedReference[],
  supersededBy: Maybe<PackedReference>,
];
type PackedAction = readonly [
  record: PackedRecord,
  done: Maybe<string>,
  decision: Maybe<PackedReference>,
  carriedFrom: Maybe<PackedReference>,
];
type PackedMeeting = readonly [
  lang: MeetingSummary['lang'],
  type: MeetingSummary['type'],
  org: Maybe<string>,
  group: Maybe<string>,
  series: Maybe<string>,
  date: Maybe<string>,
  place: Maybe<string>,
  chair: Maybe<string>,
  secretary: Maybe<string>,
  approvers: Names,
  status: MeetingSummary['status'],
  previous: Maybe<string>,
  next: Maybe<string>,
  title: Maybe<string>,
  start: Maybe<string>,
  end: Maybe<string>,
];
type PackedAttendee = readonly [
  name: string,
  group: Maybe<string>,
  presence: MinutesSummary['attendees'][number]['presence'],
  roles: Names,
];
type PackedItem = readonly [number: Maybe<string>, title: string];

export type PackedSummary = readonly [
  kind: MinutesSummary['kind'],
  meeting: PackedMeeting,
  attendees: readonly PackedAttendee[],
  items: readonly PackedItem[],
  decisions: readonly PackedDecision[],
  actions: readonly PackedAction[],
  lastParagraph: Maybe<number>,
];

export function packSummary(summary: MinutesSummary): PackedSummary {
  const { kind, meeting, attendees, items, decisions, actions, lastParagraph } = summary;
  return [
    kind,
    packMeeting(meeting),
    attendees.map(({ name, group, presence, roles }) => [name, group ?? null, presence, roles]),
    items.map(({ number, title }) => [number ?? null, title]),
    decisions.map((decision) => [
      packRecord(decision),
      decision.by ?? null,
      decision.supersedes.map(packReference),
      decision.supersededBy ? packReference(decision.supersededBy) : null,
    ]),
    actions.map((action) => [
      packRecord(action),
      action.done ?? null,
      action.decision ? packReference(action.decision) : null,
      action.carriedFrom ? packReference(action.carriedFrom) : null,
    ]),
    lastParagraph ?? null,
  ];
}

export function unpackSummary([
  kind,
  meeting,
  attendees,
  items,
  decisions,
  actions,
  lastParagraph,
]: PackedSummary): MinutesSummary {
  return {
    kind,
    meeting: unpackMeeting(meeting),
    attendees: attendees.map(([name, group, presence, roles]) => ({
      name,
      group: group ?? undefined,
      presence,
      roles: shared(roles),
    })),
    items: items.map(([number, title]) => ({ number: number ?? undefined, title })),
    decisions: decisions.map(unpackDecision),
    actions: actions.map(unpackAction),
    lastParagraph: lastParagraph ?? undefined,
  };
}

function packMeeting(meeting: MeetingSummary): PackedMeeting {
  return [
    meeting.lang,
    meeting.type,
    meeting.org ?? null,
    meeting.group ?? null,
    meeting.series ?? null,
    meeting.date ?? null,
    meeting.place ?? null,
    meeting.chair ?? null,
    meeting.secretary ?? null,
    meeting.approvers,
    meeting.status,
    meeting.previous ?? null,
    meeting.next ?? null,
    meeting.title ?? null,
    meeting.start ?? null,
    meeting.end ?? null,
  ];
}

function unpackMeeting(packed: PackedMeeting): MeetingSummary {
  return {
    lang: packed[0],
    type: packed[1],
    org: packed[2] ?? undefined,
    group: packed[3] ?? undefined,
    series: packed[4] ?? undefined,
    date: packed[5] ?? undefined,
    place: packed[6] ?? undefined,
    chair: packed[7] ?? undefined,
    secretary: packed[8] ?? undefined,
    approvers: shared(packed[9]),
    status: packed[10],
    previous: packed[11] ?? undefined,
    next: packed[12] ?? undefined,
    title: packed[13] ?? undefined,
    start: packed[14] ?? undefined,
    end: packed[15] ?? undefined,
  };
}

function packRecord(record: RecordSummary): PackedRecord {
  const { id, text, item, confidence, source, status, kind, owners, due } = record;
  return [
    id ?? null,
    text,
    item ?? null,
    confidence,
    source,
    status,
    kind,
    owners,
    due ? [due.kind, due.date ?? null, due.text] : null,
    record.start,
    record.line,
    record.textLine,
    record.textColumn,
  ];
}

function unpackDecision([record, by, supersedes, supersededBy]: PackedDecision): DecisionSummary {
  return {
    id: record[0] ?? undefined,
    text: record[1],
    item: record[2] ?? undefined,
    confidence: record[3],
    source: record[4],
    status: record[5],
    kind: record[6],
    owners: shared(record[7]),
    due: unpackDue(record[8]),
    start: record[9],
    line: record[10],
    textLine: record[11],
    textColumn: record[12],
    by: by ?? undefined,
    supersedes: shared(supersedes.map(unpackReference)),
    supersededBy: supersededBy ? unpackReference(supersededBy) : undefined,
  };
}

function unpackAction([record, done, decision, carriedFrom]: PackedAction): ActionSummary {
  return {
    id: record[0] ?? undefined,
    text: record[1],
    item: record[2] ?? undefined,
    confidence: record[3],
    source: record[4],
    status: record[5],
    kind: record[6],
    owners: shared(record[7]),
    due: unpackDue(record[8]),
    start: record[9],
    line: record[10],
    textLine: record[11],
    textColumn: record[12],
    done: done ?? undefined,
    decision: decision ? unpackReference(decision) : undefined,
    carriedFrom: carriedFrom ? unpackReference(carriedFrom) : undefined,
  };
}

function unpackDue(due: Maybe<PackedDue>): DueSummary | undefined {
  return due === null ? undefined : { kind: due[0], date: due[1] ?? undefined, text: due[2] };
}

function packReference({ file, id, written }: ReferenceSummary): PackedReference {
  return [file ?? null, id, written];
}

function unpackReference([file, id, written]: PackedReference): ReferenceSummary {
  return { file: file ?? undefined, id, written };
}

/** Most lists are empty, and one empty list is enough. */
function shared<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? EMPTY : list;
}

const EMPTY: readonly never[] = Object.freeze([]);
