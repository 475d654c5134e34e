import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dirent } from 'node:fs';
import type { FolderEntry } from './folderWalk';
import type { LocalDisk } from './localDisk';

/** The disk as the Node extension host reaches it. */
export const nodeDisk: LocalDisk = {
  readFile: (path) => readFile(path),
  stat: async (path) => {
    const { mtimeMs, size } = await stat(path);
    return { mtime: mtimeMs, size };
  },
  readFolder: async (path) => {
    const entries = await readdir(path, { withFileTypes: true });
    return (await Promise.all(entries.map((entry) => asFolderEntry(path, entry)))).flatMap(
      (entry) => entry ?? [],
    );
  },
};

async function asFolderEntry(folder: string, entry: Dirent): Promise<FolderEntry | undefined> {
  const { name } = entry;
  if (!entry.isSymbolicLink()) return { name, isFolder: entry.isDirectory() };
  try {
    return (await stat(join(folder, name))).isDirectory() ? undefined : { name, isFolder: false };
  } catch {
    // A link to nothing is no file, as the editor's own search has it.
    return undefined;
  }
}
