/** The spelling worker of the web extension host. */
import { spellingAnswers } from './answerSpelling';
import type { SpellingAnswer, SpellingRequest } from './spellingProtocol';

/** As much of a worker's global scope as is used; the types of the web and of Node do not go together. */
interface WorkerScope {
  onmessage: ((event: { readonly data: SpellingRequest }) => void) | null;
  postMessage(answer: SpellingAnswer): void;
  reportError(error: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;
const answer = spellingAnswers();

scope.onmessage = ({ data }) => {
  answer(data).then(
    (answered) => {
      if (answered) scope.postMessage(answered);
    },
    (error: unknown) => {
      scope.reportError(error);
    },
  );
};
