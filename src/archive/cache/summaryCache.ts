import { fingerprint } from '../../text/fingerprint';
import type { TextReading } from '../diskReader';
import type { CacheStore, FileUri, Logger } from '../ports';
import { TimeSlice } from '../timeSlice';
import { type CachedFile, decodeShard, encodeShard } from './shard';
import { errorWords } from '../../text/errorWords';

export interface SummaryCacheOptions {
  readonly store: CacheStore;
  readonly logger: Logger;
  /** Names how texts are read now: the product's version and whatever settings reading follows. */
  readonly edition: () => string;
}

/** In how many pieces the cache lies: a change of one file writes one of them. */
const SHARDS = 64;
/** Milliseconds without a change before the writing, */
const WRITE_AFTER_MS = 2_000;
/** and the longest time that changes wait for it. */
const WRITE_WITHIN_MS = 30_000;

/**
 * What was read of files, kept from one start to the next, so that only what has changed is read again. All of it may
 * be lost at any time, and costs but the reading then: a damaged piece counts as none, and of two windows that write
 * the same piece the later one's stays.
 */
export class SummaryCache {
  readonly #store: CacheStore;
  readonly #logger: Logger;
  readonly #editionNow: () => string;
  #edition = '';
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<FileUri, CachedFile>());
  readonly #changed = new Set<number>();
  #changedSince = 0;
  readonly #slice = new TimeSlice();
  #loaded: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor({ store, logger, edition }: SummaryCacheOptions) {
    this.#store = store;
    this.#logger = logger;
    this.#editionNow = edition;
  }

  /**
   * Reads all pieces, unless that is done already and texts are still read in the same way. What is put meanwhile
   * counts before what is read. Never rejects.
   */
  load(): Promise<void> {
    const edition = this.#editionNow();
    if (this.#loaded === undefined || edition !== this.#edition) {
      this.#edition = edition;
      for (const shard of this.#shards) shard.clear();
      this.#loaded = Promise.all(this.#shards.map((_, index) => this.#load(index))).then(() => undefined);
    }
    return this.#loaded;
  }

  /** What is known of a file as it is now; undefined where it has to be read. */
  get(uri: FileUri, stamp: string): TextReading | undefined {
    const file = this.#shards[shardIndex(uri)]?.get(uri);
    return file?.stamp === stamp ? file.reading : undefined;
  }

  /** @param stamp of the file before it was read: a change meanwhile makes another one */
  put(uri: FileUri, stamp: string, reading: TextReading): void {
    const index = shardIndex(uri);
    this.#shards[index]?.set(uri, { stamp, reading });
    this.#touch(index);
  }

  delete(uri: FileUri): void {
    const index = shardIndex(uri);
    if (this.#shards[index]?.delete(uri) === true) this.#touch(index);
  }

  /** Every file of which something is known, with the stamp of the text that was read. */
  *files(): Iterable<{ readonly uri: FileUri; readonly stamp: string }> {
    for (const shard of this.#shards) for (const [uri, { stamp }] of shard) yield { uri, stamp };
  }

  /** Forgets all files but those that are wanted when they are looked at, in slices. */
  async keepOnly(isWanted: (uri: FileUri) => boolean): Promise<void> {
    for (const shard of this.#shards) {
      await this.#slice.pause();
      for (const uri of shard.keys()) if (!isWanted(uri)) this.delete(uri);
    }
  }

  /** Writes what has changed, now; resolves when it is written. Never rejects: what failed is in the log. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#writing = this.#writing.then(() => this.#write()));
  }

  /** Forgets everything, and deletes what is written. */
  async clear(): Promise<void> {
    await this.#loaded;
    for (const shard of this.#shards) shard.clear();
    this.#changed.clear();
    await this.flush();
    await this.#trying(() => this.#store.clear());
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  async #load(index: number): Promise<void> {
    const bytes = await this.#trying(() => this.#store.read(nameOf(index)));
    if (bytes === undefined) return;
    await this.#slice.pause();
    const known = decodeShard(this.#edition, bytes);
    if (known === undefined) return;
    const shard = this.#shards[index];
    for (const [uri, file] of known) if (shard?.has(uri) === false) shard.set(uri, file);
  }

  async #write(): Promise<void> {
    for (const index of [...this.#changed]) {
      this.#changed.delete(index);
      const bytes = encodeShard(this.#edition, this.#shards[index] ?? new Map());
      await this.#trying(() => this.#store.write(nameOf(index), bytes));
      await this.#slice.pause();
    }
  }

  #touch(index: number): void {
    if (this.#changed.size === 0) this.#changedSince = performance.now();
    this.#changed.add(index);
    clearTimeout(this.#timer);
    const waited = performance.now() - this.#changedSince;
    const wait = Math.max(0, Math.min(WRITE_AFTER_MS, WRITE_WITHIN_MS - waited));
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  async #trying<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#logger.warn(`Cache: ${errorWords(error)}`);
      return undefined;
    }
  }
}

function shardIndex(uri: FileUri): number {
  return fingerprint(uri) % SHARDS;
}

function nameOf(index: number): string {
  return `summaries-${String(index).padStart(2, '0')}`;
}
