/** The spelling worker of the Node extension host. */
import { parentPort } from 'node:worker_threads';
import { spellingAnswers } from './answerSpelling';
import type { SpellingRequest } from './spellingProtocol';

const answer = spellingAnswers();

parentPort?.on('message', (request: SpellingRequest) => {
  // A rejection ends the worker, which its owner is told.
  void answer(request).then((answered) => {
    if (answered) parentPort?.postMessage(answered);
  });
});
