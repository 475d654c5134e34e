/** The worker of the Node extension host: reads files by itself and says what they hold. */
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { answerRequest, type ReadingRequest } from '../../archive/bulkReading';

parentPort?.on('message', (request: ReadingRequest) => {
  void answerRequest(request, readFile).then((answer) => parentPort?.postMessage(answer));
});
