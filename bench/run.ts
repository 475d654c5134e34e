import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type * as contendersModule from './contenders';
import type * as keystrokesModule from './keystrokes';
import { measureArchives, targetsOf, type Target } from './archives';
import { measurePlain } from './plain';
import { corporaFolder, loadTexts } from './texts';

/** The contenders take turns, so that a busy machine hurts all alike; in its turn each reads all its texts, */
const ROUNDS = 10;
/** again and again for this many milliseconds. */
const TURN = 300;
const MEGABYTE = 1_000_000;

interface Result {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  readonly rounds: number;
  /** Of the fastest pass, which other work on the machine disturbs least; and of the one in the middle. */
  readonly megabytesPerSecond: number;
  readonly medianMegabytesPerSecond: number;
  /** How many times the rate of markdown-it's block rules. */
  readonly ratioToMarkdownIt: number;
}

/** The code as it is shipped: bundled, so that nothing is measured that only the tests' loader costs. */
async function loadBundled<M>(name: string): Promise<M> {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-bench-'));
  const outfile = join(folder, `${name}.cjs`);
  try {
    await build({
      entryPoints: [join(__dirname, `${name}.ts`)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      minifySyntax: true,
      logLevel: 'error',
    });
    return (await import(outfile)) as M;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure({ contenders, REFERENCE }: typeof contendersModule, texts: readonly string[]): Result[] {
  const runs = contenders().map((contender) => {
    const own = texts.filter((_, index) => index % contender.sample === 0);
    return {
      ...contender,
      own,
      bytes: sum(own.map((text) => Buffer.byteLength(text))),
      times: [] as number[],
    };
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const { own, run, times } of runs) {
      const turn = performance.now();
      for (let start = turn; start < turn + TURN;) {
        for (const text of own) run(text);
        const end = performance.now();
        times.push((end - start) / 1000);
        start = end;
      }
    }
  }
  const rates = runs.map(({ bytes, times }) => {
    const sorted = [...times].sort((a, b) => a - b);
    return {
      best: bytes / MEGABYTE / (sorted[0] ?? 0),
      median: bytes / MEGABYTE / (sorted[ROUNDS >> 1] ?? 0),
    };
  });
  const reference = rates[runs.findIndex(({ name }) => name === REFERENCE)]?.best ?? 0;
  return runs.map(({ name, own, bytes }, index) => {
    const { best, median } = rates[index] ?? { best: 0, median: 0 };
    return {
      name,
      files: own.length,
      bytes,
      rounds: ROUNDS,
      megabytesPerSecond: best,
      medianMegabytesPerSecond: median,
      ratioToMarkdownIt: best / reference,
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(42) : cell.padStart(12))).join('');
}

function printArchives(results: Awaited<ReturnType<typeof measureArchives>>): void {
  console.log('\nArchives, in seconds; the last two columns in milliseconds\n');
  console.log(row(['', 'MB', 'bytes', 'stat', 'yaml', 'cold', 'warm', 'change', 'open items']));
  for (const { files, bytes, readBytes, stat, yaml, cold, warm, change, openItems } of results) {
    const figures = [bytes / MEGABYTE, readBytes, stat, yaml, cold, warm, change, openItems];
    console.log(row([`${files} files`, ...figures.map((figure) => figure.toFixed(2))]));
  }
  printTargets(targetsOf(results));
}

async function printKeystrokes(): Promise<keystrokesModule.Keystrokes> {
  const { measureKeystrokes, targetsOfKeystrokes } = await loadBundled<typeof keystrokesModule>('keystrokes');
  const keystrokes = measureKeystrokes();
  const { lines, bytes, results } = keystrokes;
  console.log(`One keystroke in minutes of ${lines} lines (${bytes} bytes), in milliseconds\n`);
  console.log(row(['', 'median', '95 %', 'worst']));
  for (const { name, median, percentile95, worst } of results)
    console.log(row([name, ...[median, percentile95, worst].map((figure) => figure.toFixed(2))]));
  printTargets(targetsOfKeystrokes(keystrokes));
  return keystrokes;
}

async function printPlain(): Promise<void> {
  const folder = corporaFolder();
  if (folder === undefined) {
    console.log('\nPlain minutes: no archives at hand');
    return;
  }
  const { files, milliseconds, targets } = await measurePlain(folder);
  console.log(`\nPlain minutes, ${files} files from disk, each in a new process, in milliseconds\n`);
  for (const [name, figure] of Object.entries(milliseconds)) console.log(row([name, figure.toFixed(0)]));
  printTargets(targets);
}

function printTargets(targets: readonly Target[]): void {
  console.log(`\n${row(['', 'reached', 'limit'])}`);
  for (const { name, limit, reached } of targets) {
    const met = reached <= limit ? '' : '   not met';
    console.log(`${row([name, reached.toFixed(3), limit.toFixed(3)])}${met}`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
  if (values.only === 'archives') {
    printArchives(await measureArchives());
    return;
  }
  if (values.only === 'plain') {
    await printPlain();
    return;
  }
  // Before anything else fills the memory, as in an editor.
  const keystrokes = await printKeystrokes();
  if (values.only === 'keystrokes') return;
  const { source, texts } = loadTexts();
  const results = measure(await loadBundled<typeof contendersModule>('contenders'), texts);
  console.log(`\n${source}; ${ROUNDS} rounds, the best pass and the median; Node ${process.version}\n`);
  console.log(row(['', 'files', 'MB', 'MB/s', 'median', 'ratio']));
  for (const {
    name,
    files,
    bytes,
    megabytesPerSecond,
    medianMegabytesPerSecond,
    ratioToMarkdownIt,
  } of results) {
    const figures = [bytes / MEGABYTE, megabytesPerSecond, medianMegabytesPerSecond, ratioToMarkdownIt];
    console.log(row([name, String(files), ...figures.map((figure) => figure.toFixed(2))]));
  }
  const archives = await measureArchives();
  printArchives(archives);
  await printPlain();
  if (values.json !== undefined) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ node: process.version, source, results, keystrokes, archives }, undefined, 2)}\n`,
    );
  }
}

void main();
