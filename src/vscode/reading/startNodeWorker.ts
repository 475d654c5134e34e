import { Worker } from 'node:worker_threads';
import type { HostWorker } from '../hostWorker';

/** Starts a worker of the Node extension host. @param script its file, as a path */
export function startNodeWorker<Request, Answer>(script: string): Promise<HostWorker<Request, Answer>> {
  const worker = new Worker(script);
  worker.unref();
  return Promise.resolve({
    post: (request) => {
      worker.postMessage(request);
    },
    onAnswer: (listener) => {
      worker.on('message', (answer: Answer) => {
        listener(answer);
      });
    },
    onFailure: (listener) => {
      worker.on('error', listener);
    },
    end: () => {
      void worker.terminate();
    },
  });
}
