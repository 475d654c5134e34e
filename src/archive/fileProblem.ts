import { type MessageRef, translator } from '../text/messages';
import type { DecodeFailure } from './decode';
import { compareEntries } from './meetingOrder';
import type { FileEntry, FileUri, Logger } from './ports';

/** A file that could not be read as text; whether it holds minutes is unknown. */
export interface FileProblem {
  readonly entry: FileEntry;
  readonly reason: 'unreadable' | DecodeFailure;
  /** The file system's own words; empty where the reason says it all. */
  readonly detail: string;
}

/** What is the matter with a file, and what to do about it. */
export function fileProblemMessage({ entry, reason, detail }: FileProblem): MessageRef {
  const { path } = entry;
  switch (reason) {
    case 'unreadable':
      return { id: 'file.unreadable', args: { path, detail } };
    case 'too-large':
      return { id: 'file.too-large', args: { path } };
    case 'binary':
      return { id: 'file.binary', args: { path } };
    case 'not-utf8':
      return { id: 'file.not-utf8', args: { path } };
  }
}

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
