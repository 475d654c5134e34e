import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Target } from './archives';
import type { PlainRun, PlainTask } from './plainRun';

/** The tasks take turns, so that a busy machine hurts all alike; of each the fastest run counts. */
const ROUNDS = 5;
const TASKS: readonly PlainTask[] = ['bytes', 'minutes', 'symbols'];

export interface PlainResult {
  readonly files: number;
  readonly milliseconds: Readonly<Record<PlainTask, number>>;
  readonly targets: readonly Target[];
}

/**
 * How long it takes to read the Markdown files of a folder as plain minutes and to keep what an index keeps of them:
 * beside reading only their bytes, and beside the symbols that the language service of Markdown finds in them.
 */
export async function measurePlain(folder: string): Promise<PlainResult> {
  const place = mkdtempSync(join(tmpdir(), 'minutes-plain-'));
  try {
    const runner = join(place, 'plainRun.mjs');
    await build({
      entryPoints: [join(__dirname, 'plainRun.ts')],
      outfile: runner,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      banner: {
        js: "import { createRequire } from 'node:module';const require=createRequire(import.meta.url);",
      },
      logLevel: 'error',
    });
    const best: Record<PlainTask, number> = { bytes: Infinity, minutes: Infinity, symbols: Infinity };
    let files = 0;
    for (let round = 0; round < ROUNDS; round++) {
      for (const task of TASKS) {
        const run = runOnce(runner, task, folder);
        best[task] = Math.min(best[task], run.milliseconds);
        files = run.files;
      }
    }
    const { bytes, minutes, symbols } = best;
    return {
      files,
      milliseconds: best,
      targets: [
        { name: 'plain minutes, of reading the bytes', limit: 3, reached: minutes / bytes },
        { name: 'plain minutes, of the symbols of Markdown', limit: 1 / 10, reached: minutes / symbols },
      ],
    };
  } finally {
    rmSync(place, { recursive: true });
  }
}

function runOnce(runner: string, task: PlainTask, folder: string): PlainRun {
  const { stdout, stderr, status } = spawnSync(process.execPath, [runner, task, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as PlainRun;
}
