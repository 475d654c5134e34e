import type { ExtensionContext } from 'vscode';
import { type ExtensionExports, startExtension } from './extension';

/** Starts the extension in the Node extension host. */
export function activate(context: ExtensionContext): ExtensionExports {
  return startExtension(context, 'Node');
}
