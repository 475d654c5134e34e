/** The worker of the Node extension host: reads files by itself and says what they hold. */
import { readFile } from 'node:fs';
import { promisify } from 'node:util';
import { parentPort } from 'node:worker_threads';
import { answerRequest, type ReadingRequest } from '../../archive/bulkReading';

// That of `fs/promises` takes twice the time for a small file.
const readWhole = promisify(readFile);

parentPort?.on('message', (request: ReadingRequest) => {
  void answerRequest(request, (path) => readWhole(path)).then((answer) => parentPort?.postMessage(answer));
});
