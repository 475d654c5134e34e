import * as vscode from 'vscode';
import type { Scope } from '../scope';
import { idAtCursor, idOccurrences } from './idOccurrences';

/** Find All References of a decision or an action, from its id or from a reference to it, in all minutes. */
export function registerReferences(scope: Scope): vscode.Disposable {
  const provider: vscode.ReferenceProvider = {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const target = idAtCursor(document, position, scope);
      if (target === undefined) return [];
      const occurrences = await idOccurrences(target, scope, token);
      return occurrences.flatMap(({ uri, declaration, references }) =>
        [...(includeDeclaration && declaration ? [declaration] : []), ...references].map(
          (range) => new vscode.Location(uri, range),
        ),
      );
    },
  };
  return vscode.languages.registerReferenceProvider({ language: 'markdown' }, provider);
}
