import { RecordIds, type RecordsWithId } from '../minutes/recordIds';
import type { Mention } from '../minutes/references';
import type { ActionSummary, DecisionSummary, ReferenceSummary } from '../minutes/summary';
import type { MinutesFile } from './archivedFile';
import type { FileNames } from './fileNames';
import type { ItemCopy } from './trackedItem';

/** A decision and the file it stands in. */
export interface LocatedDecision {
  readonly file: MinutesFile;
  readonly decision: DecisionSummary;
}

/** A decision or an action and the file it stands in. */
export type LocatedRecord =
  | { readonly kind: 'decision'; readonly file: MinutesFile; readonly record: DecisionSummary }
  | { readonly kind: 'action'; readonly file: MinutesFile; readonly record: ActionSummary };

/** Finds what references mean (format.md, 4). What fits two files, or two records of one file, means neither. */
export class RecordIndex {
  readonly #names: FileNames;
  readonly #ids = new RecordIds();

  constructor(names: FileNames) {
    this.#names = names;
  }

  /** The decision that a reference in the file `from` means; undefined where it means none, or several. */
  decision(reference: ReferenceSummary, from: MinutesFile): LocatedDecision | undefined {
    const file = this.#file(reference, from);
    const decision = file && only(this.withId(reference.id, file).decisions);
    return file && decision && { file, decision };
  }

  /** The action that a reference in the file `from` means; undefined where it means none, or several. */
  action(reference: ReferenceSummary, from: MinutesFile): ItemCopy | undefined {
    const file = this.#file(reference, from);
    const action = file && only(this.withId(reference.id, file).actions);
    return file && action && { file, action };
  }

  /**
   * The decision or action that a reference means, or a link such as `[B1](../2024-09-24.md)`.
   * @param from the file it stands in, as it is now
   */
  record(reference: ReferenceSummary | Mention, from: MinutesFile): LocatedRecord | undefined {
    const file = this.#file(reference, from);
    if (file === undefined) return undefined;
    const { decisions, actions } = this.withId(reference.id, file);
    return only<LocatedRecord>([
      ...decisions.map((record) => ({ kind: 'decision' as const, file, record })),
      ...actions.map((record) => ({ kind: 'action' as const, file, record })),
    ]);
  }

  /** The records of a file that have an id, in its order. */
  withId(id: string, { minutes }: Pick<MinutesFile, 'minutes'>): RecordsWithId {
    return this.#ids.of(id, minutes);
  }

  #file(reference: ReferenceSummary | Mention, from: MinutesFile): MinutesFile | undefined {
    const path = 'path' in reference ? reference.path : undefined;
    if (path !== undefined) return this.#names.at(path, from.entry);
    return reference.file === undefined ? from : only(this.#names.named(reference.file, from.entry));
  }
}

function only<T>(candidates: readonly T[]): T | undefined {
  return candidates.length === 1 ? candidates[0] : undefined;
}
