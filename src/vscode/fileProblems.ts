import * as vscode from 'vscode';
import type { Scope } from './scope';

/**
 * Says once that files could not be read, and leads to the log, where the archive writes which they are and what to
 * do. The others are served.
 */
export function registerFileProblems({ service, messages, log }: Scope): vscode.Disposable {
  const { t } = messages;
  const told = new Set<string>();
  const offerLog = async (count: number): Promise<void> => {
    const show = t('file.show-log');
    if ((await vscode.window.showWarningMessage(t('file.problems', { count }), show)) === show) log.show();
  };
  const tell = (): void => {
    const news = service.archive.problems().filter(({ entry }) => !told.has(entry.uri));
    for (const { entry } of news) told.add(entry.uri);
    if (news.length > 0) void offerLog(news.length);
  };
  void service.archive.load().then(tell);
  return vscode.Disposable.from(service.archive.onDidChange(tell));
}
