import * as vscode from 'vscode';
import { fileProblemMessage } from '../archive/fileProblem';
import { literalIcons } from './literalIcons';
import type { Scope } from './scope';

/**
 * Says once that files could not be read, and lists which they are and what to do about each. The others are served.
 */
export function registerFileProblems({ service, messages: { t } }: Scope): vscode.Disposable {
  const told = new Set<string>();
  const list = async (): Promise<void> => {
    const items = service.archive.problems().map((problem) => {
      const { id, args } = fileProblemMessage(problem);
      const { path, uri } = problem.entry;
      return { label: literalIcons(path), detail: literalIcons(t(id, args)), uri };
    });
    const picked = await vscode.window.showQuickPick(items, {
      placeHolder: t('file.pick'),
      matchOnDetail: true,
    });
    if (picked) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(picked.uri, true));
  };
  const offerList = async (count: number): Promise<void> => {
    const show = t('file.show');
    if ((await vscode.window.showWarningMessage(t('file.problems', { count }), show)) === show) await list();
  };
  const tell = (): void => {
    const news = service.archive.problems().filter(({ entry }) => !told.has(entry.uri));
    for (const { entry } of news) told.add(entry.uri);
    if (news.length > 0) void offerList(news.length);
  };
  void service.archive.load().then(tell);
  return vscode.Disposable.from(service.archive.onDidChange(tell));
}
