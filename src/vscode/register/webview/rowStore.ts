import type { RowChanges } from '../registerRow';
import { searchable, type SearchableRow } from './query';

/** The rows told so far, file by file. */
export class RowStore {
  readonly #files = new Map<string, readonly SearchableRow[]>();

  /** @param isComplete whether what was told before is void */
  apply({ files, removed }: RowChanges, isComplete: boolean): void {
    if (isComplete) this.#files.clear();
    for (const uri of removed) this.#files.delete(uri);
    for (const { uri, rows } of files) this.#files.set(uri, rows.map(searchable));
  }

  all(): SearchableRow[] {
    return [...this.#files.values()].flat();
  }
}
