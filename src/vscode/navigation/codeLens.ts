import * as vscode from 'vscode';
import type { FileEntry } from '../../archive/ports';
import type { LocatedDecision } from '../../archive/recordIndex';
import { codeLenses, type LensAction, type LensContext } from '../../language/codeLens';
import type { Decision } from '../../minutes/model';
import type { OpenFile, OpenMinutes } from '../openMinutes';
import { recordLocation } from './recordLocation';
import type { Scope } from '../scope';
import { untilMidnight } from '../untilMidnight';

/** Small print above decisions and actions, unless the setting `minutes.codeLens` is off. */
export function registerCodeLens(scope: Scope, minutes: OpenMinutes): vscode.Disposable {
  const { service, messages } = scope;
  const changed = new vscode.EventEmitter<void>();
  const again = (): void => {
    changed.fire();
  };
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const isOn = vscode.workspace.getConfiguration('minutes', document.uri).get<boolean>('codeLens');
      const file = isOn === true ? minutes.of(document) : undefined;
      if (file === undefined) return [];
      const context: LensContext = {
        language: messages.language,
        t: messages.t,
        today: service.today(),
        successionOf: (decision) => {
          const found = successorOf(decision, file, scope, minutes);
          return found && { status: found.status, reference: nameOf(found.by, file) };
        },
      };
      const commandOf = (action: LensAction, position: vscode.Position): Omit<vscode.Command, 'title'> => {
        switch (action.kind) {
          case 'nothing':
            return { command: '' };
          case 'toggle-done':
            return { command: TOGGLE_AT, arguments: [document.uri, position] };
          case 'go-to-successor': {
            const by = successorOf(action.decision, file, scope, minutes)?.by;
            return by === undefined ? { command: '' } : openCommand(by);
          }
        }
      };
      return codeLenses(file.minutes, context).map(({ offset, title, action }) => {
        const position = document.positionAt(offset);
        const lens = new vscode.Range(position, position);
        return new vscode.CodeLens(lens, { title, ...commandOf(action, position) });
      });
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider({ language: 'markdown' }, provider),
    vscode.commands.registerCommand(TOGGLE_AT, toggleDoneAt),
    service.archive.onDidChange(again),
    messages.onDidChangeLanguage(again),
    // What is overdue has changed.
    untilMidnight(again),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('minutes.codeLens')) again();
    }),
  );
}

/** Only for the small print itself: it stands where the cursor need not be. */
const TOGGLE_AT = 'minutes.codeLens.toggleDone';

async function toggleDoneAt(uri: vscode.Uri, position: vscode.Position): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) });
  await vscode.commands.executeCommand('minutes.toggleDone');
}

interface Successor {
  readonly status: string;
  readonly by: LocatedDecision;
}

/** The newer decision by the archive, or else the one that the decision itself names. */
function successorOf(
  decision: Decision,
  file: OpenFile,
  { service }: Scope,
  minutes: OpenMinutes,
): Successor | undefined {
  const entry = service.decisionEntry(file.entry.uri, decision);
  if (entry?.successor) return { status: entry.status, by: entry.successor };
  const named = decision.supersededBy && minutes.resolve(decision.supersededBy, file);
  return named?.kind === 'decision'
    ? { status: decision.status, by: { file: named.file, decision: named.record } }
    : undefined;
}

/** How minutes would refer to a decision of another file, or of their own. */
function nameOf({ file, decision }: LocatedDecision, from: { readonly entry: FileEntry }): string {
  const id = decision.id ?? '';
  if (file.entry.uri === from.entry.uri) return id;
  const name = file.entry.path.slice(file.entry.path.lastIndexOf('/') + 1);
  return `${name.replace(/\.[^.]+$/, '')}#${id}`;
}

function openCommand({ file, decision }: LocatedDecision): Omit<vscode.Command, 'title'> {
  const { uri, range } = recordLocation({ file, record: decision });
  return { command: 'vscode.open', arguments: [uri, { selection: range }] };
}
