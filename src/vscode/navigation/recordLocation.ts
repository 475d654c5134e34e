import * as vscode from 'vscode';
import type { LocatedRecord } from '../../archive/recordIndex';
import { LineTable } from '../../text/lines';

/** Where a record's text begins, in a file that need not be open. */
export function recordLocation({ file, record }: Pick<LocatedRecord, 'file' | 'record'>): vscode.Location {
  const { line, column } = new LineTable(file.minutes.text).positionAt(record.textRange.start);
  return new vscode.Location(vscode.Uri.parse(file.entry.uri, true), new vscode.Position(line, column));
}
