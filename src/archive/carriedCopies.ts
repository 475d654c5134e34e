import type { ActionSummary } from '../minutes/summary';
import type { MinutesFile } from './archivedFile';
import { Buckets } from './buckets';
import { isBefore, oldestFirst } from './meetingOrder';
import type { RecordIndex } from './recordIndex';
import type { ItemCopy } from './trackedItem';

interface Link {
  readonly copy: ItemCopy;
  readonly origin: ItemCopy;
}

/**
 * Which actions were carried from which. A `carried-from` that leads into its own file, or to a meeting that was held
 * later, carries nothing; the two stay items of their own.
 */
export class CarriedCopies {
  readonly #index: RecordIndex;
  readonly #links = new Map<ActionSummary, Link>();
  readonly #carried = new Buckets<ActionSummary, ItemCopy>();

  constructor(index: RecordIndex) {
    this.#index = index;
  }

  link(file: MinutesFile): void {
    for (const action of file.minutes.actions) {
      const origin = isCounted(action) && action.carriedFrom && this.#index.action(action.carriedFrom, file);
      if (!origin || !isCounted(origin.action)) continue;
      if (origin.file.entry.uri === file.entry.uri || isBefore(file, origin.file)) continue;
      const link = { copy: { file, action }, origin };
      this.#links.set(action, link);
      this.#carried.add(origin.action, link.copy);
    }
  }

  unlink(file: MinutesFile): void {
    for (const action of file.minutes.actions) {
      const link = this.#links.get(action);
      if (link === undefined) continue;
      this.#links.delete(action);
      this.#carried.delete(link.origin.action, link.copy);
    }
  }

  /** Whether an action was carried, from or to another meeting. */
  isLinked(action: ActionSummary): boolean {
    return this.#links.has(action) || this.#carried.has(action);
  }

  /** All copies of one promise, from the oldest meeting to the latest, however they refer to each other. */
  copiesOf(copy: ItemCopy): ItemCopy[] {
    if (!this.isLinked(copy.action)) return [copy];
    const found = new Map([[copy.action, copy]]);
    // A map that grows meanwhile is walked to its end.
    for (const { action } of found.values()) {
      const origin = this.#links.get(action)?.origin;
      if (origin) found.set(origin.action, origin);
      for (const carried of this.#carried.all(action)) found.set(carried.action, carried);
    }
    return [...found.values()].sort((a, b) => oldestFirst(a.file, b.file) || a.action.start - b.action.start);
  }
}

/** What minutes only suggest is no promise yet. */
export function isCounted({ confidence }: ActionSummary): boolean {
  return confidence === 'stated';
}
