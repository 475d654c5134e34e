import picomatch from 'picomatch/posix';
import type { Gitignore } from './gitignore';

/**
 * Which files of a folder may be minutes, by globs on paths relative to it, with `/`. A file is taken where `include`
 * matches its path and `exclude` matches neither its path nor that of a folder above it, and Git's ignore files, where
 * they are followed, do not name it either.
 */
export class FileSelection {
  readonly #included: (path: string) => boolean;
  readonly #excluded: (path: string) => boolean;
  readonly #gitignore: Gitignore | undefined;

  constructor(include: readonly string[], exclude: readonly string[], gitignore?: Gitignore) {
    this.#included = matcher(include);
    this.#excluded = matcher(exclude);
    this.#gitignore = gitignore;
  }

  /** Whether a file is taken. */
  includes(path: string): boolean {
    return this.#included(path) && !this.#isExcluded(path) && this.#gitignore?.ignores(path) !== true;
  }

  /** Whether a folder is left out with all that it holds. */
  excludes(path: string): boolean {
    return this.#isExcluded(path) || this.#gitignore?.ignores(`${path}/`) === true;
  }

  #isExcluded(path: string): boolean {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (this.#excluded(path.slice(0, end))) return true;
    }
    return this.#excluded(path);
  }
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
}
