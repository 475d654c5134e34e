import type { ExtensionContext } from 'vscode';
import { type ExtensionExports, startExtension } from './extension';

/** Starts the extension in the web extension host. */
export function activate(context: ExtensionContext): ExtensionExports {
  return startExtension(context, 'web');
}
