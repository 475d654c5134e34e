import * as vscode from 'vscode';
import type { Scope } from '../scope';
import { registerCodeLens } from './codeLens';
import { registerDefinitions } from './definitions';
import { registerDocumentLinks } from './documentLinks';
import { registerDocumentSymbols } from './documentSymbols';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerOverdueMarks } from './overdueMarks';
import { registerReferences } from './references';
import { registerRename } from './rename';
import { registerRenamedFiles } from './renamedFiles';
import { registerWorkspaceSymbols } from './workspaceSymbols';

/** What helps to find one's way in minutes; other Markdown is left alone. */
export function registerNavigation(scope: Scope): vscode.Disposable {
  const { minutes } = scope;
  return vscode.Disposable.from(
    registerDocumentSymbols(scope, minutes),
    registerWorkspaceSymbols(scope),
    registerFolding(minutes),
    registerDocumentLinks(minutes),
    registerDefinitions(minutes),
    registerReferences(scope),
    registerRename(scope),
    registerRenamedFiles(scope),
    registerHover(scope, minutes),
    registerCodeLens(scope, minutes),
    registerOverdueMarks(scope),
  );
}
