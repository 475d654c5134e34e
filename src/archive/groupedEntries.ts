import { foldCase } from '../text/fold';
import type { FileUri } from './ports';

/** Where an entry stands: a group's key, unique among the groups, and what it is called. */
export interface GroupPlace {
  readonly key: string;
  readonly label: string | undefined;
}

/** A place for each owner, by the name folded; one without a label where there is none. */
export function ownerPlaces(owners: readonly string[]): GroupPlace[] {
  const places = [...new Map(owners.map((name) => [foldCase(name), name]))];
  return places.length === 0
    ? [{ key: '', label: undefined }]
    : places.map(([key, label]) => ({ key, label }));
}

export interface EntryGroup<T> {
  readonly key: string;
  readonly label: string | undefined;
  readonly entries: ReadonlySet<T>;
}

/** Entries of many files in groups: a file that has changed touches its own groups and no others. */
export class GroupedEntries<T> {
  readonly #placesOf: (entry: T) => readonly GroupPlace[];
  readonly #files = new Map<FileUri, readonly T[]>();
  readonly #groups = new Map<string, { key: string; label: string | undefined; entries: Set<T> }>();

  /** @param placesOf the groups of an entry; the same ones at every time */
  constructor(placesOf: (entry: T) => readonly GroupPlace[]) {
    this.#placesOf = placesOf;
  }

  /** Puts a file's entries in the place of those before, and returns the keys of the groups that are others now. */
  replace(uri: FileUri, entries: readonly T[]): Set<string> {
    const touched = new Set<string>();
    for (const entry of this.#files.get(uri) ?? []) {
      for (const { key } of this.#placesOf(entry)) {
        touched.add(key);
        const group = this.#groups.get(key);
        group?.entries.delete(entry);
        if (group?.entries.size === 0) this.#groups.delete(key);
      }
    }
    if (entries.length === 0) this.#files.delete(uri);
    else this.#files.set(uri, entries);
    for (const entry of entries) {
      for (const { key, label } of this.#placesOf(entry)) {
        touched.add(key);
        const group = this.#groups.get(key);
        if (group === undefined) this.#groups.set(key, { key, label, entries: new Set([entry]) });
        else group.entries.add(entry);
      }
    }
    return touched;
  }

  clear(): void {
    this.#files.clear();
    this.#groups.clear();
  }

  groups(): Iterable<EntryGroup<T>> {
    return this.#groups.values();
  }

  group(key: string): EntryGroup<T> | undefined {
    return this.#groups.get(key);
  }

  /** The entries of a file, as they were put in. */
  entriesOf(uri: FileUri): readonly T[] {
    return this.#files.get(uri) ?? [];
  }

  /** The files that have entries. */
  files(): Iterable<FileUri> {
    return this.#files.keys();
  }
}
