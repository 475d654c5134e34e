import picomatch from 'picomatch/posix';

/**
 * Which files of a folder may be minutes, by globs on paths relative to it, with `/`. A file is taken where `include`
 * matches its path and `exclude` matches neither its path nor that of a folder above it.
 */
export class FileSelection {
  readonly #included: (path: string) => boolean;
  readonly #excluded: (path: string) => boolean;

  constructor(include: readonly string[], exclude: readonly string[]) {
    this.#included = matcher(include);
    this.#excluded = matcher(exclude);
  }

  includes(path: string): boolean {
    return this.#included(path) && !this.excludes(path);
  }

  /** Whether a file or folder, and with it all that the folder holds, is left out. */
  excludes(path: string): boolean {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (this.#excluded(path.slice(0, end))) return true;
    }
    return this.#excluded(path);
  }
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs], { dot: true });
}
