/** One archive of one size, measured in a process of its own: `node --expose-gc archiveRun.cjs FOLDER WORKER`. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, stat as fileStat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseDocument } from 'yaml';
import { FileSelection } from '../src/archive/fileSelection';
import type { CacheStore, FileChange, FileEntry, FileStore } from '../src/archive/ports';
import { createMinutesService, type MinutesService } from '../src/service';
import { walkFolder } from '../src/vscode/files/folderWalk';
import { nodeDisk } from '../src/vscode/files/nodeDisk';
import { startNodeWorker } from '../src/vscode/reading/startNodeWorker';
import { sum } from './concurrent';

export interface ArchiveResult {
  readonly files: number;
  readonly bytes: number;
  /** Seconds. */
  readonly readBytes: number;
  readonly stat: number;
  readonly readCache: number;
  /** `yaml.parseDocument` over the same blocks, from a sample. */
  readonly yaml: number;
  readonly cold: number;
  readonly warm: number;
  /** Milliseconds, the median. */
  readonly change: number;
  readonly openItems: number;
  /** Bytes. */
  readonly heapPerFile: number;
  readonly cacheBytes: number;
  /** The longest time for which the thread was blocked, in milliseconds. */
  readonly blocked: { readonly cold: number; readonly warm: number; readonly change: number };
  readonly open: number;
  readonly decisions: number;
}

const [, , folder = '', worker = ''] = process.argv;
/** So many files that the engine's warming up is not reckoned for each of tens of thousands. */
const YAML_SAMPLE = 5_000;
const CHANGES = 60;
const WARM_UP = 10;

async function main(): Promise<ArchiveResult> {
  const archive = join(folder, 'archive');
  const cache = join(folder, 'cache');
  const store = new BenchStore(archive);
  const entries = await store.list(new AbortController().signal);
  const uris = entries.map(({ uri }) => uri);
  // What the machine takes, by the ordinary way: quicker ones are the product's own affair.
  const bytesOf = async (uri: string): Promise<number> => (await readFile(fileURLToPath(uri))).length;
  const bytes = await sum(uris, bytesOf);
  const readBytes = await seconds(() => sum(uris, bytesOf));
  const stat = await seconds(() => sum(uris, async (uri) => (await fileStat(fileURLToPath(uri))).size));
  const yaml = yamlAlone(uris);
  rmSync(cache, { recursive: true, force: true });

  const begun = await firstStart(store, uris, cache);
  await new Promise((resolve) => setTimeout(resolve, 3_000));

  const kept = folderStore(cache);
  const cacheBytes = kept.bytes();
  const readCache = await seconds(() => Promise.all(kept.names().map((name) => kept.read(name))));
  // What the first start has left in memory is not the second one's.
  heap();
  const second = open(store, cache, worker);
  const warm = await watched(() => second.archive.load());
  if (second.openItems().length !== begun.open) throw new Error('The second start found other items');
  second.dispose();
  return {
    ...{ files: uris.length, bytes, readBytes, stat, readCache, yaml, cacheBytes },
    ...{ ...begun, warm: warm.seconds },
    blocked: { cold: begun.blocked.cold, warm: warm.blocked, change: begun.blocked.change },
  };
}

/** Reading all files, and changing some of them. */
async function firstStart(store: BenchStore, uris: readonly string[], cache: string) {
  const empty = heap();
  const first = open(store, cache, worker);
  const cold = await watched(() => first.archive.load());
  first.openItems();
  const heapPerFile = (heap() - empty) / uris.length;
  const changed = await changes(first, store, uris);
  const openItems = await milliseconds(() => first.openItems());
  const [openCount, decisions] = [first.openItems().length, first.decisions().length];
  first.dispose();
  return {
    ...{ cold: cold.seconds, change: changed.median, openItems, heapPerFile, open: openCount, decisions },
    blocked: { cold: cold.blocked, change: changed.blocked },
  };
}

function open(files: FileStore, cache: string, script: string): MinutesService {
  const silent = (): undefined => undefined;
  return createMinutesService({
    files,
    clock: { today: () => '2024-01-01' },
    logger: { info: silent, warn: silent, error: silent },
    settings: () => ({
      ...{ language: 'sv', uiLanguage: 'sv', fileName: '', templatesFolder: '' },
      ...{ rules: {}, extraFrontMatterKeys: [], validatePlain: false },
    }),
    workers: {
      start: () => startNodeWorker(script),
      processors: availableParallelism(),
      fileToRead: (uri) => Promise.resolve({ path: fileURLToPath(uri) }),
    },
    cache: { store: folderStore(cache), edition: 'bench' },
  });
}

/** One file after the other gets another action's status; measured until lists that were asked for are right again. */
async function changes(
  service: MinutesService,
  store: BenchStore,
  uris: readonly string[],
): Promise<{ median: number; blocked: number }> {
  const times: number[] = [];
  const asked = service.archive.onDidChange(({ changed, removed }) => {
    for (const uri of [...changed, ...removed]) askTrees(service, uri);
  });
  const { blocked } = await watched(async () => {
    for (let count = 0; count < CHANGES; count++) {
      const uri = uris[Math.floor((count * uris.length) / CHANGES)] ?? '';
      const path = fileURLToPath(uri);
      const text = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        text.replace(/status: (öppen|klar)/, (_, was) => `status: ${was === 'klar' ? 'öppen' : 'klar'}`),
      );
      const start = performance.now();
      store.tell({ kind: 'changed', entry: store.entryOf(uri) });
      await service.archive.settled();
      if (count >= WARM_UP) times.push(performance.now() - start);
    }
  });
  asked.dispose();
  return { median: times.sort((a, b) => a - b)[times.length >> 1] ?? 0, blocked };
}

/** What the trees ask for when a file has changed. */
function askTrees(service: MinutesService, uri: string): void {
  service.itemsOf(uri);
  service.decisionsOf(uri);
}

/** Parsing alone of every block of a sample of the files, for all of them. */
function yamlAlone(uris: readonly string[]): number {
  const sample = uris.filter((_, index) => index % Math.ceil(uris.length / YAML_SAMPLE) === 0);
  const blocks = sample.flatMap((uri) => {
    const text = readFileSync(fileURLToPath(uri), 'utf8');
    return [
      text.slice(4, text.indexOf('\n---', 4)),
      ...[...text.matchAll(/^```yaml [^\n]*\n([^]*?)^```/gm)].map(([, block]) => block ?? ''),
    ];
  });
  const start = performance.now();
  for (const block of blocks) parseDocument(block);
  return ((performance.now() - start) / 1000 / sample.length) * uris.length;
}

class BenchStore implements FileStore {
  readonly #folder: string;
  #listener: ((change: FileChange) => void) | undefined;

  constructor(path: string) {
    this.#folder = path;
  }

  async list(signal: AbortSignal): Promise<readonly FileEntry[]> {
    const selection = new FileSelection(['**/*.md'], ['**/node_modules']);
    const paths = await walkFolder(
      {
        readFolder: (path) => nodeDisk.readFolder(join(this.#folder, path)),
        includes: (path) => selection.includes(path),
        excludes: (path) => selection.excludes(path),
        onUnreadable: (path) => {
          throw new Error(path);
        },
      },
      signal,
    );
    const root = pathToFileURL(this.#folder).href;
    return paths.map((path) => ({ uri: `${root}/${encodeURI(path)}`, root, path }));
  }

  entryOf(uri: string): FileEntry {
    const root = pathToFileURL(this.#folder).href;
    return { uri, root, path: decodeURIComponent(uri.slice(root.length + 1)) };
  }

  read(uri: string): Promise<Uint8Array> {
    return nodeDisk.readFile(fileURLToPath(uri));
  }

  async stamps(files: readonly FileEntry[]): Promise<readonly (string | undefined)[]> {
    const states = await nodeDisk.stats(files.map(({ path }) => join(this.#folder, path)));
    return states.map((state) => state && `${state.mtime}:${state.size}`);
  }

  watch(listener: (change: FileChange) => void): { dispose: () => void } {
    this.#listener = listener;
    return { dispose: () => undefined };
  }

  tell(change: FileChange): void {
    this.#listener?.(change);
  }
}

function folderStore(path: string): CacheStore & { names(): string[]; bytes(): number } {
  const names = new Set(
    Array.from({ length: 64 }, (_, index) => `summaries-${String(index).padStart(2, '0')}`),
  );
  const read = async (name: string): Promise<Uint8Array | undefined> => {
    try {
      return await nodeDisk.readFile(join(path, name));
    } catch {
      return undefined;
    }
  };
  return {
    read,
    write: (name, bytes) => {
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, `${name}.new`), bytes);
      renameSync(join(path, `${name}.new`), join(path, name));
      return Promise.resolve();
    },
    clear: () => {
      rmSync(path, { recursive: true });
      return Promise.resolve();
    },
    names: () => [...names],
    bytes: () =>
      [...names]
        .map((name) => join(path, name))
        .filter((file) => existsSync(file))
        .reduce((total, file) => total + readFileSync(file).length, 0),
  };
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function seconds(work: () => unknown): Promise<number> {
  return (await milliseconds(work)) / 1000;
}

/** How long some work takes, and the longest time in it for which nothing else had its turn. */
async function watched(work: () => Promise<unknown>): Promise<{ seconds: number; blocked: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.enable();
  const taken = await seconds(work);
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  return { seconds: taken, blocked: delay.max / 1e6 };
}

void main().then((result) => {
  process.stdout.write(JSON.stringify(result));
});
