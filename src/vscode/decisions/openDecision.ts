import * as vscode from 'vscode';
import { fileNameOf } from '../files/documents';
import { toRange } from '../positions';
import type { Scope } from '../scope';
import { type DecisionAddress, findDecision } from './decisionAddress';

export interface OpenOptions {
  readonly toSide?: boolean;
  /** Marks the decision's text and leaves the keyboard where it is; silent where the decision is gone. */
  readonly preview?: boolean;
}

/**
 * Opens the source at a decision, found again in the text as it is now: the views may lag behind typing. Says so where
 * the file or the decision is gone.
 */
export async function openDecision(
  { service, messages }: Scope,
  address: DecisionAddress,
  { toSide = false, preview = false }: OpenOptions = {},
): Promise<void> {
  const uri = vscode.Uri.parse(address.uri, true);
  const say = (text: string): void => {
    if (!preview) void vscode.window.showWarningMessage(text);
  };
  const document = await openDocument(uri);
  if (!document) {
    say(messages.t('decisions.file-gone', { file: fileNameOf(uri) }));
    return;
  }
  const minutes = service.read(document.getText(), { uri: address.uri });
  const decision = minutes && findDecision(minutes, address);
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus: preview,
    ...(toSide ? { viewColumn: vscode.ViewColumn.Beside } : {}),
  });
  if (!decision) {
    say(messages.t('decisions.decision-gone', { file: fileNameOf(uri) }));
    return;
  }
  const range = toRange(document, decision.textRange);
  editor.selection = preview
    ? new vscode.Selection(range.start, range.end)
    : new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Undefined where the file can no longer be opened. */
async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
