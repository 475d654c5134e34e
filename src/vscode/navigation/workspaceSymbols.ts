import * as vscode from 'vscode';
import { type FoundRecord, searchRecords } from '../../archive/recordSearch';
import type { Translate } from '../../text/messages';
import { plainMark } from '../plainMark';
import type { Scope } from '../scope';
import { SYMBOL_KINDS } from './documentSymbols';
import { recordLocation } from './recordLocation';

/** More than anybody reads; a longer query finds fewer. */
const MOST = 300;

/** Go to Symbol in Workspace: decisions and actions of all minutes, by their ids and words. */
export function registerWorkspaceSymbols({ service, messages }: Scope): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query) {
      await service.archive.load();
      return searchRecords(service.decisions(), service.items(), query, MOST).map((found) =>
        toSymbol(found, messages.t),
      );
    },
  });
}

function toSymbol({ target, name, isOver }: FoundRecord, t: Translate): vscode.SymbolInformation {
  const { group, date } = target.file.minutes.meeting;
  const words = [group, date].filter((part) => part !== undefined).join(' ');
  const meeting = [words, plainMark(target.file, t)].filter((part) => part !== undefined).join(' · ');
  const symbol = new vscode.SymbolInformation(
    name,
    SYMBOL_KINDS[target.kind],
    meeting,
    recordLocation(target),
  );
  if (isOver) symbol.tags = [vscode.SymbolTag.Deprecated];
  return symbol;
}
