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
    const lists: MinutesFile[] = [];
    for (const action of file.minutes.actions) {
      const origin = isCounted(action) && action.carriedFrom && this.#index.action(action.carriedFrom, file);
      if (!origin || !isCounted(origin.action)) continue;
      if (origin.file.entry.uri === file.entry.uri || isBefore(file, origin.file)) continue;
      const link = { file, action, origin };
      this.#addListsOf(link, lists);
      this.#links.set(action, link);
      this.#carried.add(origin.action, link);
    }
    return lists;
  }

  /** Forgets what a file carries over; gives the files in which the items are listed from now on. */
  unlink(file: MinutesFile): MinutesFile[] {
    const lists: MinutesFile[] = [];
    for (const action of file.minutes.actions) {
      const link = this.#links.get(action);
      if (link === undefined) continue;
      this.#links.delete(action);
      this.#carried.delete(link.origin.action, link);
      this.#addListsOf(link, lists);
    }
    return lists;
  }

  /** All copies of one promise, from the oldest meeting to the latest, however they refer to each other. */
  copiesOf(copy: ItemCopy): ItemCopy[] {
    return this.#isAlone(copy) ? [copy] : [...this.#linkedWith(copy)].sort(oldestCopyFirst);
  }

  /** Whether it is plain that the copy is not the latest one: it was carried over to a later meeting. */
  isCarriedOn({ file, action }: ItemCopy): boolean {
    for (const link of this.#carried.all(action)) if (isBefore(file, link.file)) return true;
    return false;
  }

  #isAlone({ action }: ItemCopy): boolean {
    return !this.#links.has(action) && !this.#carried.has(action);
  }

  #linkedWith(copy: ItemCopy): Iterable<ItemCopy> {
    const found = new Map([[copy.action, copy]]);
    // A map that grows meanwhile is walked to its end.
    for (const { action } of found.values()) {
      const origin = this.#links.get(action)?.origin;
      if (origin) found.set(origin.action, origin);
      for (const carried of this.#carried.all(action)) found.set(carried.action, carried);
    }
    return found.values();
  }

  /** Where both ends of a link that does not hold are listed: with the latest copy of each. */
  #addListsOf(link: Link, lists: MinutesFile[]): void {
    for (const end of [link, link.origin]) {
      let latest: ItemCopy = end;
      if (!this.#isAlone(end))
        for (const copy of this.#linkedWith(end)) if (oldestCopyFirst(latest, copy) < 0) latest = copy;
      lists.push(latest.file);
    }
  }
}

function oldestCopyFirst(a: ItemCopy, b: ItemCopy): number {
  return oldestFirst(a.file, b.file) || a.action.start - b.action.start;
}

/** What minutes only suggest is no promise yet. */
export function isCounted({ confidence }: ActionSummary): boolean {
  return confidence === 'stated';
}
