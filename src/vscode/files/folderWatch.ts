import * as vscode from 'vscode';
import type { FileChange } from '../../archive/ports';
import { fileEntryOf, fileNameOf, pathWithin } from './documents';
import type { FileSelection } from '../../archive/fileSelection';
import { GITIGNORE } from '../../archive/gitignore';
import type { KnownFiles } from './knownFiles';

/**
 * Tells of changes to the selected files of a folder. The editor reports a folder that is moved or deleted as one
 * event and is silent about its files, so everything is watched: a folder that goes away takes the files known below
 * it with it, and one that comes brings those found in it.
 */
export class FolderWatch {
  readonly #folder: vscode.Uri;
  readonly #selection: () => FileSelection;
  readonly #known: KnownFiles;
  readonly #report: (change: FileChange) => void;
  readonly #watcher: vscode.FileSystemWatcher;

  constructor(
    folder: vscode.Uri,
    selection: () => FileSelection,
    known: KnownFiles,
    report: (change: FileChange) => void,
    ignoreRulesChanged: () => void,
  ) {
    this.#folder = folder;
    this.#selection = selection;
    this.#known = known;
    this.#report = report;
    this.#watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    const onAnything = (uri: vscode.Uri): void => {
      const isRules = fileNameOf(uri) === GITIGNORE && !selection().excludes(pathWithin(folder, uri));
      if (isRules) ignoreRulesChanged();
    };
    this.#watcher.onDidCreate(onAnything);
    this.#watcher.onDidChange(onAnything);
    this.#watcher.onDidDelete(onAnything);
    this.#watcher.onDidCreate((uri) => void this.#created(uri));
    this.#watcher.onDidChange((uri) => {
      if (this.#isSelected(uri)) this.#report({ kind: 'changed', entry: fileEntryOf(uri) });
    });
    this.#watcher.onDidDelete((uri) => {
      for (const entry of this.#known.remove(uri.toString())) this.#report({ kind: 'deleted', entry });
    });
  }

  dispose(): void {
    this.#watcher.dispose();
  }

  async #created(uri: vscode.Uri): Promise<void> {
    if (this.#isSelected(uri)) {
      this.#found(uri);
    } else if (!this.#selection().excludes(pathWithin(this.#folder, uri)) && (await isFolder(uri))) {
      await this.#folderCreated(uri);
    }
  }

  async #folderCreated(folder: vscode.Uri): Promise<void> {
    for (const [name, type] of await readFolder(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) {
        if (!this.#selection().excludes(pathWithin(this.#folder, uri))) await this.#folderCreated(uri);
      } else if (this.#isSelected(uri)) {
        this.#found(uri);
      }
    }
  }

  #found(uri: vscode.Uri): void {
    const entry = fileEntryOf(uri);
    this.#known.add(entry);
    this.#report({ kind: 'created', entry });
  }

  #isSelected(uri: vscode.Uri): boolean {
    return this.#selection().includes(pathWithin(this.#folder, uri));
  }
}

/** A file may be gone again before it is looked at: then it is no folder. */
async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}

async function readFolder(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch {
    return [];
  }
}
