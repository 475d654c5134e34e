import * as vscode from 'vscode';
import type { Diagnostic } from '../validate/diagnostic';
import type { Checks } from './checks';
import { isServed } from './files/documents';
import { carryOutFix, registerFixIntents } from './fixIntents';
import { fixAllOf } from './fixAll';
import { toRange, toWorkspaceEdit } from './positions';
import type { Scope } from './scope';
import { ignoreWordAction, registerIgnoredWords } from './spelling/ignoredWords';

/** Offers the repairs of the diagnostics at the cursor, each one step to undo. */
export function registerQuickFixes(scope: Scope, checks: Checks): vscode.Disposable {
  const { messages } = scope;
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, context) {
      if (!isServed(document)) return [];
      const all = checks.of(document);
      const here = all.filter((found) => toRange(document, found.range).intersection(range) !== undefined);
      const single = here.flatMap((found) =>
        found.fixes.map((fix) => {
          const action = new vscode.CodeAction(
            messages.t(fix.title.id, fix.title.args),
            vscode.CodeActionKind.QuickFix,
          );
          if (fix.intent === undefined) action.edit = toWorkspaceEdit(document, fix.edits);
          else action.command = carryOutFix(action.title, document.uri, fix.intent);
          action.isPreferred = fix.preferred;
          action.diagnostics = shownOf(document, found, context.diagnostics);
          return action;
        }),
      );
      const ignoring = here.flatMap((found) => {
        const action = ignoreWordAction(found, document.uri, messages.t);
        if (action) action.diagnostics = shownOf(document, found, context.diagnostics);
        return action ?? [];
      });
      const together = [...new Set(here.map(({ code }) => code))].flatMap((code) => {
        const { repaired, edits } = fixAllOf(code, all);
        if (repaired < 2) return [];
        const action = new vscode.CodeAction(
          messages.t('fix.all-of-code', { code, count: repaired }),
          vscode.CodeActionKind.QuickFix,
        );
        action.edit = toWorkspaceEdit(document, edits);
        return [action];
      });
      return [...single, ...ignoring, ...together];
    },
  };
  return vscode.Disposable.from(
    registerFixIntents(scope),
    registerIgnoredWords(),
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
}

/** The diagnostics on screen that stand for one of ours, so that the editor ties the repair to its lamp. */
function shownOf(
  document: vscode.TextDocument,
  found: Diagnostic,
  shown: readonly vscode.Diagnostic[],
): vscode.Diagnostic[] {
  const range = toRange(document, found.range);
  return shown.filter(({ code, range: at }) => codeOf(code) === found.code && at.isEqual(range));
}

function codeOf(code: vscode.Diagnostic['code']): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}
