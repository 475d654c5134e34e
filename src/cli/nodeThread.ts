import { Worker } from 'node:worker_threads';
import { NODE_PRELUDE, type OneTimeThread } from '../archive/oneTimeThread';

/** What a document may take of memory while it is read or made. */
const MOST_MEMORY_MB = 1024;

/** Starts a thread for one question. @param script the path of its bundle */
export function startNodeThread<Request, Answer>(script: string): Promise<OneTimeThread<Request, Answer>> {
  const worker = new Worker(NODE_PRELUDE, {
    eval: true,
    workerData: script,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return Promise.resolve({
    post: (request) => {
      worker.postMessage(request);
    },
    onAnswer: (listener) => worker.on('message', listener),
    onFailure: (listener) => worker.on('error', listener).on('exit', listener),
    end: () => void worker.terminate(),
  });
}
