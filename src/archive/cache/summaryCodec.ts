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
} from '../../minutes/summary';
import { type Codec, list, optional, plain, tuple } from './codec';

/** To be raised with any change of what is below, or of what `MinutesSummary` means. */
export const SUMMARY_VERSION = 1;

const reference = tuple<ReferenceSummary>({ file: plain(), id: plain(), written: plain() });
const due = tuple<DueSummary>({ kind: plain(), date: plain(), text: plain() });
const names = list<string>(plain());

const record: { readonly [K in keyof RecordSummary]: Codec<RecordSummary[K]> } = {
  id: plain(),
  text: plain(),
  item: plain(),
  confidence: plain(),
  source: plain(),
  status: plain(),
  kind: plain(),
  owners: names,
  due: optional(due),
  start: plain(),
  line: plain(),
  textLine: plain(),
  textColumn: plain(),
};

const meeting = tuple<MeetingSummary>({
  lang: plain(),
  type: plain(),
  org: plain(),
  group: plain(),
  series: plain(),
  date: plain(),
  place: plain(),
  chair: plain(),
  secretary: plain(),
  approvers: names,
  status: plain(),
  previous: plain(),
  next: plain(),
  title: plain(),
  start: plain(),
  end: plain(),
});

/** A summary as JSON without keys: about half of the bytes, and of the time to read them. */
export const summaryCodec: Codec<MinutesSummary> = tuple<MinutesSummary>({
  kind: plain(),
  meeting,
  attendees: list(tuple<AttendeeSummary>({ name: plain(), group: plain(), presence: plain(), roles: names })),
  items: list(tuple<ItemSummary>({ number: plain(), title: plain() })),
  decisions: list(
    tuple<DecisionSummary>({
      ...record,
      by: plain(),
      supersedes: list(reference),
      supersededBy: optional(reference),
    }),
  ),
  actions: list(
    tuple<ActionSummary>({
      ...record,
      done: plain(),
      decision: optional(reference),
      carriedFrom: optional(reference),
    }),
  ),
});
