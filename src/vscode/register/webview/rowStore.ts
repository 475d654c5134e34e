import type { ItemSpan, RowChanges } from '../registerRow';
import { searchable, type SearchableRow } from './query';

/** The rows and items told so far, file by file. */
export class RowStore {
  readonly #files = new Map<
    string,
    { readonly rows: readonly SearchableRow[]; readonly items: readonly ItemSpan[] }
  >();

  /** @param isComplete whether what was told before is void */
  apply({ files, removed }: RowChanges, isComplete: boolean): void {
    if (isComplete) this.#files.clear();
    for (const uri of removed) this.#files.delete(uri);
    for (const { uri, rows, items } of files) this.#files.set(uri, { rows: rows.map(searchable), items });
  }

  all(): SearchableRow[] {
    return [...this.#files.values()].flatMap(({ rows }) => rows);
  }

  items(): ItemSpan[] {
    return [...this.#files.values()].flatMap(({ items }) => items);
  }
}
