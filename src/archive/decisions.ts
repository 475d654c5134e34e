import type { DecisionSummary } from '../minutes/summary';
import { valuesOf } from '../minutes/vocabulary/vocabulary';
import type { IsoDate } from '../text/calendar';
import { collation } from '../text/collation';
import { foldCase } from '../text/fold';
import type { Language } from '../text/messages';
import type { MinutesFile } from './archivedFile';
import { type EntryGroup, type GroupPlace, ownerPlaces } from './groupedEntries';
import { hasWords, oneOf } from './matching';
import { compare, newestFirst } from './meetingOrder';
import type { LocatedDecision } from './recordIndex';
import type { Supersessions } from './supersession';

/** A decision with what its meeting says of it. */
export interface DecisionEntry {
  readonly file: MinutesFile;
  readonly decision: DecisionSummary;
  readonly meetingDate: IsoDate | undefined;
  readonly group: string | undefined;
  readonly series: string | undefined;
  /** Canonical. As written, but where a newer record says that it is superseded, revoked or implemented. */
  readonly status: string;
  /** The newest record that takes its place, revokes it or carries it out. */
  readonly successor: LocatedDecision | undefined;
}

/** What a decision must be to pass; what is not given asks for nothing. Lists pass what is one of theirs. */
export interface DecisionFilter {
  /** Words that must all be found, in any order, without regard to case and diacritics. */
  readonly text?: string;
  /** Canonical. */
  readonly status?: readonly string[];
  readonly group?: readonly string[];
  readonly series?: readonly string[];
  /** First and last day of the meeting. */
  readonly since?: IsoDate;
  readonly until?: IsoDate;
}

export type DecisionGrouping = 'meeting' | 'group' | 'status' | 'year' | 'owner';

/**
 * Decisions that belong together. The key is a file's URI, a group's or an owner's name folded, a status or a year, and
 * empty where there is none; the label is the day of the meeting, the name as written, the status or the year.
 */
export type DecisionGroup = EntryGroup<DecisionEntry>;

/** The decisions that a file states, as they stand in it. */
export function decisionsOf(file: MinutesFile, supersessions: Supersessions): DecisionEntry[] {
  const { date: meetingDate, group, series } = file.minutes.meeting;
  return file.minutes.decisions
    .filter(({ confidence }) => confidence === 'stated')
    .map((decision) => {
      const { status = decision.status, by: successor } = supersessions.of(decision) ?? {};
      return { file, decision, meetingDate, group, series, status, successor };
    });
}

/** The entries that pass, in their order. */
export function filterDecisions(entries: readonly DecisionEntry[], filter: DecisionFilter): DecisionEntry[] {
  const isText = hasWords(filter.text);
  const isStatus = oneOf(filter.status);
  const isGroup = oneOf(filter.group);
  const isSeries = oneOf(filter.series);
  const { since, until } = filter;
  return entries.filter((entry) => {
    const { meetingDate } = entry;
    if (since !== undefined && (meetingDate === undefined || meetingDate < since)) return false;
    if (until !== undefined && (meetingDate === undefined || meetingDate > until)) return false;
    if (!isStatus(entry.status) || !isGroup(entry.group) || !isSeries(entry.series)) return false;
    return isText(() => searchText(entry));
  });
}

/** The newest meeting first, undated ones last; those of one meeting as they are given. */
export function sortDecisions(entries: Iterable<DecisionEntry>): DecisionEntry[] {
  return [...entries].sort((a, b) => newestFirst(a.file, b.file));
}

/** Groups in the order of their kind: meetings and years the latest first, names by the language's alphabet. */
export function sortDecisionGroups(
  groups: Iterable<DecisionGroup>,
  by: DecisionGrouping,
  language: Language,
): DecisionGroup[] {
  return [...groups].sort(orderOf(by, language));
}

/** All words by which a decision is looked for. */
function searchText({ decision, file, group }: DecisionEntry): string {
  const item = file.minutes.items.find(({ number }) => number !== undefined && number === decision.item);
  return [decision.text, decision.id, decision.by, item?.title, group, ...decision.owners]
    .filter((part) => part !== undefined)
    .join('\n');
}

/** The groups in which a decision stands; each once, and at least one. Of several owners it stands under each. */
export function placesOf(
  { file, decision, meetingDate, group, status }: DecisionEntry,
  by: DecisionGrouping,
): GroupPlace[] {
  switch (by) {
    case 'meeting':
      return [{ key: file.entry.uri, label: meetingDate }];
    case 'group':
      return [{ key: foldCase(group ?? ''), label: group }];
    case 'status':
      return [{ key: status, label: status }];
    case 'year': {
      const year = meetingDate?.slice(0, 4);
      return [{ key: year ?? '', label: year }];
    }
    case 'owner':
      return ownerPlaces(decision.owners);
  }
}

type Order = (a: DecisionGroup, b: DecisionGroup) => number;

function orderOf(by: DecisionGrouping, language: Language): Order {
  const byAlphabet = collation(language);
  switch (by) {
    case 'meeting':
      return (a, b) => {
        const [[first], [second]] = [a.entries, b.entries];
        return first && second ? newestFirst(first.file, second.file) : 0;
      };
    case 'group':
    case 'owner':
      return (a, b) => emptyLast(a, b) || byAlphabet(a.key, b.key);
    case 'status':
      return (a, b) => statusRank(a.key) - statusRank(b.key) || byAlphabet(a.key, b.key);
    case 'year':
      return (a, b) => emptyLast(a, b) || compare(b.key, a.key);
  }
}

function emptyLast(a: DecisionGroup, b: DecisionGroup): number {
  return Number(a.key === '') - Number(b.key === '');
}

function statusRank(status: string): number {
  const rank = valuesOf('decisionStatus').indexOf(status);
  return rank < 0 ? Number.MAX_SAFE_INTEGER : rank;
}
