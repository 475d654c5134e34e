import ignore, { type Ignore } from 'ignore';

/** The name of the files that say what Git leaves alone. */
export const GITIGNORE = '.gitignore';

/**
 * What the `.gitignore` files of a folder, and of the folders in it, leave out, as gitignore(5) has it: the file
 * nearest to a path decides, and what a folder left out holds cannot be taken back. Paths are relative to the folder.
 */
export class Gitignore {
  /** By the folder in which each lies, ending with `/` but for the outermost. */
  readonly #rules = new Map<string, Ignore>();

  /** @param path of a `.gitignore` file */
  add(path: string, text: string): void {
    this.#rules.set(path.slice(0, -GITIGNORE.length), ignore({ ignorecase: false }).add(text));
  }

  /** @param path of a folder with `/` at its end, of a file without */
  ignores(path: string): boolean {
    if (this.#rules.size === 0) return false;
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (this.#decides(path.slice(0, end + 1))) return true;
    }
    return !path.endsWith('/') && this.#decides(path);
  }

  /** For a path whose folders are not left out. */
  #decides(path: string): boolean {
    const start = path.lastIndexOf('/', path.length - 2) + 1;
    for (let end = start; ; end = path.lastIndexOf('/', end - 2) + 1) {
      const rules = this.#rules.get(path.slice(0, end));
      const { ignored, unignored } = rules?.test(path.slice(end)) ?? NEITHER;
      // Rules that name a folder name what it holds: but a nearer file has taken the folder back.
      const isOverruled = ignored && end < start && rules?.ignores(path.slice(end, start)) === true;
      if ((ignored || unignored) && !isOverruled) return ignored;
      if (end === 0) return false;
    }
  }
}

const NEITHER = { ignored: false, unignored: false };
