import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { FileSelection } from '../archive/fileSelection';
import { hasCode } from './systemError';

/**
 * Finds files below folders. Each file and folder counts once, however many links and paths lead to it. A link is
 * followed where it stays below the base, after all that needs none: so a file is found where it lies if it can be.
 */
export class FolderWalk {
  readonly #selection: FileSelection;
  readonly #seen = new Set<string>();

  constructor(selection: FileSelection) {
    this.#selection = selection;
  }

  /**
   * The selected files below a folder. What cannot be looked into is among them, for reading it to say why.
   * @param base the folder to which globs and links are held; `folder` itself or one above it
   */
  async files(folder: string, base: string): Promise<string[]> {
    const found: string[] = [];
    const links: string[] = [];
    await this.#visit(folder, base, found, links);
    const realBase = await realpath(base);
    // Folders behind links may hold further links, which come to the end of the list.
    for (const link of links) await this.#follow(link, base, realBase, found, links);
    return found;
  }

  /** Whether a file, given by its real path, was not found before; from now on it was. */
  isNew(real: string): boolean {
    if (this.#seen.has(real)) return false;
    this.#seen.add(real);
    return true;
  }

  async #visit(folder: string, base: string, found: string[], links: string[]): Promise<void> {
    let real: string;
    let entries: Dirent[];
    try {
      real = await realpath(folder);
      if (!this.isNew(real)) return;
      entries = await readdir(folder, { withFileTypes: true });
    } catch {
      found.push(folder);
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      const within = pathBelow(base, path);
      if (this.#selection.excludes(within)) continue;
      if (entry.isSymbolicLink()) links.push(path);
      else if (entry.isDirectory()) await this.#visit(path, base, found, links);
      else if (entry.isFile() && this.#selection.includes(within) && this.isNew(join(real, entry.name))) {
        found.push(path);
      }
    }
  }

  async #follow(
    link: string,
    base: string,
    realBase: string,
    found: string[],
    links: string[],
  ): Promise<void> {
    const isSelected = this.#selection.includes(pathBelow(base, link));
    let real: string;
    let target: Stats;
    try {
      real = await realpath(link);
      target = await stat(real);
    } catch (error) {
      // A link to nothing is a file that cannot be read; a link in a circle is none.
      if (isSelected && !hasCode(error, 'ELOOP')) found.push(link);
      return;
    }
    if (!isBelow(realBase, real)) return;
    if (target.isDirectory()) await this.#visit(link, base, found, links);
    else if (target.isFile() && isSelected && this.isNew(real)) found.push(link);
  }
}

/** A path relative to a folder, with `/`. */
export function pathBelow(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

/** Whether a path is the folder or lies below it. */
export function isBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
