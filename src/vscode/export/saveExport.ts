import * as vscode from 'vscode';
import type { ExportWords } from '../../archive/export/exportWords';
import { relativePath } from '../../text/relativePath';
import { fileNameOf } from '../files/documents';
import type { Scope } from '../scope';
import { errorWords } from '../../text/errorWords';
import { joinedBytes } from '../../text/joinedBytes';

/** How the name of an exported file ends, and what such files are called. */
export const FORMAT_NAMES = {
  json: 'JSON',
  csv: 'CSV',
  md: 'Markdown',
  html: 'HTML',
  docx: 'Word',
  ics: 'iCalendar',
} as const;

/** Text, and bytes of what is no text. Rejects with why it cannot be made. */
export type Pieces = Iterable<string> | AsyncIterable<string | Uint8Array>;

export type SavedFormat = keyof typeof FORMAT_NAMES;

export interface Export {
  /** Without its ending. */
  readonly fileName: string;
  readonly format: SavedFormat;
  /** The folder that is offered; the first of the workspace unless given. */
  readonly folder?: vscode.Uri | undefined;
  /** What it holds, piece by piece, for a file at the place that was chosen. */
  readonly pieces: (target: vscode.Uri) => Pieces;
}

/** Asks where to save an export, writes it and says so. Giving up, before or while it is made, leaves nothing behind. */
export async function saveExport(
  scope: Scope,
  { fileName, format, pieces, ...given }: Export,
): Promise<void> {
  const { t } = scope.messages;
  const folder = given.folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: t('export.title'),
    saveLabel: t('export.save'),
    filters: { [FORMAT_NAMES[format]]: [format] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${fileName}.${format}`) }),
  });
  if (target === undefined) return;
  const file = fileNameOf(target);
  try {
    const bytes = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: t('export.making', { file }),
        cancellable: true,
      },
      (_, token) => collected(pieces(target), token),
    );
    if (bytes === undefined) return;
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    const reason = errorWords(error);
    void vscode.window.showErrorMessage(t('export.not-saved', { file, reason }));
    return;
  }
  const open = t('export.open');
  const answer = await vscode.window.showInformationMessage(t('export.saved', { file }), open);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', target);
}

/** The words of a table that is read at a place. */
export function exportWords({ messages: { t, language } }: Scope, target: vscode.Uri): ExportWords {
  return {
    t,
    language,
    hrefOf: ({ uri }) => {
      const source = vscode.Uri.parse(uri, true);
      const isBeside = source.scheme === target.scheme && source.authority === target.authority;
      return isBeside ? relativePath(target.path, source.path) : undefined;
    },
  };
}

/** Undefined where the user gave up. */
async function collected(pieces: Pieces, token: vscode.CancellationToken): Promise<Uint8Array | undefined> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) {
    if (token.isCancellationRequested) return undefined;
    parts.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
  }
  return joinedBytes(parts);
}
