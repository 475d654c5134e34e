import type { ActionSummary } from '../minutes/summary';
import type { MinutesFile } from './archivedFile';
import { isBefore, oldestFirst } from './meetingOrder';
import type { RecordIndex } from './recordIndex';
import type { ItemCopy } from './trackedItem';

/** A copy with the one that it was carried from. */
interface Link extends ItemCopy {
  readonly origin: ItemCopy;
}

/** The copies of one promise, of which there are at least two. */
interface Thread {
  /** In order only where nothing has come since they were last asked for. */
  readonly copies: ItemCopy[];
  isSorted: boolean;
  latest: ItemCopy;
}

/**
 * Which actions were carried from which. A `carried-from` that leads into its own file, or to a meeting that was held
 * later, carries nothing; the two stay items of their own.
 *
 * Copies that belong together are kept together, the fewer being added to the more, so that a promise that was carried
 * for years is not walked through again with each meeting.
 */
export class CarriedCopies {
  readonly #index: RecordIndex;
  readonly #links = new Map<ActionSummary, Link>();
  readonly #threads = new Map<ActionSummary, Thread>();
  /** Copies whose thread came apart: those that still belong together are found when all has been taken up. */
  readonly #loose = new Map<ActionSummary, ItemCopy>();
  readonly #newLinks = new Set<Link>();
  readonly #listedIn = new Set<MinutesFile>();

  constructor(index: RecordIndex) {
    this.#index = index;
  }

  /** Takes up what a file carries over. Holds once `settle` was called. */
  link(file: MinutesFile): void {
    for (const action of file.minutes.actions) {
      const origin = isCounted(action) && action.carriedFrom && this.#index.action(action.carriedFrom, file);
      if (!origin || !isCounted(origin.action)) continue;
      if (origin.file.entry.uri === file.entry.uri || isBefore(file, origin.file)) continue;
      const link = { file, action, origin };
      this.#links.set(action, link);
      this.#newLinks.add(link);
    }
  }

  /** Forgets what a file carries over. Holds once `settle` was called. */
  unlink(file: MinutesFile): void {
    for (const action of file.minutes.actions) if (this.#links.delete(action)) this.#loosen(action);
  }

  /** Puts together what belongs together by now; gives the files in which those items were listed, or are from now on. */
  settle(): Iterable<MinutesFile> {
    const listedIn = new Set(this.#listedIn);
    const loose = [...this.#loose.values()];
    for (const copy of loose) {
      const link = this.#links.get(copy.action);
      if (link && !this.#newLinks.has(link)) this.#join(link, link.origin);
    }
    for (const link of this.#newLinks) {
      for (const end of [link, link.origin]) listedIn.add(this.#latestOf(end).file);
      this.#join(link, link.origin);
    }
    for (const copy of [...loose, ...this.#newLinks]) listedIn.add(this.#latestOf(copy).file);
    this.#listedIn.clear();
    this.#loose.clear();
    this.#newLinks.clear();
    return listedIn;
  }

  /** All copies of one promise, from the oldest meeting to the latest, however they refer to each other. */
  copiesOf(copy: ItemCopy): readonly ItemCopy[] {
    const thread = this.#threads.get(copy.action);
    if (thread === undefined) return [copy];
    if (!thread.isSorted) thread.copies.sort(oldestCopyFirst);
    thread.isSorted = true;
    // Whoever was told of an item keeps what it was then.
    return [...thread.copies];
  }

  /** Whether no later copy of the promise is known. */
  isLatest(copy: ItemCopy): boolean {
    return this.#latestOf(copy).action === copy.action;
  }

  #latestOf(copy: ItemCopy): ItemCopy {
    return this.#threads.get(copy.action)?.latest ?? copy;
  }

  #loosen(action: ActionSummary): void {
    const thread = this.#threads.get(action);
    if (thread === undefined) return;
    this.#listedIn.add(thread.latest.file);
    for (const copy of thread.copies) {
      this.#threads.delete(copy.action);
      this.#loose.set(copy.action, copy);
    }
  }

  #join(a: ItemCopy, b: ItemCopy): void {
    const [some, others] = [this.#threadOf(a), this.#threadOf(b)];
    if (some === others) return;
    const [more, fewer] = some.copies.length < others.copies.length ? [others, some] : [some, others];
    for (const copy of fewer.copies) {
      more.copies.push(copy);
      this.#threads.set(copy.action, more);
    }
    more.isSorted = false;
    if (oldestCopyFirst(more.latest, fewer.latest) < 0) more.latest = fewer.latest;
  }

  #threadOf(copy: ItemCopy): Thread {
    const known = this.#threads.get(copy.action);
    if (known) return known;
    const thread = { copies: [copy], isSorted: true, latest: copy };
    this.#threads.set(copy.action, thread);
    return thread;
  }
}

function oldestCopyFirst(a: ItemCopy, b: ItemCopy): number {
  return oldestFirst(a.file, b.file) || a.action.start - b.action.start;
}

/** What minutes only suggest is no promise yet. */
export function isCounted({ confidence }: ActionSummary): boolean {
  return confidence === 'stated';
}
