import * as vscode from 'vscode';
import type { FileUri, Rosters } from '../../archive/ports';
import { type Roster, rosterOf } from '../../minutes/roster';
import { readRoster, ROSTER_FILE, type RosterReading } from '../../minutes/rosterFile';
import { errorWords } from '../../text/errorWords';

/** The roster file of a folder as it was read. */
export interface RosterFile {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly reading: RosterReading;
  /** Why it cannot be read; undefined where it can. */
  readonly failure: string | undefined;
}

interface FolderRoster {
  /** With a slash at its end, so that it begins the URIs of its files and no others. */
  readonly prefix: FileUri;
  readonly roster: Roster;
  /** Undefined where the folder has none. */
  readonly file: RosterFile | undefined;
}

/** Whom each workspace folder knows: by the setting `minutes.roster`, and by its roster file. */
export class FolderRosters implements Rosters, vscode.Disposable {
  #folders: readonly FolderRoster[] = [];
  #ofWindow: Roster = namesFor(undefined);
  readonly #touched = new vscode.EventEmitter<void>();
  readonly #loaded = new vscode.EventEmitter<void>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #watchers: vscode.Disposable = vscode.Disposable.from();

  /** The setting or a file may be another one now. */
  readonly onDidTouch = this.#touched.event;
  /** They have been taken up anew, */
  readonly onDidLoad = this.#loaded.event;
  /** and know others than before. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const touch = (): void => {
      this.#touched.fire();
    };
    const watch = (): void => {
      this.#watchers.dispose();
      this.#watchers = vscode.Disposable.from(
        ...(vscode.workspace.workspaceFolders ?? []).flatMap((folder) => {
          const watcher = vscode.workspace.createFileSystemWatcher(
            new vscode.RelativePattern(folder, ROSTER_FILE),
          );
          return [
            watcher,
            watcher.onDidChange(touch),
            watcher.onDidCreate(touch),
            watcher.onDidDelete(touch),
          ];
        }),
      );
    };
    watch();
    this.#subscriptions = [
      vscode.workspace.onDidChangeWorkspaceFolders(watch),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('minutes.roster')) touch();
      }),
    ];
  }

  async load(): Promise<void> {
    const folders = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(readFolder));
    const before = JSON.stringify(this.all());
    // The innermost folder is the one that a file belongs to.
    this.#folders = folders.sort((a, b) => b.prefix.length - a.prefix.length);
    this.#ofWindow = namesFor(undefined);
    this.#loaded.fire();
    if (JSON.stringify(this.all()) !== before) this.#changed.fire();
  }

  /** @param uri of a file or a folder */
  of(uri: FileUri | undefined): Roster {
    const folder = uri && this.#folders.find(({ prefix }) => `${uri}/`.startsWith(prefix));
    return folder ? folder.roster : this.#ofWindow;
  }

  all(): readonly Roster[] {
    return [this.#ofWindow, ...this.#folders.map(({ roster }) => roster)];
  }

  /** The roster files that are there. */
  files(): readonly RosterFile[] {
    return this.#folders.flatMap(({ file }) => file ?? []);
  }

  dispose(): void {
    vscode.Disposable.from(
      ...this.#subscriptions,
      this.#watchers,
      this.#touched,
      this.#loaded,
      this.#changed,
    ).dispose();
  }
}

function namesFor(folder: vscode.Uri | undefined): Roster {
  const names = vscode.workspace.getConfiguration('minutes', folder).get<readonly unknown[]>('roster', []);
  return rosterOf(names.filter((name): name is string => typeof name === 'string'));
}

async function readFolder({ uri: folder }: vscode.WorkspaceFolder): Promise<FolderRoster> {
  const file = await readFile(vscode.Uri.joinPath(folder, ROSTER_FILE));
  return {
    prefix: `${folder.toString()}/`,
    roster: [...namesFor(folder), ...(file?.reading.people ?? [])],
    file,
  };
}

async function readFile(uri: vscode.Uri): Promise<RosterFile | undefined> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
    return { uri, text, reading: readRoster(text), failure: undefined };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    return { uri, text: '', reading: readRoster(''), failure: errorWords(error) };
  }
}
