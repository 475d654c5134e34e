import { availableParallelism } from 'node:os';
import type { ExtensionContext } from 'vscode';
import { type ExtensionExports, startExtension } from './extension';
import { nodeDisk } from './files/nodeDisk';
import { startNodeWorker } from './reading/startNodeWorker';
import { startNodeThread } from './startNodeThread';

/** Starts the extension in the Node extension host. */
export function activate(context: ExtensionContext): ExtensionExports {
  return startExtension(context, {
    name: 'Node',
    disk: nodeDisk,
    processors: availableParallelism(),
    startReading: ({ extensionUri }) => startNodeWorker(`${extensionUri.fsPath}/dist/reader-node.js`),
    startThread: ({ extensionUri }, script) => startNodeThread(`${extensionUri.fsPath}/dist/${script}.js`),
    startSpelling: ({ extensionUri }) => startNodeWorker(`${extensionUri.fsPath}/dist/spelling-node.js`),
  });
}
