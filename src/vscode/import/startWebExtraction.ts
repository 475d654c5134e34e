import * as vscode from 'vscode';
import type { DocumentThread } from '../../archive/sources/documentWorker';
import type { Extraction } from '../../archive/sources/sourceText';

/** As much of the web's workers as is used; the types of the web and of Node do not go together. */
interface WebWorker {
  onmessage: ((event: { readonly data: Extraction }) => void) | null;
  onerror: (() => void) | null;
  postMessage(bytes: Uint8Array): void;
  terminate(): void;
}

declare const Worker: new (url: string) => WebWorker;

/** Starts a thread of the web extension host from a blob: the host's own scripts are of another origin. */
export async function startWebExtraction(script: vscode.Uri): Promise<DocumentThread> {
  const code = await vscode.workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  return {
    post: (bytes) => {
      worker.postMessage(bytes);
    },
    onAnswer: (listener) => {
      worker.onmessage = ({ data }) => {
        listener(data);
      };
    },
    onFailure: (listener) => {
      worker.onerror = listener;
    },
    end: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
