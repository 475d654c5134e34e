import { type Dirent, readdir, readFile, stat } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FolderEntry } from './folderWalk';
import type { FileState, LocalDisk } from './localDisk';

// Those of `fs/promises` take twice the time for a small file.
const [readFileOf, readdirOf, statOf] = [promisify(readFile), promisify(readdir), promisify(stat)];

/** The disk as the Node extension host reaches it. */
export const nodeDisk: LocalDisk = {
  readFile: (path) => readFileOf(path),
  stats: (paths) =>
    new Promise((resolve) => {
      const states: (FileState | undefined)[] = paths.map(() => undefined);
      let left = paths.length;
      if (left === 0) resolve(states);
      for (const [index, path] of paths.entries()) {
        stat(path, (error, found) => {
          if (error === null) states[index] = { mtime: found.mtimeMs, size: found.size };
          if (--left === 0) resolve(states);
        });
      }
    }),
  readFolder: async (path) => {
    const entries = await readdirOf(path, { withFileTypes: true });
    return (await Promise.all(entries.map((entry) => asFolderEntry(path, entry)))).flatMap(
      (entry) => entry ?? [],
    );
  },
};

async function asFolderEntry(folder: string, entry: Dirent): Promise<FolderEntry | undefined> {
  const { name } = entry;
  if (!entry.isSymbolicLink()) return { name, isFolder: entry.isDirectory() };
  try {
    return (await statOf(join(folder, name))).isDirectory() ? undefined : { name, isFolder: false };
  } catch {
    // A link to nothing is no file, as the editor's own search has it.
    return undefined;
  }
}
