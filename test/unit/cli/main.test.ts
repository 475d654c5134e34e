import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decisionText, meetingText } from '../archive/fakeStore';
import { Workplace } from './command';

const MAIN = join(import.meta.dirname, '../../../src/cli/main.ts');
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Runs the program as a process of its own; `read` says how much of its output is read before it is closed. */
function program(
  cwd: string,
  argv: readonly string[],
  read = Infinity,
): Promise<{ code: number | null; out: string; error: string }> {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, ...argv], { cwd });
  let out = '';
  let error = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    if (out.length >= read) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, error });
    });
  });
}

describe('The program', function () {
  this.timeout(60_000);
  let place: Workplace;

  beforeEach(() => {
    place = new Workplace();
  });

  afterEach(() => {
    place.remove();
  });

  it('ends with the exit code of its command', async () => {
    await place.write('1.md', meetingText('2024-01-01', 'Tuesday 1 January 2024\n', 'secretary: Ann Hill\n'));
    const found = await program(place.folder, ['check', '--lang=en']);
    assert.deepEqual([found.code, found.error], [1, 'Findings: 1. Minutes checked: 1.\n']);
    assert.match(found.out, /^1\.md:12:1 date-weekday /);
    const wrong = await program(place.folder, ['chek']);
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
  });

  it('minds no reader that goes away', async () => {
    const decisions = Array.from({ length: 5000 }, (_, index) => decisionText(`B${index}`, 'Yes it is'));
    await place.write('1.md', meetingText('2024-01-01', decisions.join('')));
    const { code, error } = await program(place.folder, ['export', '-q'], 1);
    assert.deepEqual([code, error], [0, '']);
  });
});
