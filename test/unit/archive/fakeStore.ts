import type {
  Disposable,
  FileChange,
  FileEntry,
  FileStore,
  FileUri,
  Logger,
} from '../../../src/archive/ports';

const ROOT = 'test:/root';

/** A file of the fake store, by its path. */
export function entryOf(path: string, root = ROOT): FileEntry {
  return { uri: `${root}/${path}`, root, path };
}

/** A small meeting as a file. */
export function meetingText(date: string, body = '', front = ''): string {
  return `---\nminutes: 1\nlang: en\ngroup: Board\ndate: ${date}\ntime: 10:00-11:00\n${front}---\n\n# Board\n\n${body}`;
}

/** A decision as a block. */
export function decisionText(id: string, text: string, more = ''): string {
  return `\`\`\`yaml decision\nid: ${id}\ntext: ${text}\nby: Board\nstatus: adopted\n${more}\`\`\`\n`;
}

export class FakeLogger implements Logger {
  readonly lines: string[] = [];

  info(message: string): void {
    this.lines.push(`info ${message}`);
  }

  warn(message: string): void {
    this.lines.push(`warn ${message}`);
  }

  error(message: string): void {
    this.lines.push(`error ${message}`);
  }
}

/**
 * A disk in memory. With `hold`, reads and listings wait until they are released, in the order that the test chooses;
 * each tells what was there when it began.
 */
export class FakeStore implements FileStore {
  readonly contents = new Map<FileUri, { entry: FileEntry; bytes: Uint8Array | Error }>();
  reads = 0;
  mostAtOnce = 0;
  hold = false;
  #held: (() => void)[] = [];
  #listeners = new Set<(change: FileChange) => void>();
  #underWay = 0;

  /** Writes without telling: as if the file had been there before. */
  put(path: string, content: string | Uint8Array | Error, root?: string): FileEntry {
    const entry = entryOf(path, root);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.contents.set(entry.uri, { entry, bytes });
    return entry;
  }

  /** Writes and tells. */
  write(path: string, content: string | Uint8Array | Error): FileEntry {
    const kind = this.contents.has(entryOf(path).uri) ? 'changed' : 'created';
    const entry = this.put(path, content);
    this.#tell({ kind, entry });
    return entry;
  }

  delete(path: string): void {
    const entry = entryOf(path);
    if (this.contents.delete(entry.uri)) this.#tell({ kind: 'deleted', entry });
  }

  async list(signal: AbortSignal): Promise<readonly FileEntry[]> {
    const entries = [...this.contents.values()].map(({ entry }) => entry);
    await this.#turn();
    signal.throwIfAborted();
    return entries;
  }

  async read(uri: FileUri): Promise<Uint8Array> {
    this.reads++;
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#underWay);
    const bytes = this.contents.get(uri)?.bytes ?? new Error('no such file');
    await this.#turn();
    this.#underWay--;
    if (bytes instanceof Error) throw bytes;
    return bytes;
  }

  watch(listener: (change: FileChange) => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Lets one of the reads and listings that wait go on; which of them, `choice` says. */
  release(choice = 0): void {
    const [next] = this.#held.splice(choice % Math.max(1, this.#held.length), 1);
    next?.();
  }

  releaseAll(): void {
    this.hold = false;
    for (const next of this.#held.splice(0)) next();
  }

  #turn(): Promise<void> {
    return this.hold ? new Promise((resolve) => this.#held.push(resolve)) : Promise.resolve();
  }

  #tell(change: FileChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
