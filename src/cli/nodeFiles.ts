import { readFile, realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileSelection } from '../archive/fileSelection';
import type { Disposable, FileEntry, FileStore, FileUri } from '../archive/ports';
import { FolderWalk, isBelow, pathBelow } from './folderWalk';
import { systemWords } from './systemError';

/** The files that a command was given, from the disk. A command ends before anything changes, so nothing is watched. */
export class NodeFiles implements FileStore {
  readonly #root: string;
  readonly #paths: readonly string[];
  readonly #selection: FileSelection;
  readonly #onRead: (read: number, of: number) => void;
  #listed = 0;
  #read = 0;

  /**
   * @param root absolute; what paths in the output are relative to
   * @param paths absolute, of files and folders
   * @param onRead called after each file with how many of how many have been read
   */
  constructor(
    root: string,
    paths: readonly string[],
    globs: { readonly include: readonly string[]; readonly exclude: readonly string[] },
    onRead: (read: number, of: number) => void,
  ) {
    this.#root = root;
    this.#paths = paths;
    this.#selection = new FileSelection(globs.include, globs.exclude);
    this.#onRead = onRead;
  }

  /** A file that is named is taken whatever its name; one that is not there is listed too, for reading it to say so. */
  async list(): Promise<readonly FileEntry[]> {
    const walk = new FolderWalk(this.#selection);
    const files: string[] = [];
    for (const path of this.#paths) {
      if (await isFolder(path)) {
        const base = isBelow(this.#root, path) ? this.#root : path;
        for (const file of await walk.files(path, base)) files.push(file);
      } else if (walk.isNew(await realPathOf(path))) {
        files.push(path);
      }
    }
    this.#listed = files.length;
    return files.map((path) => this.#entryOf(path));
  }

  async read(uri: FileUri): Promise<Uint8Array> {
    const path = fileURLToPath(uri);
    try {
      const found = await stat(path);
      // To read a pipe or a device could take for ever. A folder that is listed says by itself why it was not entered.
      if (!found.isFile() && !found.isDirectory()) throw new Error('not a file');
      return await readFile(path);
    } catch (error) {
      throw new Error(systemWords(error), { cause: error });
    } finally {
      this.#onRead(++this.#read, this.#listed);
    }
  }

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  #entryOf(path: string): FileEntry {
    return {
      uri: pathToFileURL(path).href,
      root: pathToFileURL(this.#root).href,
      path: pathBelow(this.#root, path),
    };
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}
