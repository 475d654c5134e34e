import * as vscode from 'vscode';
import type { ReadingAnswer, ReadingRequest } from '../../archive/bulkReading';
import type { ReadingWorker } from '../../archive/workerReader';

/** As much of the web's workers as is used; the types of the web and of Node do not go together. */
interface WebWorker {
  onmessage: ((event: { readonly data: ReadingAnswer }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: ReadingRequest, transfer: readonly ArrayBufferLike[]): void;
  terminate(): void;
}

declare const Worker: new (url: string) => WebWorker;

/** Starts a worker of the web extension host, from a blob: the host's own scripts are of another origin. */
export async function startWebWorker(script: vscode.Uri): Promise<ReadingWorker> {
  const code = await vscode.workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  return {
    post: (request) => {
      worker.postMessage(
        request,
        request.files.flatMap(({ from }) => ('bytes' in from ? [from.bytes.buffer] : [])),
      );
    },
    onAnswer: (listener) => {
      worker.onmessage = ({ data }) => {
        listener(data);
      };
    },
    onFailure: (listener) => {
      worker.onerror = ({ message }) => {
        listener(new Error(message ?? 'the worker failed'));
      };
    },
    end: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
