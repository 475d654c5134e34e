import * as vscode from 'vscode';
import { type DocumentFormat, folderOf, type MakeDocument } from '../../archive/export/documentRequest';
import { fileEntryOf, fileNameOf } from '../files/documents';
import type { Scope } from '../scope';
import { type Export, exportWords } from './saveExport';

/** The minutes of a document as they stand in the editor, as a file for those who only read them. */
export function documentExport(
  scope: Scope,
  document: vscode.TextDocument,
  format: DocumentFormat,
  makeDocument: MakeDocument,
): Export {
  const { t, language } = scope.messages;
  const entry = fileEntryOf(document.uri);
  const fileName = fileNameOf(document.uri).replace(/\.[^.]+$/, '');
  async function* pieces(target: vscode.Uri): AsyncGenerator<Uint8Array> {
    const folder = folderOf(exportWords(scope, target).hrefOf(entry));
    const made = await makeDocument(format, {
      files: [{ text: document.getText(), path: entry.path, folder }],
      title: fileName,
      language,
    });
    if (made === undefined) throw new Error(t('export.not-made'));
    yield made;
  }
  const isSaved = document.uri.scheme !== 'untitled';
  return {
    fileName,
    format,
    ...(isSaved && { folder: vscode.Uri.joinPath(document.uri, '..') }),
    pieces,
  };
}
