import * as vscode from 'vscode';
import type { CacheStore } from '../../archive/ports';

/** The archive's cache in a folder of the extension's own storage for the workspace, where the settings allow one. */
export class CacheFolder implements CacheStore {
  readonly #folder: vscode.Uri;
  readonly #window = crypto.randomUUID();

  constructor(storage: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(storage, 'cache');
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    if (!isCacheAllowed()) return undefined;
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, name));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  }

  /** By way of another name, so that no reader finds half of it; two windows take different ones. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    if (!isCacheAllowed()) return;
    const file = vscode.Uri.joinPath(this.#folder, name);
    const draft = vscode.Uri.joinPath(this.#folder, `${name}.${this.#window}`);
    await vscode.workspace.fs.writeFile(draft, bytes);
    await vscode.workspace.fs.rename(draft, file, { overwrite: true });
  }

  async clear(): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.#folder, { recursive: true });
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
    }
  }
}

/** Minutes are full of names: whoever wants none of it kept says so. */
export function isCacheAllowed(): boolean {
  return vscode.workspace.getConfiguration('minutes').get('cache', true);
}
