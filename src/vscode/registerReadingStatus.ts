import * as vscode from 'vscode';
import type { ReadingProgress } from '../archive/readingPass';
import { registerCommand } from './commands';
import type { Scope } from './scope';

/** Reading that takes no longer than this many milliseconds is not worth a word. */
const QUIET_MS = 1_000;
const UPDATE_MS = 250;

/**
 * Shows in the status bar how far the reading of all files has come, with a way to stop it and, once stopped, to go
 * on. To be registered before the archive is filled.
 */
export function registerReadingStatus({
  service: { archive },
  messages: { t },
  log,
}: Scope): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('minutes.reading', vscode.StatusBarAlignment.Left);
  let timer: ReturnType<typeof setInterval> | undefined;
  let current: ReadingProgress | undefined;

  const setState = (state: 'reading' | 'stopped' | undefined): void => {
    void vscode.commands.executeCommand('setContext', 'minutes.reading', state);
    if (state === undefined) item.hide();
    else item.show();
  };
  const showProgress = (progress: ReadingProgress): void => {
    const { files, completed } = progress;
    const text = files === undefined ? t('reading.listing') : t('reading.progress', { completed, files });
    item.text = `$(sync~spin) ${text}`;
    item.name = t('reading.name');
    item.tooltip = t('reading.stop');
    item.command = 'minutes.stopReading';
    setState('reading');
  };
  const showStopped = async (progress: ReadingProgress): Promise<void> => {
    const { files, completed } = progress;
    item.text = `$(debug-pause) ${t('reading.paused')}`;
    item.tooltip = t('reading.resume');
    item.command = 'minutes.resumeReading';
    setState('stopped');
    const resume = t('reading.resume');
    const said = files === undefined ? t('reading.stoppedEarly') : t('reading.stopped', { completed, files });
    const answer = await vscode.window.showInformationMessage(said, resume);
    if (answer === resume && progress === current) await archive.resume();
  };
  const follow = async (progress: ReadingProgress): Promise<void> => {
    clearInterval(timer);
    current = progress;
    const began = Date.now();
    timer = setInterval(() => {
      if (Date.now() - began >= QUIET_MS) showProgress(progress);
    }, UPDATE_MS);
    await progress.done;
    // A later one has taken its place, and the timer.
    if (progress !== current) return;
    clearInterval(timer);
    if (progress.isStopped) {
      await showStopped(progress);
      return;
    }
    setState(undefined);
    const { completed, fromCache } = progress;
    log.info(
      `${archive.files().length} files of minutes found; ${completed - fromCache} files read, ${fromCache} from the cache`,
    );
  };
  return vscode.Disposable.from(
    item,
    archive.onDidBegin((progress) => void follow(progress)),
    registerCommand('minutes.stopReading', () => {
      archive.stop();
    }),
    registerCommand('minutes.resumeReading', () => archive.resume()),
    new vscode.Disposable(() => {
      clearInterval(timer);
    }),
  );
}
