import type { Minutes } from '../minutes/model';
import { readMinutes } from '../minutes/reader';
import { type MinutesSummary, summarise } from '../minutes/summary';
import { ValuePool } from '../text/valuePool';
import { ArchiveIndex } from './archiveIndex';
import { ArchivedFile, type MinutesFile } from './archivedFile';
import { type ArchiveChange, ChangeBatch } from './changeBatch';
import type { SummaryCache } from './cache/summaryCache';
import { decodeText } from './decode';
import { type DiskReader, type FileReading, localReader } from './diskReader';
import type { FileProblem } from './fileProblem';
import { FileProblems } from './fileProblems';
import { compareEntries } from './meetingOrder';
import type { Disposable, FileChange, FileEntry, FileStore, FileUri, Logger } from './ports';
import { ReadingPass, type ReadingProgress } from './readingPass';
import { TaskQueue } from './taskQueue';
import { TimeSlice } from './timeSlice';
import { errorWords } from '../text/errorWords';

export interface ArchivePorts {
  readonly files: FileStore;
  readonly logger: Logger;
  /** Reads a file's text; undefined where it is no minutes. Never throws. */
  readonly read?: (text: string, uri: FileUri) => Minutes | undefined;
  /** Reads files as `read` would, elsewhere than on this thread. */
  readonly reader?: DiskReader;
  /** What was read at earlier starts. */
  readonly cache?: SummaryCache;
  /** Takes up what reading goes by, each time before all files are looked at. Never rejects. */
  readonly prepare?: () => Promise<void>;
}

/** How many files are read from the disk at a time. */
const CONCURRENT_READS = 128;
/** Of how many files it is asked at a time whether they are the same. */
const FILES_AT_A_TIME = 256;

/**
 * All minutes of all folders, and of every open document, as they are now. Files are read from the store, never opened
 * as documents. Nothing is read before `load`; after it the archive follows the store by itself. Of closed files a
 * summary is kept, and no text.
 */
export class Archive {
  /** What the files say together, kept up to date with each of them. */
  readonly index = new ArchiveIndex();
  readonly #store: FileStore;
  readonly #logger: Logger;
  readonly #read: (text: string, uri: FileUri) => Minutes | undefined;
  readonly #reader: DiskReader;
  readonly #cache: SummaryCache | undefined;
  readonly #prepare: () => Promise<void>;
  readonly #pool = new ValuePool();
  readonly #files = new Map<FileUri, ArchivedFile>();
  readonly #problems: FileProblems;
  readonly #queue = new TaskQueue<ArchivedFile>(CONCURRENT_READS, async (file) => {
    await this.#readDisk(file);
    this.#pass?.count(file.entry.uri);
  });
  /** Of files that wait to be read, for what is read to be kept by. */
  readonly #stamps = new Map<ArchivedFile, string>();
  readonly #slice = new TimeSlice();
  readonly #changes: ChangeBatch;
  #watch: Disposable | undefined;
  #loaded: Promise<void> | undefined;
  /** The look at all files that began last. */
  #pass: ReadingPass | undefined;
  readonly #beginning = new Set<(progress: ReadingProgress) => void>();
  #sorted: readonly MinutesFile[] | undefined;
  #isLoaded = false;
  #disposed = false;

  constructor({ files, logger, read = (text) => readMinutes(text), reader, cache, prepare }: ArchivePorts) {
    this.#store = files;
    this.#logger = logger;
    this.#problems = new FileProblems(logger);
    this.#read = read;
    this.#reader = reader ?? localReader(files, (text, uri) => summaryOf(read(text, uri)));
    this.#cache = cache;
    this.#prepare = prepare ?? (() => Promise.resolve());
    this.#changes = new ChangeBatch((error) => {
      logger.error(errorWords(error));
    });
  }

  /** Lists and reads every file. Later calls return the same promise. Never rejects: what failed is in the log. */
  load(): Promise<void> {
    return (this.#loaded ??= this.reload());
  }

  /**
   * Lists and reads every file again, after settings or folders have changed. What was known is served until then.
   * A call while another one runs takes its place; both resolve when the later one is done.
   */
  reload(): Promise<void> {
    return this.#begin(true);
  }

  /** Ends the reading for now: what has been read stays, and changes are followed; `resume` reads the rest. */
  stop(): void {
    if (this.#pass === undefined || this.#pass.isDone) return;
    this.#pass.stop();
    this.#queue.clear();
  }

  /** Reads what was not read yet when the reading was stopped. */
  resume(): Promise<void> {
    const pass = this.#pass;
    if (pass?.isStopped === false) return pass.done;
    // Where not even the list was done, files may have been read in a former way.
    return this.#begin(pass?.files === undefined);
  }

  /** Deletes what is kept for the next start. What is read from now on is kept again. */
  async clearCache(): Promise<void> {
    await this.#cache?.clear();
  }

  /** Calls back whenever a look at all files begins. */
  onDidBegin(listener: (progress: ReadingProgress) => void): Disposable {
    this.#beginning.add(listener);
    return { dispose: () => this.#beginning.delete(listener) };
  }

  /** Whether all files have been read: before that, what is not known may yet be there. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Resolves when everything known to have changed has been read. */
  async settled(): Promise<void> {
    await this.#pass?.done;
    await this.#queue.idle();
    this.#changes.flush();
  }

  /**
   * An open document's text: from now on it counts, whatever the disk holds.
   * @param read what the text says, from whoever may have read it already; asked only where that is not known here
   */
  openText(entry: FileEntry, text: string, read = () => this.#read(text, entry.uri)): void {
    if (this.#disposed) return;
    const file = this.#fileOf(entry);
    this.#changing(file, () => {
      file.setOpenText(text, () => this.#pool.adopt(summaryOf(read())));
    });
  }

  /** The document was closed: the disk's text counts again. */
  closeText(uri: FileUri): void {
    const file = this.#files.get(uri);
    if (!file?.isOpen) return;
    this.#changing(file, () => {
      file.forgetOpenText();
    });
    // What was saved last may not have been told yet.
    if (file.listed) this.#queue.add(file);
  }

  /** The minutes known now, by root and then path. The same list for as long as nothing changes. */
  files(): readonly MinutesFile[] {
    return (this.#sorted ??= [...this.#files.values()]
      .flatMap(({ served }) => served ?? [])
      .sort((a, b) => compareEntries(a.entry, b.entry)));
  }

  /** The minutes of a file; undefined where it holds none, as far as known. */
  file(uri: FileUri): MinutesFile | undefined {
    return this.#files.get(uri)?.served;
  }

  /**
   * The whole minutes of a file as it is now: of an open document its text, else what the disk holds. Undefined where
   * there are none, or the file cannot be read. Never rejects.
   */
  async read(uri: FileUri): Promise<Minutes | undefined> {
    const text = await this.text(uri);
    return text === undefined ? undefined : this.#read(text, uri);
  }

  /** The text of a file as it is now, like `read`. Undefined where the file cannot be read. Never rejects. */
  async text(uri: FileUri): Promise<string | undefined> {
    return this.#files.get(uri)?.openText ?? (await this.#diskText(uri));
  }

  /** The files that could not be read as text, by root and then path. */
  problems(): readonly FileProblem[] {
    return this.#problems.all();
  }

  /** Calls back, shortly after, with the files whose minutes have changed; changes at about one time come together. */
  onDidChange(listener: (change: ArchiveChange) => void): Disposable {
    return this.#changes.listen(listener);
  }

  dispose(): void {
    this.#disposed = true;
    this.#pass?.abort();
    this.#watch?.dispose();
    this.#changes.dispose();
    this.#queue.clear();
    this.#files.clear();
    this.#problems.clear();
    this.#sorted = undefined;
  }

  /** @param again whether files that have been read are read again */
  #begin(again: boolean): Promise<void> {
    if (this.#disposed) return Promise.resolve();
    this.#pass?.abort();
    this.#watch ??= this.#store.watch(
      (change) => {
        this.#onStoreChange(change);
      },
      () => void this.reload(),
    );
    const pass = new ReadingPass();
    this.#pass = pass;
    pass.done = this.#list(pass, again).finally(() => {
      pass.isDone = true;
    });
    this.#loaded ??= pass.done;
    for (const listener of this.#beginning) listener(pass);
    return pass.done;
  }

  async #list(pass: ReadingPass, again: boolean): Promise<void> {
    // What was kept is of use only where files are still read in the same way.
    const recalled = this.#prepare().then(() => this.#cache?.load());
    const [entries] = await Promise.all([this.#listStore(pass), recalled]);
    await this.#listed(entries, pass);
    if (this.#disposed || pass.isStopped) return;
    // A later listing knows more.
    if (this.#pass !== pass) return this.#pass?.done;
    const files = [...this.#files.values()].filter(({ isRead }) => again || !isRead);
    pass.begin(files.flatMap(({ listed, entry }) => (listed ? [entry.uri] : [])));
    await this.#takeUp(files, pass);
    await this.#queue.idle();
    if (this.#pass !== pass) return this.#pass.done;
    await this.#end(pass);
  }

  /** Takes what was kept of files that are still the same, and has the others read. The next ones are asked meanwhile. */
  async #takeUp(files: readonly ArchivedFile[], pass: ReadingPass): Promise<void> {
    const ask = (from: number) => this.#stampsOf(files.slice(from, from + FILES_AT_A_TIME));
    let asked = ask(0);
    for (let at = 0; at < files.length; at += FILES_AT_A_TIME) {
      const next = at + FILES_AT_A_TIME;
      const stamps = await asked;
      asked = ask(next);
      for (const [index, file] of files.slice(at, next).entries()) {
        if (this.#slice.isUsedUp) await this.#slice.pause();
        if (this.#pass !== pass || pass.signal.aborted) return;
        if (this.#files.get(file.entry.uri) === file) this.#takeUpFile(file, stamps[index], pass);
      }
    }
  }

  #takeUpFile(file: ArchivedFile, stamp: string | undefined, pass: ReadingPass): void {
    const { uri } = file.entry;
    // What the store has told of may have changed since then.
    const isUnchanged = file.listed && stamp !== undefined && !pass.told.has(uri);
    const kept = isUnchanged ? this.#cache?.get(uri, stamp) : undefined;
    this.#changing(file, () => {
      file.readAgain((text) => this.#pool.adopt(summaryOf(this.#read(text, uri))));
      if (kept) file.setDiskReading(kept);
    });
    if (kept) {
      pass.count(uri, true);
    } else if (file.listed) {
      if (isUnchanged) this.#stamps.set(file, stamp);
      this.#queue.add(file);
    }
  }

  async #end({ isStopped }: ReadingPass): Promise<void> {
    if (this.#disposed) return;
    this.#isLoaded ||= !isStopped;
    this.#changes.flush();
    if (!isStopped) await this.#cache?.keepOnly((uri) => this.#disposed || this.#files.has(uri));
  }

  /** Takes the list in, but for the files that the store has told of meanwhile: of them it knows more. */
  async #listed(entries: readonly FileEntry[], { told, signal }: ReadingPass): Promise<void> {
    const gone = new Set(this.#files.keys());
    for (const entry of entries) {
      if (this.#slice.isUsedUp) await this.#slice.pause();
      if (signal.aborted) break;
      gone.delete(entry.uri);
      if (!told.has(entry.uri)) this.#fileOf(entry).listed = true;
    }
    if (signal.aborted) return;
    for (const uri of gone) if (!told.has(uri)) this.#disappeared(uri);
  }

  /** What the store lists; where it cannot, what it had before. */
  async #listStore(pass: ReadingPass): Promise<readonly FileEntry[]> {
    try {
      return await this.#store.list(pass.signal);
    } catch (error) {
      if (!pass.signal.aborted && !this.#disposed) this.#logger.error(errorWords(error));
      return [...this.#files.values()].flatMap(({ listed, entry }) => (listed ? [entry] : []));
    }
  }

  #onStoreChange({ kind, entry }: FileChange): void {
    if (this.#pass?.isDone === false) this.#pass.told.add(entry.uri);
    if (kind === 'deleted') {
      this.#disappeared(entry.uri);
      return;
    }
    const file = this.#fileOf(entry);
    file.listed = true;
    this.#queue.add(file);
  }

  #disappeared(uri: FileUri): void {
    const file = this.#files.get(uri);
    if (file === undefined) return;
    this.#queue.remove(file);
    this.#cache?.delete(uri);
    this.#changing(file, () => {
      file.forgetDisk();
    });
  }

  #fileOf(entry: FileEntry): ArchivedFile {
    let file = this.#files.get(entry.uri);
    if (file === undefined) {
      file = new ArchivedFile(entry);
      this.#files.set(entry.uri, file);
    } else if (file.entry.root !== entry.root || file.entry.path !== entry.path) {
      file.entry = entry;
    }
    return file;
  }

  async #readDisk(file: ArchivedFile): Promise<void> {
    const { entry } = file;
    // A file that was deleted and made anew meanwhile is another one, with a reading of its own.
    const isCurrent = (): boolean => this.#files.get(entry.uri) === file && file.listed;
    const unreadable = (error: unknown) => ({ failure: 'unreadable', detail: errorWords(error) }) as const;
    const reading = await this.#readingOf(file).catch(unreadable);
    await this.#slice.pause();
    if (!isCurrent()) return;
    this.#changing(file, () => {
      const detail = 'detail' in reading ? reading.detail : '';
      if ('failure' in reading) file.setProblem({ entry, reason: reading.failure, detail });
      else file.setDiskReading(reading);
    });
  }

  /** What a file says: as it was kept where the file is still the same, else as it is read now. */
  async #readingOf(file: ArchivedFile): Promise<FileReading> {
    const { uri } = file.entry;
    // Before the reading: of a file that changes meanwhile an older state is remembered, and it is read again.
    const stamp = this.#stamps.get(file) ?? (await this.#stampsOf([file]))[0];
    this.#stamps.delete(file);
    const kept = stamp === undefined ? undefined : this.#cache?.get(uri, stamp);
    if (kept !== undefined) {
      this.#pass?.count(uri, true);
      return kept;
    }
    const reading = await this.#reader.read(uri, (print) => file.known(print));
    if (stamp !== undefined && 'fingerprint' in reading) this.#cache?.put(uri, stamp, reading);
    return reading;
  }

  /** Asked for only where something is kept by them. */
  async #stampsOf(files: readonly ArchivedFile[]): Promise<readonly (string | undefined)[]> {
    return (this.#cache && (await this.#store.stamps?.(files.map(({ entry }) => entry)))) ?? [];
  }

  async #diskText(uri: FileUri): Promise<string | undefined> {
    try {
      const decoded = decodeText(await this.#store.read(uri));
      return 'text' in decoded ? decoded.text : undefined;
    } catch (error) {
      this.#logger.warn(errorWords(error));
      return undefined;
    }
  }

  /** Makes a change to a file and tells of it where its minutes are others afterwards, or cannot be read any more. */
  #changing(file: ArchivedFile, change: () => void): void {
    const { served: before } = file;
    change();
    const { served: after, entry } = file;
    if (!file.listed && !file.isOpen) this.#files.delete(entry.uri);
    const hasOtherProblem = this.#problems.set(entry.uri, file.problem);
    if (before === after && !hasOtherProblem) return;
    this.#sorted = undefined;
    const kind = after === undefined ? 'removed' : 'changed';
    this.#changes.add(entry.uri, kind, this.index.replace(before, after));
  }
}

function summaryOf(minutes: Minutes | undefined): MinutesSummary | undefined {
  return minutes && summarise(minutes);
}
