import * as vscode from 'vscode';
import type { Diagnostic, Severity } from '../validate/diagnostic';
import type { Checks } from './checks';
import { KeyedDebounce } from './keyedDebounce';
import { toRange } from './positions';
import { RuleLinks } from './ruleLinks';
import type { Scope } from './scope';
import { type RenderFindings, WorkspaceValidation } from './validateWorkspace';

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Milliseconds without changes of other files after which a document is checked for what they say. */
const SETTLE_MS = 200;

/** Milliseconds without typing after which words are looked up. */
const WORDS_MS = 1000;

/** Underlines what is wrong in open minutes, as they are typed. */
export function registerDiagnostics(scope: Scope, checks: Checks): vscode.Disposable {
  const { documents, messages, service } = scope;
  const links = new RuleLinks(scope);
  const collection = vscode.languages.createDiagnosticCollection('minutes');
  const shown = new Map<string, Shown>();
  const render: RenderFindings = (found, place) =>
    found.map((one) => rendered(one, place(one.range), messages.t, links));
  const validation = new WorkspaceValidation(scope, collection, render);
  const show = (document: vscode.TextDocument): void => {
    const key = document.uri.toString();
    const diagnostics = render(checks.of(document), (range) => toRange(document, range));
    const before = shown.get(key);
    const fingerprint = diagnostics.map(fingerprintOf).join('\n');
    if (fingerprint === before?.fingerprint && !before.disturbed) return;
    shown.set(key, { fingerprint, lastLine: lastLineOf(diagnostics), disturbed: false });
    collection.set(document.uri, diagnostics);
  };
  const showAll = (): void => {
    for (const document of documents.all()) {
      checks.forget(document);
      show(document);
    }
  };
  const debounce = new KeyedDebounce(SETTLE_MS);
  const words = new KeyedDebounce(WORDS_MS);
  const lookUpLater = ({ uri }: vscode.TextDocument): void => {
    words.run(uri.toString(), () => {
      // Meanwhile another document may have taken the place of the one of this name.
      const document = documents.all().find((open) => open.uri.toString() === uri.toString());
      if (document === undefined) return;
      void checks.lookUpWords(document).then((isFound) => {
        if (isFound && !document.isClosed) show(document);
      });
    });
  };
  showAll();
  documents.all().forEach(lookUpLater);
  void links.load().then(showAll);
  void service.archive.load().then(() => {
    documents.all().forEach(show);
  });
  return vscode.Disposable.from(
    collection,
    validation,
    debounce,
    words,
    documents.onDidUpdate(show),
    documents.onDidUpdate(lookUpLater),
    vscode.Disposable.from(
      service.archive.onDidChange((change) => {
        for (const document of documents.all()) {
          if (!checks.areConcerned(document, change)) continue;
          debounce.run(document.uri.toString(), () => {
            if (!document.isClosed) show(document);
          });
        }
      }),
    ),
    documents.onDidClose(({ uri }) => {
      shown.delete(uri.toString());
      void validation.closed(uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const before = shown.get(document.uri.toString());
      if (before && contentChanges.some(({ range }) => range.start.line <= before.lastLine))
        before.disturbed = true;
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('minutes')) showAll();
    }),
    scope.rosters.onDidChange(showAll),
  );
}

/** What the editor was given last for a document. */
interface Shown {
  readonly fingerprint: string;
  /** The last line that carries a diagnostic, or -1. */
  readonly lastLine: number;
  /**
   * Whether text up to that line has changed since. The editor moves and shrinks what it underlines with the text, so
   * that diagnostics must be given again even where they came out the same.
   */
  disturbed: boolean;
}

function rendered(
  found: Diagnostic,
  range: vscode.Range,
  t: Scope['messages']['t'],
  links: RuleLinks,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, t(found.message, found.args), SEVERITY[found.severity]);
  const target = links.linkTo(found.code);
  diagnostic.source = 'Minutes';
  diagnostic.code = target ? { value: found.code, target } : found.code;
  return diagnostic;
}

function fingerprintOf({ range, severity, message, code }: vscode.Diagnostic): string {
  return JSON.stringify([range, severity, message, code]);
}

function lastLineOf(diagnostics: readonly vscode.Diagnostic[]): number {
  return Math.max(-1, ...diagnostics.map(({ range }) => range.end.line));
}
