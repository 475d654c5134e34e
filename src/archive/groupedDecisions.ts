import {
  type DecisionEntry,
  type DecisionFilter,
  type DecisionGroup,
  type DecisionGrouping,
  filterDecisions,
  placesOf,
  sortDecisionGroups,
  sortDecisions,
} from './decisions';
import { GroupedEntries } from './groupedEntries';
import type { FileUri } from './ports';
import type { Language } from '../text/messages';

/** The decisions of an archive that pass a filter, in groups. A file that changes costs no more than its own. */
export class GroupedDecisions {
  readonly #by: DecisionGrouping;
  readonly #filter: DecisionFilter;
  readonly #shown: GroupedEntries<DecisionEntry>;
  /** How many decisions each file states, and all of them together, whatever the filter. */
  readonly #counts = new Map<FileUri, number>();
  #count = 0;

  constructor(by: DecisionGrouping, filter: DecisionFilter) {
    this.#by = by;
    this.#filter = filter;
    this.#shown = new GroupedEntries((entry) => placesOf(entry, by));
  }

  /**
   * Takes what a file states now, in the order of its text, in the place of what it did before. Returns the keys of the
   * groups in which something of it stood, or stands.
   */
  replace(uri: FileUri, entries: readonly DecisionEntry[]): ReadonlySet<string> {
    this.#count += entries.length - (this.#counts.get(uri) ?? 0);
    if (entries.length === 0) this.#counts.delete(uri);
    else this.#counts.set(uri, entries.length);
    return this.#shown.replace(uri, filterDecisions(entries, this.#filter));
  }

  /** How many decisions there are, whatever the filter. */
  get count(): number {
    return this.#count;
  }

  /** Whether none passes the filter. */
  get isEmpty(): boolean {
    for (const { entries } of this.#shown.groups()) return entries.size === 0;
    return true;
  }

  /** In the order in which they are shown. */
  groups(language: Language): DecisionGroup[] {
    return sortDecisionGroups(this.#shown.groups(), this.#by, language);
  }

  group(key: string): DecisionGroup | undefined {
    return this.#shown.group(key);
  }

  /** The decisions of a group, the newest meeting first. */
  decisions(key: string): DecisionEntry[] {
    return sortDecisions(this.#shown.group(key)?.entries ?? []);
  }

  /** The decisions of a file that pass. */
  decisionsOf(uri: FileUri): readonly DecisionEntry[] {
    return this.#shown.entriesOf(uri);
  }

  /** The first of the groups in which a decision stands. */
  groupOf(entry: DecisionEntry): DecisionGroup | undefined {
    const [place] = placesOf(entry, this.#by);
    return place && this.#shown.group(place.key);
  }
}
