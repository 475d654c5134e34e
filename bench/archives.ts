import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ArchiveResult } from './archiveRun';
import { writeArchive } from './generateArchive';

const SIZES = [1_000, 10_000, 50_000];

/** The targets that an archive of structured minutes is held to. */
export interface Target {
  readonly name: string;
  readonly limit: number;
  /** What was reached, in the unit of the limit. */
  readonly reached: number;
}

/** Generated archives of three sizes, each measured in a process of its own. */
export async function measureArchives(sizes: readonly number[] = SIZES): Promise<ArchiveResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-archives-'));
  try {
    const runner = join(folder, 'archiveRun.cjs');
    const worker = join(folder, 'worker.cjs');
    await bundle('archiveRun.ts', runner);
    await bundle('../src/vscode/reading/nodeWorker.ts', worker);
    return sizes.map((size) => {
      const place = join(folder, String(size));
      writeArchive(join(place, 'archive'), size);
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', runner, place, worker], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      if (status !== 0) throw new Error(stderr);
      rmSync(place, { recursive: true });
      return JSON.parse(stdout) as ArchiveResult;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is reached of the targets, each as a ratio of two figures of one run, or bytes, or milliseconds. */
export function targetsOf(results: readonly ArchiveResult[]): Target[] {
  const [smallest, largest] = [results[0], results.at(-1)];
  if (!smallest || !largest) return [];
  return [
    ...results.flatMap((result) => [
      { name: `cold, of yaml alone (${result.files})`, limit: 1 / 3, reached: result.cold / result.yaml },
      {
        name: `warm, of stat and cache (${result.files})`,
        limit: 2,
        reached: result.warm / (result.stat + result.readCache),
      },
      { name: `heap a file, bytes (${result.files})`, limit: 4_096, reached: result.heapPerFile },
      ...Object.entries(result.blocked).map(([name, reached]) => ({
        name: `blocked, ${name}, ms (${result.files})`,
        limit: 50,
        reached,
      })),
    ]),
    {
      name: 'one change, largest of smallest archive',
      limit: 1.5,
      reached: largest.change / smallest.change,
    },
    { name: 'one change, of cold (1000)', limit: 0.01, reached: smallest.change / 1000 / smallest.cold },
  ];
}

async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(__dirname, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
}
