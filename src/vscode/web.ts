import type { ExtensionContext } from 'vscode';
import { startExtension } from './extension';

/** Starts the extension in the web extension host. */
export function activate(context: ExtensionContext): void {
  startExtension(context, 'web');
}
