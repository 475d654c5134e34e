import * as vscode from 'vscode';
import { toRange } from '../positions';
import type { Scope } from '../scope';
import type { RecordAddress } from '../writeBack/recordAddress';
import { sourceRecord } from './recordTargets';

/** Opens the source at a record that a list shows, found again in the text as it is now. Says so where it is gone. */
export async function openRecord(scope: Scope, address: RecordAddress): Promise<void> {
  const source = await sourceRecord(scope, address);
  if (source === undefined) return;
  const { document, found } = source;
  const editor = await vscode.window.showTextDocument(document);
  const range = toRange(document, found.record.textRange);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
