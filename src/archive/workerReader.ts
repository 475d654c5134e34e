import {
  type FileToRead,
  type ReadingAnswer,
  type ReadingOptions,
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
  /** How texts are read at this moment. */
  readonly options: () => ReadingOptions;
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

/** Files that go to a worker together. */
const BATCH = 32;
/** Milliseconds in which files gather for a batch. */
const GATHER_MS = 2;
/** So few are read here: to start a worker takes longer. */
const FEW = 4;
/** Milliseconds after which a worker without work ends. */
const IDLE_MS = 20_000;

/** Reads many files in a worker, so that this thread stays free; the same readings come out as on this thread. */
export class WorkerReader implements DiskReader {
  readonly #options: WorkerReaderOptions;
  #waiting: Waiting[] = [];
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #worker: Promise<ReadingWorker | undefined> | undefined;
  #cannotStart = false;
  readonly #underWay = new Map<number, readonly Waiting[]>();
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
    this.#end();
    this.#readHere([...this.#waiting, ...[...this.#underWay.values()].flat()]);
    this.#underWay.clear();
  }

  #send(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    const batch = this.#waiting;
    this.#waiting = [];
    if (this.#cannotStart || (this.#worker === undefined && batch.length < FEW)) this.#readHere(batch);
    else void this.#sendToWorker(batch);
  }

  async #sendToWorker(batch: readonly Waiting[]): Promise<void> {
    const id = this.#nextId++;
    clearTimeout(this.#idle);
    this.#underWay.set(id, batch);
    const worker = await (this.#worker ??= this.#start());
    const given = await Promise.all(batch.map((waiting) => this.#given(waiting)));
    // It may have failed meanwhile: then all that was under way is read here.
    if (worker === undefined || !this.#underWay.has(id)) return;
    const sent = given.flatMap((one) => one ?? []);
    this.#underWay.set(
      id,
      sent.map(({ waiting }) => waiting),
    );
    worker.post({ id, options: this.#options.options(), files: sent.map(({ file }) => file) });
  }

  /** What the worker is given; nothing of a file that cannot be read, which is told at once. */
  async #given(waiting: Waiting): Promise<{ waiting: Waiting; file: RequestedFile } | undefined> {
    const { uri } = waiting;
    try {
      return { waiting, file: { uri, from: await this.#options.fileToRead(uri) } };
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
    const batch = this.#underWay.get(answer.id) ?? [];
    this.#underWay.delete(answer.id);
    const outcomes = unpackReadings(answer);
    batch.forEach(({ resolve, reject }, index) => {
      const outcome = outcomes[index] ?? { error: 'no answer' };
      if ('error' in outcome) reject(new Error(outcome.error));
      else resolve(outcome);
    });
    if (this.#underWay.size > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#end();
    }, IDLE_MS);
  }

  /** From now on everything is read here, also what the worker had begun. */
  #failed(error: Error): void {
    this.#options.logger.warn(`Files are read without a worker: ${error.message}`);
    this.#cannotStart = true;
    const begun = [...this.#underWay.values()].flat();
    this.#underWay.clear();
    this.#end();
    this.#readHere(begun);
  }

  #readHere(batch: readonly Waiting[]): void {
    for (const { uri, known, resolve } of batch) resolve(this.#options.here.read(uri, known));
  }

  #end(): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.then((running) => {
      running?.end();
    });
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
