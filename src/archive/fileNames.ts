import { foldCase } from '../text/fold';
import type { MinutesFile } from './archivedFile';
import { Buckets } from './buckets';
import type { FileEntry, FileUri } from './ports';

/**
 * Finds files by the names that references give them (format.md, 4): the stem, sought in the folder of the reference
 * first and then everywhere, or the path from the root without extension.
 */
export class FileNames {
  readonly #byName = new Buckets<string, MinutesFile>();

  add(file: MinutesFile): void {
    for (const name of namesOf(file.entry)) this.#byName.add(name, file);
  }

  delete(file: MinutesFile): void {
    for (const name of namesOf(file.entry)) this.#byName.delete(name, file);
  }

  /** The files that a name in the file `from` may mean: it means one only where it is the only one. */
  named(name: string, from: FileEntry): MinutesFile[] {
    const key = nameKey(name);
    if (key.includes('/')) {
      const near = this.#withKey(key, from.root);
      return near.length === 1 ? near : [...this.#byName.all(key)];
    }
    const beside = this.#withKey(folderKey(from) + key, from.root);
    return beside.length > 0 ? beside : [...this.#byName.all(stemName(key))];
  }

  /** Under which of `namesOf` a file may come or go that changes what a name in the file `from` means. */
  sought(name: string, from: FileEntry): string[] {
    const key = nameKey(name);
    if (key.includes('/')) return [key];
    const beside = folderKey(from) + key;
    return this.#withKey(beside, from.root).length > 0 ? [beside] : [beside, stemName(key)];
  }

  /** The file at a path from the folder of another, as links have it; undefined where there is none, or several. */
  at(path: string, from: FileEntry): MinutesFile | undefined {
    const found = this.#withKey(pathKey(path, from), from.root);
    return found.length === 1 ? found[0] : undefined;
  }

  /** The files at a path from their root; more than one where they differ in extension or case alone. */
  atPath(path: string, root: FileUri): MinutesFile[] {
    return this.#withKey(nameKey(path), root);
  }

  #withKey(key: string, root: FileUri): MinutesFile[] {
    const found: MinutesFile[] = [];
    for (const file of this.#byName.all(key)) if (file.entry.root === root) found.push(file);
    return found;
  }
}

/** The names under which a file is found: its path from the root, and its stem. */
export function namesOf({ path }: FileEntry): readonly string[] {
  const key = nameKey(path);
  return [key, stemName(key.slice(key.lastIndexOf('/') + 1))];
}

/** Told apart from the path of a file at the root. */
function stemName(stem: string): string {
  return `**/${stem}`;
}

/** A name or a path from the root as it is compared: without its extension, which may be given or not. */
export function nameKey(name: string): string {
  return foldCase(name.replace(/\.(?:md|markdown|txt)$/i, '').replace(/^\.?\//, ''));
}

/** A path from the folder of a file, or from the root where it begins with `/`, as paths from the root are compared. */
export function pathKey(path: string, from: FileEntry): string {
  const steps = path.startsWith('/') ? [] : from.path.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return nameKey(steps.join('/'));
}

function folderKey({ path }: FileEntry): string {
  return foldCase(path.slice(0, path.lastIndexOf('/') + 1));
}
