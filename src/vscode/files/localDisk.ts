import type { FolderEntry } from './folderWalk';

export interface FileState {
  /** Of the last change, in milliseconds. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
}

/** The disk of this machine: a faster way to the same files, where the extension host has it. Paths are absolute. */
export interface LocalDisk {
  readFile(path: string): Promise<Uint8Array>;
  /** Of each file what it is like now; undefined of one that is not there, or cannot be asked. Never rejects. */
  stats(paths: readonly string[]): Promise<readonly (FileState | undefined)[]>;
  /** Links to folders are left out: they may lead out of the workspace or back to where they lie. */
  readFolder(path: string): Promise<readonly FolderEntry[]>;
}
