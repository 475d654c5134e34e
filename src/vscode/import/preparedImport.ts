import * as vscode from 'vscode';
import { importFailureMessage } from '../../archive/sources/importFailure';
import { type Extract, sourceText } from '../../archive/sources/sourceText';
import { importedName } from '../../authoring/import/importedName';
import { importMinutes, type ImportResult } from '../../authoring/import/importMinutes';
import { reportMessages } from '../../authoring/import/reportMessages';
import { DEFAULT_FILE_NAME } from '../../authoring/fileName';
import { LineTable } from '../../text/lines';
import type { MessageRef } from '../../text/messages';
import { fileNameOf, pathWithin } from '../files/documents';
import type { Scope } from '../scope';
import { readSettings } from '../settings';
import { errorWords } from '../../text/errorWords';

/** Minutes made from a source, of which nothing is written yet. */
export interface PreparedImport {
  /** As the user knows the source. */
  readonly name: string;
  readonly source: string;
  readonly beside: vscode.Uri | undefined;
  readonly result: Imported;
  /** Where the minutes go; undefined where there is no folder. */
  readonly target: vscode.Uri | undefined;
}

type Imported = Exclude<ImportResult, { readonly failure: object }>;

export type Preparation =
  | PreparedImport
  | {
      readonly failure: MessageRef;
      readonly name: string;
      /** Makes minutes of a text all the same that does not look like any; undefined where nothing helps. */
      readonly asMinutes?: (() => Preparation) | undefined;
    };

/** Reads a file, whatever its kind, and imports its text. Never rejects. */
export async function prepareFile(scope: Scope, extract: Extract, file: vscode.Uri): Promise<Preparation> {
  const name = shownName(file);
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(file);
  } catch (error) {
    const detail = errorWords(error);
    return { name, failure: { id: 'import.failed-unreadable', args: { path: name, detail } } };
  }
  const read = await sourceText(file.path, bytes, extract);
  if (read.failure !== undefined) {
    return { name, failure: importFailureMessage(name, { reason: read.failure }) };
  }
  const stem = fileNameOf(file).replace(/\.[^.]*$/, '');
  const folder = vscode.Uri.joinPath(file, '..');
  return prepareText(scope, { name, text: read.text, stem, path: file.path, beside: folder }, folder);
}

interface SourceOfText {
  readonly name: string;
  readonly text: string;
  readonly stem: string;
  readonly path?: string;
  /** A file or folder, for the roster that counts there. */
  readonly beside: vscode.Uri | undefined;
}

/** Imports a text. @param folder the one that takes the minutes */
export function prepareText(
  scope: Scope,
  source: SourceOfText,
  folder: vscode.Uri | undefined,
  asMinutes = false,
): Preparation {
  const { name, text, stem, path, beside } = source;
  const { fileName } = readSettings(folder);
  const roster = scope.rosters.of(beside?.toString());
  const result = importMinutes(text, { path, roster, asMinutes });
  if (result.failure !== undefined) {
    const failure = importFailureMessage(name, result.failure);
    const isOther = result.failure.reason === 'no-minutes';
    return { name, failure, asMinutes: isOther ? () => prepareText(scope, source, folder, true) : undefined };
  }
  const pattern = fileName === '' ? DEFAULT_FILE_NAME : fileName;
  const target = folder && vscode.Uri.joinPath(folder, importedName(result.minutes, pattern, stem));
  return { name, source: text, beside, result, target };
}

/** A file below its workspace folder. */
export function shownName(file: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri;
  return folder === undefined ? fileNameOf(file) : pathWithin(folder, file);
}

/** What the import did, and what is wrong in the result, as a Markdown list under the source's name. */
export function reportText(
  { messages: { t }, service }: Scope,
  { name, result, beside }: PreparedImport,
): string {
  const lines = new LineTable(result.text);
  const found = service
    .check(result.minutes, { uri: beside?.toString() })
    .filter(({ severity, code }) => severity === 'error' || severity === 'warning' || code === 'word-suspect')
    .map(({ code, range, message, args }): MessageRef => {
      const line = lines.positionAt(range.start).line + 1;
      return { id: 'import.found', args: { line, code, message: t(message, args) } };
    });
  const messages = [...reportMessages(result.report, (id) => t(id)), ...found];
  return [`# ${name}`, '', ...messages.map(({ id, args }) => `- ${t(id, args)}`), ''].join('\n');
}
