import type { FileUri } from './ports';

/** How far the archive has come with looking at all files. */
export interface ReadingProgress {
  /** How many there are; undefined while they are being listed. */
  readonly files: number | undefined;
  /** Of how many it is known what they say, or that they cannot be read. */
  readonly completed: number;
  /** How many of these were not read, being as they were at an earlier start. */
  readonly fromCache: number;
  /** Whether it was ended before all files were read. */
  readonly isStopped: boolean;
  /** Resolves when it has ended, in whichever way. Never rejects. */
  readonly done: Promise<void>;
}

/** One look at all files, from listing them to the last one read. */
export class ReadingPass implements ReadingProgress {
  /** What the store has told of since it began: that is newer than the list and what was asked of the files on it. */
  readonly told = new Set<FileUri>();
  done: Promise<void> = Promise.resolve();
  files: number | undefined;
  completed = 0;
  fromCache = 0;
  isStopped = false;
  isDone = false;
  readonly #left = new Set<FileUri>();
  readonly #abort = new AbortController();

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Listing is done: these are to be read. */
  begin(uris: readonly FileUri[]): void {
    this.files = uris.length;
    for (const uri of uris) this.#left.add(uri);
  }

  /** Counts a file, but once: one that changes meanwhile is read again. */
  count(uri: FileUri, fromCache = false): void {
    if (!this.#left.delete(uri)) return;
    this.completed++;
    if (fromCache) this.fromCache++;
  }

  /** Another one takes its place. */
  abort(): void {
    this.#abort.abort();
  }

  stop(): void {
    this.isStopped = true;
    this.#abort.abort();
  }
}
