/** A question that takes longer than this is given up; the thread is ended then. */
const PATIENCE_MS = 90_000;

/** A thread that is started for one question. */
export interface OneTimeThread<Request, Answer> {
  post(request: Request): void;
  /** Undefined is told where answering failed. */
  onAnswer(listener: (answer: Answer | undefined) => void): void;
  /** It has ended by itself, for want of memory, or cannot go on. */
  onFailure(listener: () => void): void;
  end(): void;
}

/**
 * Asks a thread of its own, which ends with the answer: whatever the question does to a library, nothing else suffers.
 * Never rejects.
 *
 * @returns undefined where there was no answer
 */
export async function askThread<Request, Answer>(
  start: () => Promise<OneTimeThread<Request, Answer>>,
  request: Request,
): Promise<Answer | undefined> {
  let thread: OneTimeThread<Request, Answer> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const started = (thread = await start());
    return await new Promise<Answer | undefined>((resolve) => {
      const giveUp = (): void => {
        resolve(undefined);
      };
      timer = setTimeout(giveUp, PATIENCE_MS);
      started.onAnswer(resolve);
      started.onFailure(giveUp);
      started.post(request);
    });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    thread?.end();
  }
}

/**
 * What a thread of Node runs before the script that answers, which is written for the threads of the web: it gives the
 * one the messages of the other. `workerData` is the script's path.
 */
export const NODE_PRELUDE = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.postMessage = (answer) => parentPort.postMessage(answer);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
require(workerData);
`;

/** What a document may take of memory while it is read or made. */
export const NODE_LIMITS = { maxOldGenerationSizeMb: 1024 };

/** As much of a thread of Node as is used. */
interface NodeThread {
  postMessage(request: unknown): void;
  on(event: string, listener: (value?: unknown) => void): unknown;
  terminate(): unknown;
}

/** A thread of Node that runs `NODE_PRELUDE`, for one question. */
export function nodeThread<Request, Answer>(thread: NodeThread): OneTimeThread<Request, Answer> {
  return {
    post: (request) => {
      thread.postMessage(request);
    },
    onAnswer: (listener) => {
      thread.on('message', (answer) => {
        listener(answer as Answer | undefined);
      });
    },
    onFailure: (listener) => {
      for (const event of ['error', 'exit']) thread.on(event, listener);
    },
    end: () => void thread.terminate(),
  };
}

/** As much of a thread's global scope as is used; the types of the web and of Node do not go together. */
interface ThreadScope<Request, Answer> {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(answer: Answer | undefined): void;
}

/** Answers what a thread is asked, in the thread. */
export function answerInThread<Request, Answer>(answer: (request: Request) => Promise<Answer>): void {
  const scope = globalThis as unknown as ThreadScope<Request, Answer>;
  scope.onmessage = ({ data }) => {
    void answer(data)
      .catch(() => undefined)
      .then((found) => {
        scope.postMessage(found);
      });
  };
}
