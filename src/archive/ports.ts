/** What the archive needs of the world around it. Adapters live in `vscode/` and `cli/`; tests bring their own. */

import type { Roster } from '../minutes/roster';

/** A file's URI as a string; the identity of a file everywhere above the file system. */
export type FileUri = string;

/** A file that may hold minutes. */
export interface FileEntry {
  readonly uri: FileUri;
  /** The URI of the workspace folder or root it lies in; its own folder for a single file. */
  readonly root: FileUri;
  /** Relative to the root, with `/`. */
  readonly path: string;
}

export interface Disposable {
  dispose(): void;
}

/** The disk, as far as minutes are concerned. `list` and `read` reject with the file system's own error. */
export interface FileStore {
  /** Every file that the settings include, of every folder. */
  list(signal: AbortSignal): Promise<readonly FileEntry[]>;
  read(uri: FileUri): Promise<Uint8Array>;
  /**
   * Of each file the time of its last change and its size, or whatever else is another one after every change;
   * undefined where that cannot be had. Never rejects.
   */
  stamps?(files: readonly FileEntry[]): Promise<readonly (string | undefined)[]>;
  /**
   * Calls back on every later change; a rename is a deletion and a creation.
   * @param relist called when other files than those listed may be included now
   */
  watch(listener: (change: FileChange) => void, relist: () => void): Disposable;
}

export interface FileChange {
  readonly kind: 'created' | 'changed' | 'deleted';
  readonly entry: FileEntry;
}

/** A place for what may be lost: the archive's cache. All promises reject with the file system's own error. */
export interface CacheStore {
  /** Undefined where nothing of this name is kept. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Replaces what is there, at once where the file system can. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Deletes everything. */
  clear(): Promise<void>;
}

/** Whom the folders of a workspace know beside the people of their minutes. */
export interface Rosters {
  /** Takes them up as they are now; called before files are read. Never rejects. */
  load(): Promise<void>;
  /** @param uri of a file; undefined for a text without one */
  of(uri: FileUri | undefined): Roster;
  /** Of every folder: where one is another than before, files are read otherwise. */
  all(): readonly Roster[];
}

export interface Clock {
  /** Today's date where the user is, `YYYY-MM-DD`. */
  today(): string;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}
