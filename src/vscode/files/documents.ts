import * as vscode from 'vscode';
import type { FileEntry } from '../../archive/ports';

/**
 * Whether a document is a file of its own that may hold minutes. Versions of files that the editor shows beside them
 * (`git:`, the local history, the sides of a comparison) are none, and neither are templates.
 */
export function isServed(document: vscode.TextDocument): boolean {
  const { uri, languageId, isClosed } = document;
  return languageId === 'markdown' && !isClosed && isFileOfItsOwn(uri) && !isTemplate(uri);
}

function isFileOfItsOwn({ scheme }: vscode.Uri): boolean {
  if (scheme === 'untitled' || scheme === 'file' || scheme === 'vscode-remote') return true;
  return (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme === scheme);
}

function isTemplate(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const templates = vscode.workspace.getConfiguration('minutes', uri).get<string>('templatesFolder', '');
  return folder !== undefined && templates !== '' && pathWithin(folder, uri).startsWith(`${templates}/`);
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
