import { Worker } from 'node:worker_threads';
import { NODE_PRELUDE, readInThread } from '../archive/sources/documentWorker';
import type { Extraction } from '../archive/sources/sourceText';

/** What a document may take of memory while it is read. */
const MOST_MEMORY_MB = 1024;

/** The text of a Word or PDF file, read in a thread. @param script the path of its bundle */
export function extractInWorker(script: string, bytes: Uint8Array): Promise<Extraction> {
  return readInThread(() => {
    const worker = new Worker(NODE_PRELUDE, {
      eval: true,
      workerData: script,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    return Promise.resolve({
      post: (data) => {
        worker.postMessage(data);
      },
      onAnswer: (listener) => worker.on('message', listener),
      onFailure: (listener) => worker.on('error', listener).on('exit', listener),
      end: () => void worker.terminate(),
    });
  }, bytes);
}
