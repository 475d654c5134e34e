import type { Disposable, FileUri } from './ports';

/** Files whose minutes are new or different, and files that hold none any more. No file is in both. */
export interface ArchiveChange {
  readonly changed: readonly FileUri[];
  readonly removed: readonly FileUri[];
}

/** Milliseconds for which changes gather: a checkout touches a thousand files, and is one change to whoever listens. */
const GATHER_MS = 40;

/** Gathers changes of files and tells them together. */
export class ChangeBatch {
  readonly #listeners = new Set<(change: ArchiveChange) => void>();
  readonly #onError: (error: unknown) => void;
  readonly #kinds = new Map<FileUri, keyof ArchiveChange>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onError told what a listener throws, so that the others still hear of the change */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  listen(listener: (change: ArchiveChange) => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  add(uri: FileUri, kind: keyof ArchiveChange): void {
    this.#kinds.set(uri, kind);
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, GATHER_MS);
  }

  /** Tells at once what has gathered. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#kinds.size === 0) return;
    const of = (kind: keyof ArchiveChange): FileUri[] =>
      [...this.#kinds].flatMap(([uri, of]) => (of === kind ? [uri] : []));
    const change: ArchiveChange = { changed: of('changed'), removed: of('removed') };
    this.#kinds.clear();
    for (const listener of this.#listeners) {
      try {
        listener(change);
      } catch (error) {
        this.#onError(error);
      }
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
    this.#kinds.clear();
  }
}
