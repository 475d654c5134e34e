import type { FileEntry, FileUri } from '../../archive/ports';

/**
 * The files told to the archive so far, so that a folder which goes away as one can be taken apart into its files
 * without looking at every file for every event.
 */
export class KnownFiles {
  readonly #files = new Map<FileUri, FileEntry>();
  /** Every folder above a known file. One that has lost its files may stay: it then stands for none. */
  readonly #folders = new Set<FileUri>();

  add(entry: FileEntry): void {
    this.#files.set(entry.uri, entry);
    for (let uri = parentOf(entry.uri); uri.length > entry.root.length; uri = parentOf(uri))
      this.#folders.add(uri);
  }

  /** Forgets a file, or all files below a folder, and says which they were. */
  remove(uri: FileUri): FileEntry[] {
    const file = this.#files.get(uri);
    const gone = file ? [file] : this.#folders.has(uri) ? this.#below(uri) : [];
    for (const entry of gone) this.#files.delete(entry.uri);
    return gone;
  }

  #below(folder: FileUri): FileEntry[] {
    this.#folders.delete(folder);
    return [...this.#files.values()].filter((entry) => entry.uri.startsWith(`${folder}/`));
  }
}

function parentOf(uri: FileUri): FileUri {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
