/** What a folder holds. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What the walk needs to know of a file system. Paths are relative to the folder walked, `''` being that folder. */
export interface FolderReader {
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  /** Whether a file belongs to the result. */
  includes(path: string): boolean;
  /** Whether a folder is left out with all that it holds. */
  excludes(path: string): boolean;
  /** Called for a folder that cannot be read; the walk goes on without it. */
  onUnreadable(path: string, error: unknown): void;
}

const CONCURRENT_FOLDERS = 16;

/**
 * The paths of the included files below a folder, sorted, for file systems that cannot be searched. Ends early, with
 * what was found so far, once the signal is aborted.
 */
export async function walkFolder(reader: FolderReader, signal: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  let level = [''];
  while (level.length > 0) {
    const next: string[] = [];
    for (let at = 0; at < level.length; at += CONCURRENT_FOLDERS) {
      if (signal.aborted) return found;
      const folders = level.slice(at, at + CONCURRENT_FOLDERS);
      const contents = await Promise.all(folders.map((folder) => readOrReport(reader, folder)));
      contents.forEach((entries, index) => {
        for (const { name, isFolder } of entries) {
          const path = join(folders[index] ?? '', name);
          if (!isFolder) {
            if (reader.includes(path)) found.push(path);
          } else if (!reader.excludes(path)) {
            next.push(path);
          }
        }
      });
    }
    level = next;
  }
  return found.sort();
}

async function readOrReport(reader: FolderReader, path: string): Promise<readonly FolderEntry[]> {
  try {
    return await reader.readFolder(path);
  } catch (error) {
    reader.onUnreadable(path, error);
    return [];
  }
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
