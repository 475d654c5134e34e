import * as vscode from 'vscode';
import type { HostWorker } from '../hostWorker';

/** As much of the web's workers as is used; the types of the web and of Node do not go together. */
interface WebWorker<Request, Answer> {
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  postMessage(message: Request, transfer: readonly ArrayBufferLike[]): void;
  terminate(): void;
}

declare const Worker: new <Request, Answer>(url: string) => WebWorker<Request, Answer>;

/**
 * Starts a worker of the web extension host, from a blob: the host's own scripts are of another origin.
 *
 * @param given of a request, what is given away with it instead of copied
 */
export async function startWebWorker<Request, Answer>(
  script: vscode.Uri,
  given: (request: Request) => readonly Uint8Array[],
): Promise<HostWorker<Request, Answer>> {
  const code = await vscode.workspace.fs.readFile(script);
  const url = URL.createObjectURL(new Blob([new Uint8Array(code)], { type: 'text/javascript' }));
  const worker = new Worker<Request, Answer>(url);
  return {
    post: (request) => {
      worker.postMessage(
        request,
        given(request).map(({ buffer }) => buffer),
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
