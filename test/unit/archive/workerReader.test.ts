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
  readonly #breaks: boolean;
  #answer: (answer: ReadingAnswer) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;

  constructor(breaks: boolean) {
    this.#breaks = breaks;
  }

  post(request: ReadingRequest): void {
    this.requests++;
    if (this.#breaks) setTimeout(() => this.#fail(new Error('out of memory')), 1);
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
  let workers: FakeWorker[];
  let breaks: boolean;
  let here: string[];
  let warnings: string[];

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

  function started(): Promise<ReadingWorker> {
    const worker = new FakeWorker(breaks);
    workers.push(worker);
    return Promise.resolve(worker);
  }

  function reader(start = started): WorkerReader {
    return new WorkerReader({
      start,
      processors: 3,
      rosterOf: () => [],
      fileToRead: (uri) =>
        uri.includes('missing') ? Promise.reject(new Error(`no ${uri}`)) : Promise.resolve({ path: uri }),
      here: local,
      logger: { info: () => undefined, warn: (text) => warnings.push(text), error: () => undefined },
    });
  }

  beforeEach(() => {
    workers = [];
    breaks = false;
    here = [];
    warnings = [];
  });

  const readAll = (from: WorkerReader, wanted = uris): Promise<FileReading[]> =>
    Promise.all(wanted.map((uri) => from.read(uri, () => undefined)));

  it('reads many files in the worker, as they would be read here', async () => {
    const from = reader();
    assert.deepEqual(await readAll(from), uris.map(expected));
    assert.deepEqual(here, []);
    assert.deepEqual(
      workers.map(({ requests }) => requests),
      [4],
    );
    from.dispose();
    await Promise.resolve();
    assert.ok(workers.every(({ ended }) => ended));
  });

  it('takes more workers where there are many files, and no more than the machine has processors', async () => {
    const many = Array.from({ length: 5_000 }, (_, index) => `file:///many/${index}.md`);
    const from = reader();
    const readings = await readAll(from, many);
    assert.deepEqual(readings.at(-1), expected(many.at(-1) ?? ''));
    assert.deepEqual(here, []);
    assert.equal(workers.length, 3);
    assert.equal(
      workers.reduce((sum, { requests }) => sum + requests, 0),
      Math.ceil(many.length / 32),
    );
    from.dispose();
    await Promise.resolve();
    assert.ok(workers.every(({ ended }) => ended));
  });

  it('reads a few files here', async () => {
    const from = reader();
    assert.deepEqual(await readAll(from, uris.slice(0, 2)), uris.slice(0, 2).map(expected));
    assert.deepEqual(workers, []);
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

  const refuses = (): never => {
    throw new Error('no threads');
  };
  for (const [how, start] of [
    ['later', () => Promise.resolve().then(refuses)],
    ['at once', refuses],
  ] as const) {
    it(`reads everything here where a worker refuses ${how} to start, and says so once`, async () => {
      const from = reader(start);
      assert.deepEqual(await readAll(from), uris.map(expected));
      assert.deepEqual(await readAll(from), uris.map(expected));
      assert.deepEqual(warnings, ['Files are read without a worker: no threads']);
      from.dispose();
    });
  }

  it('reads here what a worker had begun when it broke', async () => {
    breaks = true;
    const from = reader();
    assert.deepEqual(await readAll(from), uris.map(expected));
    assert.deepEqual(new Set(here), new Set(uris));
    assert.deepEqual(warnings, ['Files are read without a worker: out of memory']);
    from.dispose();
  });

  it('reads here what is under way when it is closed', async () => {
    const from = reader();
    const readings = readAll(from);
    from.dispose();
    assert.deepEqual(await readings, uris.map(expected));
  });
});
