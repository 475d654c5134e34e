/** The worker of the web extension host: is given what files hold and says what it means. */
import { answerRequest, type ReadingRequest } from '../../archive/bulkReading';

/** As much of a worker's global scope as is used; the types of the web and of Node do not go together. */
interface WorkerScope {
  onmessage: ((event: { readonly data: ReadingRequest }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data }) => {
  void answerRequest(data, () => Promise.reject(new Error('This worker has no disk'))).then((answer) => {
    scope.postMessage(answer);
  });
};
