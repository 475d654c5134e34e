import * as vscode from 'vscode';
import type { FileToRead } from '../../archive/bulkReading';
import type { Disposable, FileChange, FileEntry, FileStore, FileUri, Logger } from '../../archive/ports';
import { TimeSlice } from '../../archive/timeSlice';
import { fileEntryOf, pathWithin } from './documents';
import { FileSelection } from '../../archive/fileSelection';
import { Gitignore, GITIGNORE } from '../../archive/gitignore';
import { walkFolder } from './folderWalk';
import { FolderWatch } from './folderWatch';
import { KnownFiles } from './knownFiles';
import type { FileState, LocalDisk } from './localDisk';

/** How many URIs are taken apart before the host may have its turn. */
const URIS_AT_A_TIME = 256;

/** File systems that VS Code can search. On others `findFiles` never returns, so their folders are walked. */
const SEARCHABLE = new Set(['file', 'vscode-remote']);

/** The files of all workspace folders, through the editor's own file system: the same in Node, on the web and remote. */
export class WorkspaceFiles implements FileStore {
  readonly #log: Logger;
  readonly #disk: LocalDisk | undefined;
  readonly #known = new KnownFiles();
  /** What Git's ignore files said at the last listing of each folder, where its settings follow them. */
  readonly #ignored = new Map<FileUri, Gitignore | undefined>();

  /** @param disk for folders on this machine, where the host reaches them by itself */
  constructor(log: Logger, disk?: LocalDisk) {
    this.#log = log;
    this.#disk = disk;
  }

  async list(signal: AbortSignal): Promise<readonly FileEntry[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const lists = await Promise.all(folders.map((folder) => this.#listFolder(folder, signal)));
    // A folder within another one is listed with both: its files belong to the inner one.
    const entries = new Map<FileUri, FileEntry>();
    const slice = new TimeSlice();
    for (const [index, uri] of lists.flat().entries()) {
      if (index % URIS_AT_A_TIME === 0) await slice.pause();
      const entry = fileEntryOf(uri);
      entries.set(entry.uri, entry);
      this.#known.add(entry);
    }
    return [...entries.values()];
  }

  async read(uri: FileUri): Promise<Uint8Array> {
    const file = vscode.Uri.parse(uri, true);
    return this.#diskOf(file)?.readFile(file.fsPath) ?? vscode.workspace.fs.readFile(file);
  }

  async stamps(files: readonly FileEntry[]): Promise<readonly (string | undefined)[]> {
    const stamps = new Map<FileEntry, string>();
    const roots = new Set(files.map(({ root }) => root));
    await Promise.all(
      [...roots].map(async (root) => {
        const entries = files.filter((entry) => entry.root === root);
        const states = await this.#statesIn(vscode.Uri.parse(root, true), entries);
        for (const [index, entry] of entries.entries()) {
          const state = states[index];
          if (state) stamps.set(entry, `${state.mtime}:${state.size}`);
        }
      }),
    );
    return files.map((entry) => stamps.get(entry));
  }

  /** What a worker is given of a file: its path where the worker reaches the disk, else what it holds. */
  async fileToRead(uri: FileUri): Promise<FileToRead> {
    const file = vscode.Uri.parse(uri, true);
    return this.#diskOf(file) ? { path: file.fsPath } : { bytes: await this.read(uri) };
  }

  watch(listener: (change: FileChange) => void, relist: () => void): Disposable {
    const watches = new Map<string, FolderWatch>();
    const update = (): void => {
      const folders = new Map(
        (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => [uri.toString(), uri]),
      );
      for (const [key, watch] of watches) {
        if (folders.has(key)) continue;
        watch.dispose();
        watches.delete(key);
      }
      for (const [key, uri] of folders) {
        if (watches.has(key)) continue;
        const rulesChanged = (): void => {
          if (followsGitignore(uri)) relist();
        };
        const selection = (): FileSelection => selectionOf(uri, this.#ignored.get(key));
        watches.set(key, new FolderWatch(uri, selection, this.#known, listener, rulesChanged));
      }
    };
    update();
    const subscription = vscode.workspace.onDidChangeWorkspaceFolders(update);
    return {
      dispose: () => {
        subscription.dispose();
        for (const watch of watches.values()) watch.dispose();
      },
    };
  }

  async #listFolder({ uri }: vscode.WorkspaceFolder, signal: AbortSignal): Promise<vscode.Uri[]> {
    const gitignore = followsGitignore(uri) ? new Gitignore() : undefined;
    const selection = selectionOf(uri, gitignore);
    const found = await (this.#diskOf(uri) || !SEARCHABLE.has(uri.scheme)
      ? this.#walk(uri, selection, gitignore, signal)
      : this.#search(uri, selection, gitignore, signal));
    this.#ignored.set(uri.toString(), gitignore);
    return found;
  }

  async #search(
    folder: vscode.Uri,
    selection: FileSelection,
    gitignore: Gitignore | undefined,
    signal: AbortSignal,
  ): Promise<vscode.Uri[]> {
    const [found, ignoreFiles] = await Promise.all([
      search(folder, anyOf(globsOf(folder).include), signal),
      gitignore ? search(folder, `**/${GITIGNORE}`, signal) : [],
    ]);
    const paths = ignoreFiles.map((file) => pathWithin(folder, file));
    await Promise.all(paths.map((path) => this.#addRules(gitignore, folder, path)));
    return found.filter((file) => selection.includes(pathWithin(folder, file)));
  }

  async #walk(
    folder: vscode.Uri,
    selection: FileSelection,
    gitignore: Gitignore | undefined,
    signal: AbortSignal,
  ): Promise<vscode.Uri[]> {
    const paths = await walkFolder(
      {
        readFolder: async (path) => {
          const uri = vscode.Uri.joinPath(folder, path);
          const entries = await (this.#diskOf(uri)?.readFolder(uri.fsPath) ?? readFolder(uri));
          // Before any of the entries is judged.
          if (entries.some(({ name, isFolder }) => name === GITIGNORE && !isFolder))
            await this.#addRules(gitignore, folder, path === '' ? GITIGNORE : `${path}/${GITIGNORE}`);
          return entries;
        },
        includes: (path) => selection.includes(path),
        excludes: (path) => selection.excludes(path),
        onUnreadable: (path, error) => {
          this.#log.warn(`${vscode.Uri.joinPath(folder, path).toString()}: ${String(error)}`);
        },
      },
      signal,
    );
    return paths.map((path) => vscode.Uri.joinPath(folder, path));
  }

  /** Of a file that cannot be read, nothing is ignored. */
  async #addRules(gitignore: Gitignore | undefined, folder: vscode.Uri, path: string): Promise<void> {
    if (gitignore === undefined) return;
    const file = vscode.Uri.joinPath(folder, path).toString();
    try {
      gitignore.add(path, new TextDecoder().decode(await this.read(file)));
    } catch (error) {
      this.#log.warn(`${file}: ${String(error)}`);
    }
  }

  async #statesIn(
    root: vscode.Uri,
    entries: readonly FileEntry[],
  ): Promise<readonly (FileState | undefined)[]> {
    const disk = this.#diskOf(root);
    if (disk) return disk.stats(entries.map(({ path }) => `${root.fsPath}/${path}`));
    return Promise.all(
      entries.map(({ uri }) =>
        vscode.workspace.fs.stat(vscode.Uri.parse(uri, true)).then(undefined, () => undefined),
      ),
    );
  }

  #diskOf({ scheme }: vscode.Uri): LocalDisk | undefined {
    return scheme === 'file' ? this.#disk : undefined;
  }
}

/** What the editor's own search finds in a folder, without what its settings and ours exclude. */
async function search(folder: vscode.Uri, glob: string, signal: AbortSignal): Promise<vscode.Uri[]> {
  const cancellation = new vscode.CancellationTokenSource();
  const cancel = (): void => {
    cancellation.cancel();
  };
  signal.addEventListener('abort', cancel);
  try {
    const { exclude } = globsOf(folder);
    return await vscode.workspace.findFiles(
      new vscode.RelativePattern(folder, glob),
      exclude.length === 0 ? undefined : new vscode.RelativePattern(folder, anyOf(exclude)),
      undefined,
      cancellation.token,
    );
  } finally {
    signal.removeEventListener('abort', cancel);
    cancellation.dispose();
  }
}

/** What the settings select in a workspace folder. */
function selectionOf(folder: vscode.Uri, gitignore: Gitignore | undefined): FileSelection {
  const { include, exclude } = globsOf(folder);
  const hidden = vscode.workspace
    .getConfiguration('files', folder)
    .get<Record<string, unknown>>('exclude', {});
  const hiddenGlobs = Object.keys(hidden).filter((glob) => hidden[glob] === true);
  return new FileSelection(include, [...exclude, ...hiddenGlobs], gitignore);
}

function followsGitignore(folder: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('minutes', folder).get('useGitignore', false);
}

function globsOf(folder: vscode.Uri): { include: string[]; exclude: string[] } {
  const configuration = vscode.workspace.getConfiguration('minutes', folder);
  return {
    include: configuration.get<string[]>('include', []),
    exclude: configuration.get<string[]>('exclude', []),
  };
}

function anyOf(globs: readonly string[]): string {
  return globs.length === 1 ? (globs[0] ?? '') : `{${globs.join(',')}}`;
}

async function readFolder(uri: vscode.Uri): Promise<{ name: string; isFolder: boolean }[]> {
  const entries = await vscode.workspace.fs.readDirectory(uri);
  return (
    entries
      // A link to a folder may lead out of the workspace or back to where it lies.
      .filter(([, type]) => !isLinkToFolder(type))
      .map(([name, type]) => ({ name, isFolder: type === vscode.FileType.Directory }))
  );
}

function isLinkToFolder(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0 && (type & vscode.FileType.Directory) !== 0;
}
