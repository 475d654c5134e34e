/** The worker of the Node extension host: reads files by itself and says what they hold. */
import { parentPort } from 'node:worker_threads';
import { answerRequest, type ReadingRequest } from '../../archive/bulkReading';
import { PatientReader } from './patientReader';

const reader = new PatientReader();

parentPort?.on('message', (request: ReadingRequest) => {
  void answerRequest(request, (path) => reader.read(path)).then((answer) => parentPort?.postMessage(answer));
});
