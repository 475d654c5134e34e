import { translator } from '../text/messages';
import { type FileProblem, fileProblemMessage } from './fileProblem';
import { compareEntries } from './meetingOrder';
import type { FileUri, Logger } from './ports';

/** The files that cannot be read now. What is the matter with each is in the log, once. */
export class FileProblems {
  readonly #problems = new Map<FileUri, FileProblem>();
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** By root and then path. */
  all(): FileProblem[] {
    return [...this.#problems.values()].sort((a, b) => compareEntries(a.entry, b.entry));
  }

  /** Takes what is the matter with a file, if anything is; says whether that is something else than before. */
  set(uri: FileUri, problem: FileProblem | undefined): boolean {
    if (this.#problems.get(uri) === problem) return false;
    if (problem === undefined) {
      this.#problems.delete(uri);
    } else {
      this.#problems.set(uri, problem);
      const { id, args } = fileProblemMessage(problem);
      this.#logger.warn(translator('en')(id, args));
    }
    return true;
  }

  clear(): void {
    this.#problems.clear();
  }
}
