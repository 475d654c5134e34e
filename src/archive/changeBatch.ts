import type { IndexChange } from './archiveIndex';
import type { Disposable, FileUri } from './ports';

/** What changed in the archive. No file is in two of the lists. */
export interface ArchiveChange {
  /** Files whose minutes are new or different. */
  readonly changed: readonly FileUri[];
  /** Files that hold none any more. */
  readonly removed: readonly FileUri[];
  /** Other files whose decisions or items are different by what these say. */
  readonly affected: readonly FileUri[];
  /** Whether meetings came, went or moved: ages of items count them. */
  readonly meetings: boolean;
}

type Kind = 'changed' | 'removed' | 'affected';

/** Milliseconds for which changes gather: a checkout touches a thousand files, and is one change to whoever listens. */
const GATHER_MS = 40;

/** Gathers changes of files and tells them together. */
export class ChangeBatch {
  readonly #listeners = new Set<(change: ArchiveChange) => void>();
  readonly #onError: (error: unknown) => void;
  readonly #kinds = new Map<FileUri, Kind>();
  #meetings = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onError told what a listener throws, so that the others still hear of the change */
  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  listen(listener: (change: ArchiveChange) => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** @param index what the file's change brought with it */
  add(uri: FileUri, kind: 'changed' | 'removed', { affected, meetings }: IndexChange): void {
    this.#kinds.set(uri, kind);
    for (const other of affected) if (!this.#kinds.has(other)) this.#kinds.set(other, 'affected');
    this.#meetings ||= meetings;
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, GATHER_MS);
  }

  /** Tells at once what has gathered. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#kinds.size === 0) return;
    const uris: Record<Kind, FileUri[]> = { changed: [], removed: [], affected: [] };
    for (const [uri, kind] of this.#kinds) uris[kind].push(uri);
    const change: ArchiveChange = { ...uris, meetings: this.#meetings };
    this.#kinds.clear();
    this.#meetings = false;
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
