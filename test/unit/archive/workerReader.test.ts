import assert from 'node:assert/strict';
import { answerRequest, type ReadingAnswer, type ReadingRequest } from '../../../src/archive/bulkReading';
import { type DiskReader, type FileReading, readBytes } from '../../../src/archive/diskReader';
import { type ReadingWorker, WorkerReader } from '../../../src/archive/workerReader';
import { readMinutes } from '../../../src/minutes/reader';
import { summarise } from '../../../src/minutes/summary';

const bytesOf = (uri: string): Uint8Array =>
  new TextEncoder().encode(
    `---\nminutes: 1\nlang: en\ngroup: ${uri}\ndate: 2024-01-01\ntime: 12:00-13:00\n---\n\n- [ ] Ann: ${uri}\n`,
  );

/** A worker on this thread. What it is asked is counted. */
class FakeWorker implements ReadingWorker {
  requests = 0;
  ended = false;
  breaks = false;
  #answer: (answer: ReadingAnswer) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;

  post(request: ReadingRequest): void {
    this.requests++;
    if (this.breaks) setTimeout(() => this.#fail(new Error('out of memory')), 1);
    else
      void answerRequest(request, (path) => Promise.resolve(bytesOf(path))).then((answer) => {
        this.#answer(answer);
      });
  }

  onAnswer(listener: (answer: ReadingAnswer) => void): void {
    this.#answer = listener;
  }

  onFailure(listener: (error: Error) => void): void {
    this.#fail = listener;
  }

  end(): void {
    this.ended = true;
  }
}

describe('WorkerReader', () => {
  const uris = Array.from({ length: 100 }, (_, index) => `file:///${index}.md`);
  let worker: FakeWorker;
  let here: string[];
  let warnings: string[];
  let startError: Error | undefined;

  const local: DiskReader = {
    read: (uri) => {
      here.push(uri);
      return Promise.resolve(expected(uri));
    },
  };

  function expected(uri: string): FileReading {
    return readBytes(bytesOf(uri), (text) => {
      const minutes = readMinutes(text);
      return minutes && summarise(minutes);
    });
  }

  function reader(): WorkerReader {
    return new WorkerReader({
      start: () => (startError ? Promise.reject(startError) : Promise.resolve(worker)),
      options: () => ({ roster: [] }),
      fileToRead: (uri) =>
        uri.includes('missing') ? Promise.reject(new Error(`no ${uri}`)) : Promise.resolve({ path: uri }),
      here: local,
      logger: { info: () => undefined, warn: (text) => warnings.push(text), error: () => undefined },
    });
  }

  beforeEach(() => {
    worker = new FakeWorker();
    here = [];
    warnings = [];
    startError = undefined;
  });

  const readAll = (from: WorkerReader, wanted = uris): Promise<FileReading[]> =>
    Promise.all(wanted.map((uri) => from.read(uri, () => undefined)));

  it('reads many files in the worker, as they would be read here', async () => {
    const from = reader();
    assert.deepEqual(await readAll(from), uris.map(expected));
    assert.deepEqual(here, []);
    assert.equal(worker.requests, 4);
    from.dispose();
    await Promise.resolve();
    assert.ok(worker.ended);
  });

  it('reads a few files here', async () => {
    const from = reader();
    assert.deepEqual(await readAll(from, uris.slice(0, 2)), uris.slice(0, 2).map(expected));
    assert.equal(worker.requests, 0);
    from.dispose();
  });

  it('tells of a file that cannot be read, and reads the others', async () => {
    const from = reader();
    const wanted = ['file:///missing.md', ...uris];
    const results = await Promise.allSettled(wanted.map((uri) => from.read(uri, () => undefined)));
    assert.deepEqual(
      results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : [])),
      ['Error: no file:///missing.md'],
    );
    assert.equal(results.filter(({ status }) => status === 'fulfilled').length, uris.length);
    from.dispose();
  });

  it('reads everything here where no worker can be started, and says so once', async () => {
    startError = new Error('no threads');
    const from = reader();
    assert.deepEqual(await readAll(from), uris.map(expected));
    assert.deepEqual(await readAll(from), uris.map(expected));
    assert.deepEqual(warnings, ['Files are read without a worker: no threads']);
    from.dispose();
  });

  it('reads here what a worker had begun when it broke', async () => {
    worker.breaks = true;
    const from = reader();
    assert.deepEqual(await readAll(from), uris.map(expected));
    assert.deepEqual(new Set(here), new Set(uris));
    from.dispose();
  });

  it('reads here what is under way when it is closed', async () => {
    const from = reader();
    const readings = readAll(from);
    from.dispose();
    assert.deepEqual(await readings, uris.map(expected));
  });
});
