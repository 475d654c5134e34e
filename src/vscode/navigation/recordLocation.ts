import * as vscode from 'vscode';
import type { LocatedRecord } from '../../archive/recordIndex';

/** Where a record's text begins, in a file that need not be open. */
export function recordLocation({ file, record }: Pick<LocatedRecord, 'file' | 'record'>): vscode.Location {
  const start = new vscode.Position(record.textLine - 1, record.textColumn - 1);
  return new vscode.Location(vscode.Uri.parse(file.entry.uri, true), start);
}
