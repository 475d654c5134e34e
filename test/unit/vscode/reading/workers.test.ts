import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import {
  type FileToRead,
  readSummary,
  type ReadingAnswer,
  type ReadingRequest,
  unpackReadings,
} from '../../../../src/archive/bulkReading';
import { readBytes } from '../../../../src/archive/diskReader';
import { rosterOf } from '../../../../src/minutes/roster';
import type { ReadingWorker } from '../../../../src/archive/workerReader';
import { startNodeWorker } from '../../../../src/vscode/reading/startNodeWorker';

const TEXTS = [
  '---\nminutes: 1\nlang: en\ngroup: Board\ndate: 2024-01-10\ntime: 12:00-13:00\n---\n\n- [ ] Ann: Write (due 2024-02-01)\n',
  '---\nminutes: 1\nlang: sv\ngrupp: Nämnden\ndatum: 2024-01-17\ntid: 12:00-13:00\n---\n\n- [ ] Åsa: Skriv\n',
  '# Just a readme\n',
];
const ROSTER = rosterOf(['Ann Bell']);

/** A worker's script as it ships, in one file. */
async function bundle(name: string, folder: string, platform: 'node' | 'browser'): Promise<string> {
  const outfile = join(folder, `${name}.js`);
  const source = fileURLToPath(new URL(`../../../../src/vscode/reading/${name}.ts`, import.meta.url));
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform,
    format: platform === 'node' ? 'cjs' : 'iife',
    mainFields: ['module', 'main'],
  });
  return outfile;
}

interface WorkerScope extends Record<string, unknown> {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  readonly postMessage: (answer: ReadingAnswer) => void;
}

/** A web worker on this thread, with what the web gives to every worker, and no more. */
function runWebWorker(code: string): ReadingWorker {
  let onAnswer: (answer: ReadingAnswer) => void = () => undefined;
  const scope: WorkerScope = {
    TextDecoder,
    TextEncoder,
    performance,
    setTimeout,
    clearTimeout,
    onmessage: null,
    postMessage: (answer) => {
      onAnswer(structuredClone(answer));
    },
  };
  runInContext(code, createContext(scope));
  return {
    post: (request) => scope.onmessage?.({ data: structuredClone(request) }),
    onAnswer: (listener) => {
      onAnswer = listener;
    },
    onFailure: () => undefined,
    end: () => undefined,
  };
}

describe('the workers that read files', () => {
  let folder: string;
  let uris: readonly string[];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'minutes-workers-'));
    uris = TEXTS.map((text, index) => {
      const path = join(folder, `${index}.md`);
      writeFileSync(path, text);
      return pathToFileURL(path).href;
    });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  /** Asks for all files and one more, and compares with what is read on this thread. */
  async function expectAnswers(
    worker: ReadingWorker,
    from: (uri: string, text: string) => FileToRead,
  ): Promise<void> {
    const missing = pathToFileURL(join(folder, 'missing.md')).href;
    const answer = await new Promise<ReadingAnswer>((resolve, reject) => {
      worker.onAnswer(resolve);
      worker.onFailure(reject);
      const given = uris.map((uri, index) => ({
        uri,
        from: from(uri, TEXTS[index] ?? ''),
        roster: ROSTER,
      }));
      const files = [...given, { uri: missing, from: { path: fileURLToPath(missing) }, roster: ROSTER }];
      worker.post({ id: 7, files });
    });
    worker.end();
    assert.equal(answer.id, 7);
    const outcomes = unpackReadings(answer);
    const expected = TEXTS.map((text, index) =>
      readBytes(new TextEncoder().encode(text), () => readSummary(text, uris[index] ?? '', ROSTER)),
    );
    assert.deepEqual(outcomes.slice(0, -1), expected);
    const last = outcomes.at(-1);
    assert.ok(last !== undefined && 'error' in last);
  }

  it('start in Node and read files by themselves', async () => {
    const worker = await startNodeWorker<ReadingRequest, ReadingAnswer>(
      await bundle('nodeWorker', folder, 'node'),
    );
    await expectAnswers(worker, (uri) => ({ path: fileURLToPath(uri) }));
  });

  it('start on the web and read what they are given', async () => {
    const script = await bundle('webWorker', folder, 'browser');
    const worker = runWebWorker(readFileSync(script, 'utf8'));
    await expectAnswers(worker, (_, text) => ({ bytes: new TextEncoder().encode(text) }));
  });
});
