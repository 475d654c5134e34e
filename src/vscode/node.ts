import type { ExtensionContext } from 'vscode';
import { startExtension } from './extension';

/** Starts the extension in the Node extension host. */
export function activate(context: ExtensionContext): void {
  startExtension(context, 'Node');
}
