import { type ExtensionContext, Uri } from 'vscode';
import { type ExtensionExports, startExtension } from './extension';
import { startWebWorker } from './reading/startWebWorker';

/** As much of it as is used; the types of the web and of Node do not go together. */
declare const navigator: { readonly hardwareConcurrency?: number };

/** Starts the extension in the web extension host. */
export function activate(context: ExtensionContext): ExtensionExports {
  return startExtension(context, {
    name: 'web',
    disk: undefined,
    // Some browsers do not tell.
    processors: navigator.hardwareConcurrency ?? 1,
    startReading: ({ extensionUri }) =>
      startWebWorker(Uri.joinPath(extensionUri, 'dist/reader-web.js'), ({ files }) =>
        files.flatMap(({ from }) => ('bytes' in from ? [from.bytes] : [])),
      ),
    startThread: ({ extensionUri }, script) =>
      startWebWorker(Uri.joinPath(extensionUri, `dist/${script}.js`), () => []),
    startSpelling: ({ extensionUri }) =>
      startWebWorker(Uri.joinPath(extensionUri, 'dist/spelling-web.js'), (request) =>
        request.kind === 'open' ? [request.program, request.affixes, request.words] : [],
      ),
  });
}
