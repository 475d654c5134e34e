import type { ExtensionContext } from 'vscode';
import { type ExtensionExports, startExtension } from './extension';
import { startNodeExtraction } from './import/startNodeExtraction';
import { nodeDisk } from './files/nodeDisk';
import { startNodeWorker } from './reading/startNodeWorker';

/** Starts the extension in the Node extension host. */
export function activate(context: ExtensionContext): ExtensionExports {
  return startExtension(context, {
    name: 'Node',
    disk: nodeDisk,
    startReading: ({ extensionUri }) => startNodeWorker(`${extensionUri.fsPath}/dist/reader-node.js`),
    startExtraction: ({ extensionUri }, kind) =>
      startNodeExtraction(`${extensionUri.fsPath}/dist/import-${kind}.js`),
    startSpelling: ({ extensionUri }) => startNodeWorker(`${extensionUri.fsPath}/dist/spelling-node.js`),
  });
}
