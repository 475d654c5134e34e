import * as vscode from 'vscode';
import { readRoster, type RosterFault } from '../../minutes/rosterFile';
import { LineTable } from '../../text/lines';
import { rangeIn } from '../positions';
import type { Scope } from '../scope';

/** Lists what is wrong in the roster files, as they are written; what can be read of them counts all the same. */
export function registerRosterFaults({ rosters, messages }: Scope): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('minutes-roster');
  const diagnostic = ({ range, message, args }: RosterFault, lines: LineTable): vscode.Diagnostic => {
    const words = messages.t(message, args);
    const found = new vscode.Diagnostic(rangeIn(lines, range), words, vscode.DiagnosticSeverity.Warning);
    found.source = 'Minutes';
    return found;
  };
  const show = (uri: vscode.Uri, text: string, faults: readonly RosterFault[]): void => {
    const lines = new LineTable(text);
    collection.set(
      uri,
      faults.map((fault) => diagnostic(fault, lines)),
    );
  };
  const showAll = (): void => {
    collection.clear();
    for (const { uri, text, reading, failure } of rosters.files()) {
      const unread: RosterFault[] = failure === undefined ? [] : [unreadable(uri, failure)];
      show(uri, text, [...unread, ...reading.faults]);
    }
    vscode.workspace.textDocuments.forEach(showOpen);
  };
  const isRoster = ({ uri }: vscode.TextDocument): boolean =>
    rosters.files().some((file) => file.uri.toString() === uri.toString());
  const showOpen = (document: vscode.TextDocument): void => {
    if (!isRoster(document)) return;
    const text = document.getText();
    show(document.uri, text, readRoster(text).faults);
  };
  return vscode.Disposable.from(
    collection,
    rosters.onDidLoad(showAll),
    messages.onDidChangeLanguage(showAll),
    vscode.workspace.onDidOpenTextDocument(showOpen),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      showOpen(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isRoster(document)) showAll();
    }),
  );
}

function unreadable({ path }: vscode.Uri, reason: string): RosterFault {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return { range: { start: 0, end: 0 }, message: 'roster.unreadable', args: { file, reason } };
}
