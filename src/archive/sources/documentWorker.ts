import type { Extraction } from './sourceText';

/** Reading a document that takes longer than this is given up; the thread is ended then. */
const PATIENCE_MS = 90_000;

/** A thread that was started to read one document. */
export interface DocumentThread {
  post(bytes: Uint8Array): void;
  onAnswer(listener: (answer: Extraction) => void): void;
  /** It has ended by itself, for want of memory, or cannot go on. */
  onFailure(listener: () => void): void;
  end(): void;
}

/**
 * Reads the text of a document in a thread of its own, which ends with it: whatever a file does to the library, nothing
 * else suffers. Never rejects.
 */
export async function readInThread(
  start: () => Promise<DocumentThread>,
  bytes: Uint8Array,
): Promise<Extraction> {
  let thread: DocumentThread | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const started = (thread = await start());
    return await new Promise<Extraction>((resolve) => {
      const giveUp = (): void => {
        resolve({ failure: 'too-long' });
      };
      timer = setTimeout(giveUp, PATIENCE_MS);
      started.onAnswer(resolve);
      started.onFailure(giveUp);
      started.post(bytes);
    });
  } catch {
    return { failure: 'too-long' };
  } finally {
    clearTimeout(timer);
    thread?.end();
  }
}

/**
 * What a thread of Node runs before the script of a document's reader, which is written for the threads of the web: it
 * gives the one the messages of the other. `workerData` is the script's path.
 */
export const NODE_PRELUDE = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.postMessage = (answer) => parentPort.postMessage(answer);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
require(workerData);
`;

/** As much of a thread's global scope as is used; the types of the web and of Node do not go together. */
interface ThreadScope {
  onmessage: ((event: { readonly data: Uint8Array }) => void) | null;
  postMessage(answer: Extraction): void;
}

/** Answers what a thread is asked, in the thread. */
export function answerInThread(read: (bytes: Uint8Array) => Promise<Extraction>): void {
  const scope = globalThis as unknown as ThreadScope;
  scope.onmessage = ({ data }) => {
    void read(data).then((answer) => {
      scope.postMessage(answer);
    });
  };
}
