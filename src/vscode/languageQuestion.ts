import * as vscode from 'vscode';
import type { FileUri } from '../archive/ports';
import { translator } from '../text/messages';
import type { Scope } from './scope';

const ASKED_KEY = 'uiLanguage.asked';

/**
 * Asks once, in a workspace with Swedish minutes, whether the extension shall speak Swedish: VS Code cannot tell, for
 * it has no Swedish of its own. Asked in both languages; the answer is kept in the user's settings.
 */
export function registerLanguageQuestion({ service, messages, context }: Scope): vscode.Disposable {
  let asked = context.workspaceState.get(ASKED_KEY, false);
  const consider = (uris: readonly FileUri[]): void => {
    if (asked || messages.language === 'sv' || isDecided() || !uris.some(isSwedish)) return;
    asked = true;
    void ask();
  };
  const isSwedish = (uri: FileUri): boolean =>
    !uri.startsWith('untitled:') && service.archive.file(uri)?.minutes.meeting.lang === 'sv';
  const ask = async (): Promise<void> => {
    await context.workspaceState.update(ASKED_KEY, true);
    const [swedish, english] = [translator('sv'), translator('en')];
    const answers = { sv: swedish('language.sv'), en: english('language.en') };
    const question = `${swedish('language.question')} ${english('language.question')}`;
    const answer = await vscode.window.showInformationMessage(question, answers.sv, answers.en);
    if (answer === undefined) return;
    const chosen = answer === answers.sv ? 'sv' : 'en';
    await configuration().update('uiLanguage', chosen, vscode.ConfigurationTarget.Global);
  };
  void service.archive.load().then(() => {
    consider(service.archive.files().map(({ entry }) => entry.uri));
  });
  return vscode.Disposable.from(
    service.archive.onDidChange(({ changed }) => {
      consider(changed);
    }),
  );
}

function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('minutes');
}

function isDecided(): boolean {
  return configuration().get<string>('uiLanguage', 'auto') !== 'auto';
}
