import * as vscode from 'vscode';
import type { FileEntry } from '../../archive/ports';

/**
 * Whether a document is a file of its own that may hold minutes. Versions of files that the editor shows beside them
 * (`git:`, the local history, the sides of a comparison) are none.
 */
export function isServed(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && !document.isClosed && isFileOfItsOwn(document.uri);
}

function isFileOfItsOwn({ scheme }: vscode.Uri): boolean {
  if (scheme === 'untitled' || scheme === 'file' || scheme === 'vscode-remote') return true;
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === scheme);
}

/** A file as the archive knows it: relative to its workspace folder, or to its own folder outside of all. */
export function fileEntryOf(uri: vscode.Uri): FileEntry {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const root = folder?.uri ?? vscode.Uri.joinPath(uri, '..');
  return { uri: uri.toString(), root: root.toString(), path: pathWithin(root, uri) };
}

/** The path of a file below a folder, with `/`; the file's name where it lies elsewhere. */
export function pathWithin(folder: vscode.Uri, uri: vscode.Uri): string {
  const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : fileNameOf(uri);
}

/** The last part of a file's path. */
export function fileNameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
