import { type ExtensionContext, window } from 'vscode';

/** Starts the extension in the Node extension host. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Minutes', { log: true });
  context.subscriptions.push(log);
  log.info('Minutes started in the Node extension host');
}
