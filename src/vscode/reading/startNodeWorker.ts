import { Worker } from 'node:worker_threads';
import type { ReadingAnswer } from '../../archive/bulkReading';
import type { ReadingWorker } from '../../archive/workerReader';

/** Starts a worker of the Node extension host. @param script its file, as a path */
export function startNodeWorker(script: string): Promise<ReadingWorker> {
  const worker = new Worker(script);
  worker.unref();
  return Promise.resolve({
    post: (request) => {
      worker.postMessage(request);
    },
    onAnswer: (listener) => {
      worker.on('message', (answer: ReadingAnswer) => {
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
