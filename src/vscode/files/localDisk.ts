import type { FolderEntry } from './folderWalk';

/** The disk of this machine: a faster way to the same files, where the extension host has it. Paths are absolute. */
export interface LocalDisk {
  readFile(path: string): Promise<Uint8Array>;
  /** Time of the last change in milliseconds, and bytes. */
  stat(path: string): Promise<{ readonly mtime: number; readonly size: number }>;
  /** Links to folders are left out: they may lead out of the workspace or back to where they lie. */
  readFolder(path: string): Promise<readonly FolderEntry[]>;
}
