import type { ActionSummary } from '../minutes/summary';
import type { MinutesFile } from './archivedFile';
import { Buckets } from './buckets';
import { isBefore, oldestFirst } from './meetingOrder';
import type { RecordIndex } from './recordIndex';
import type { ItemCopy } from './trackedItem';

/** A copy with the one that it was carried from. */
interface Link extends ItemCopy {
  readonly origin: ItemCopy;
}

/**
 * Which actions were carried from which. A `carried-from` that leads into its own file, or to a meeting that was held
 * later, carries nothing; the two stay items of their own.
 */
export class CarriedCopies {
  readonly #index: RecordIndex;
  readonly #links = new Map<ActionSummary, Link>();
  readonly #carried = new Buckets<ActionSummary, Link>();

  constructor(index: RecordIndex) {
    this.#index = index;
  }

  /** Takes up what a file carries over; gives the files in which the items were listed until now. */
  link(file: MinutesFile): MinutesFile[] {
    return file.minutes.actions.flatMap((action) => {
      const origin = isCounted(action) && action.carriedFrom && this.#index.action(action.carriedFrom, file);
      if (!origin || !isCounted(origin.action)) return [];
      if (origin.file.entry.uri === file.entry.uri || isBefore(file, origin.file)) return [];
      const link = { file, action, origin };
      const lists = this.#listsOf(link);
      this.#links.set(action, link);
      this.#carried.add(origin.action, link);
      return lists;
    });
  }

  /** Forgets what a file carries over; gives the files in which the items are listed from now on. */
  unlink(file: MinutesFile): MinutesFile[] {
    return file.minutes.actions.flatMap((action) => {
      const link = this.#links.get(action);
      if (link === undefined) return [];
      this.#links.delete(action);
      this.#carried.delete(link.origin.action, link);
      return this.#listsOf(link);
    });
  }

  /** All copies of one promise, from the oldest meeting to the latest, however they refer to each other. */
  copiesOf(copy: ItemCopy): ItemCopy[] {
    if (!this.#links.has(copy.action) && !this.#carried.has(copy.action)) return [copy];
    const found = new Map([[copy.action, copy]]);
    // A map that grows meanwhile is walked to its end.
    for (const { action } of found.values()) {
      const origin = this.#links.get(action)?.origin;
      if (origin) found.set(origin.action, origin);
      for (const carried of this.#carried.all(action)) found.set(carried.action, carried);
    }
    return [...found.values()].sort((a, b) => oldestFirst(a.file, b.file) || a.action.start - b.action.start);
  }

  /** Where both ends of a link that does not hold are listed: with the latest copy of each. */
  #listsOf(link: Link): MinutesFile[] {
    return [link, link.origin].map((end) => (this.copiesOf(end).at(-1) ?? end).file);
  }
}

/** What minutes only suggest is no promise yet. */
export function isCounted({ confidence }: ActionSummary): boolean {
  return confidence === 'stated';
}
