import type { Roster } from '../minutes/roster';
import {
  type FileToRead,
  type ReadingAnswer,
  type ReadingRequest,
  type RequestedFile,
  unpackReadings,
} from './bulkReading';
import type { DiskReader, FileReading, KnownReadings } from './diskReader';
import type { FileUri, Logger } from './ports';

/** A thread of its own that answers requests. */
export interface ReadingWorker {
  post(request: ReadingRequest): void;
  onAnswer(listener: (answer: ReadingAnswer) => void): void;
  /** It has ended by itself, or cannot go on. */
  onFailure(listener: (error: Error) => void): void;
  end(): void;
}

export interface WorkerReaderOptions {
  /** Rejects where the platform has no workers. */
  readonly start: () => Promise<ReadingWorker>;
  /** How much the machine can do side by side. */
  readonly processors: number;
  /** Whom a file's folder knows at this moment. */
  readonly rosterOf: (uri: FileUri) => Roster;
  /** What a worker is given of a file. Rejects with the file system's own error. */
  readonly fileToRead: (uri: FileUri) => Promise<FileToRead>;
  /** Reads on this thread: what is too little for a worker, and everything where there is none. */
  readonly here: DiskReader;
  readonly logger: Logger;
}

interface Waiting {
  readonly uri: FileUri;
  readonly known: KnownReadings;
  readonly resolve: (reading: FileReading | Promise<FileReading>) => void;
  readonly reject: (error: Error) => void;
}

/** A worker and the batches that it was given and has not answered, by their ids. */
interface Thread {
  readonly worker: Promise<ReadingWorker | undefined>;
  readonly underWay: Map<number, readonly Waiting[]>;
}

/** Files that go to a worker together. */
const BATCH = 32;
/** Milliseconds in which files gather for a batch. */
const GATHER_MS = 2;
/** So few are read here: to start a worker takes longer. */
const FEW = 4;
/** The machine is the user's, too. */
const MOST_THREADS = 4;
/** Another worker pays after so many: until its code has been optimised it reads at a fifth of its speed. */
const FILES_A_THREAD = 1_000;
/** Milliseconds after which workers without work end. */
const IDLE_MS = 20_000;

/** Reads many files in workers, so that this thread stays free; the same readings come out as on this thread. */
export class WorkerReader implements DiskReader {
  readonly #options: WorkerReaderOptions;
  #waiting: Waiting[] = [];
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #threads: Thread[] = [];
  #cannotStart = false;
  /** How many files the workers were given since the first of them started. */
  #given = 0;
  #nextId = 1;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WorkerReaderOptions) {
    this.#options = options;
  }

  read(uri: FileUri, known: KnownReadings): Promise<FileReading> {
    if (this.#cannotStart) return this.#options.here.read(uri, known);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ uri, known, resolve, reject });
      if (this.#waiting.length >= BATCH) this.#send();
      else
        this.#gathering ??= setTimeout(() => {
          this.#send();
        }, GATHER_MS);
    });
  }

  dispose(): void {
    clearTimeout(this.#gathering);
    this.#readHere([...this.#waiting, ...this.#end()]);
  }

  #send(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    const batch = this.#waiting;
    this.#waiting = [];
    if (this.#cannotStart || (this.#threads.length === 0 && batch.length < FEW)) this.#readHere(batch);
    else void this.#sendTo(this.#thread(), batch);
  }

  /** The one with the least to do; a new one where all are busy and there is much to read. */
  #thread(): Thread {
    const [first, ...others] = this.#threads;
    const wanted = Math.min(
      this.#options.processors,
      MOST_THREADS,
      1 + Math.floor(this.#given / FILES_A_THREAD),
    );
    const least = others.reduce((a, b) => (b.underWay.size < (a?.underWay.size ?? 0) ? b : a), first);
    if (least && (least.underWay.size === 0 || this.#threads.length >= wanted)) return least;
    // Started a moment later: whoever hears that it failed finds it among the threads.
    const worker = Promise.resolve().then(() => this.#start());
    const thread: Thread = { worker, underWay: new Map() };
    this.#threads.push(thread);
    return thread;
  }

  async #sendTo({ worker, underWay }: Thread, batch: readonly Waiting[]): Promise<void> {
    const id = this.#nextId++;
    clearTimeout(this.#idle);
    underWay.set(id, batch);
    this.#given += batch.length;
    const given = await Promise.all(batch.map((waiting) => this.#fileOf(waiting)));
    const running = await worker;
    // It may have failed meanwhile: then all that was under way is read here.
    if (running === undefined || !underWay.has(id)) return;
    const sent = given.flatMap((one) => one ?? []);
    underWay.set(
      id,
      sent.map(({ waiting }) => waiting),
    );
    running.post({ id, files: sent.map(({ file }) => file) });
  }

  /** What the worker is given; nothing of a file that cannot be read, which is told at once. */
  async #fileOf(waiting: Waiting): Promise<{ waiting: Waiting; file: RequestedFile } | undefined> {
    const { uri } = waiting;
    try {
      const from = await this.#options.fileToRead(uri);
      return { waiting, file: { uri, from, roster: this.#options.rosterOf(uri) } };
    } catch (error) {
      waiting.reject(asError(error));
      return undefined;
    }
  }

  async #start(): Promise<ReadingWorker | undefined> {
    try {
      const worker = await this.#options.start();
      worker.onAnswer((answer) => {
        this.#answered(answer);
      });
      worker.onFailure((error) => {
        this.#failed(error);
      });
      return worker;
    } catch (error) {
      this.#failed(asError(error));
      return undefined;
    }
  }

  #answered(answer: ReadingAnswer): void {
    const underWay = this.#threads.find((thread) => thread.underWay.has(answer.id))?.underWay;
    const batch = underWay?.get(answer.id) ?? [];
    underWay?.delete(answer.id);
    const outcomes = unpackReadings(answer);
    batch.forEach(({ resolve, reject }, index) => {
      const outcome = outcomes[index] ?? { error: 'no answer' };
      if ('error' in outcome) reject(new Error(outcome.error));
      else resolve(outcome);
    });
    if (this.#threads.some((thread) => thread.underWay.size > 0)) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#end();
    }, IDLE_MS);
  }

  /** From now on everything is read here, also what the workers had begun. */
  #failed(error: Error): void {
    if (this.#cannotStart) return;
    this.#options.logger.warn(`Files are read without a worker: ${error.message}`);
    this.#cannotStart = true;
    this.#readHere(this.#end());
  }

  #readHere(batch: readonly Waiting[]): void {
    for (const { uri, known, resolve } of batch) resolve(this.#options.here.read(uri, known));
  }

  /** Ends all workers; gives what they had not answered. */
  #end(): readonly Waiting[] {
    clearTimeout(this.#idle);
    const threads = this.#threads;
    this.#threads = [];
    this.#given = 0;
    return threads.flatMap(({ worker, underWay }) => {
      void worker.then((running) => {
        running?.end();
      });
      const left = [...underWay.values()].flat();
      underWay.clear();
      return left;
    });
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
