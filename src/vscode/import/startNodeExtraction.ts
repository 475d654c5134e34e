import { Worker } from 'node:worker_threads';
import { type DocumentThread, NODE_PRELUDE } from '../../archive/sources/documentWorker';

/** What a document may take of memory while it is read. */
const MOST_MEMORY_MB = 1024;

/** Starts a thread of the Node extension host that reads one document. @param script the path of its bundle */
export function startNodeExtraction(script: string): Promise<DocumentThread> {
  const worker = new Worker(NODE_PRELUDE, {
    eval: true,
    workerData: script,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return Promise.resolve({
    post: (bytes) => {
      worker.postMessage(bytes);
    },
    onAnswer: (listener) => worker.on('message', listener),
    onFailure: (listener) => worker.on('error', listener).on('exit', listener),
    end: () => void worker.terminate(),
  });
}
