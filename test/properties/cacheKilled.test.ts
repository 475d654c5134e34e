import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { FILES, openCache, summaryOf } from './cacheWriter';

const KILLS = 200;

describe('the cache on the disk', function () {
  this.timeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'minutes-cache-'));
  const cacheFolder = join(folder, 'cache');
  const writer = join(folder, 'writer.cjs');
  /** More than the writers reach. */
  const VERSIONS = KILLS * 1_000;

  before(() =>
    build({
      entryPoints: [join(__dirname, 'cacheWriter.ts')],
      bundle: true,
      platform: 'node',
      outfile: writer,
      logLevel: 'silent',
    }),
  );
  after(() => {
    rmSync(folder, { recursive: true });
  });

  async function startWriter(seed: number): Promise<ChildProcess> {
    const child = spawn(process.execPath, [writer, 'write', cacheFolder, String(seed)]);
    await once(child.stdout, 'data');
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Whatever the cache gives for a version of a file is what reading that version gives. Returns how many it gave. */
  async function assertRight(): Promise<number> {
    const cache = openCache(cacheFolder);
    await cache.load();
    let given = 0;
    for (const { uri, stamp } of cache.files()) {
      const version = Number(stamp);
      const file = Number(/\d+/.exec(uri)?.[0]);
      assert.ok(file < FILES && version < VERSIONS);
      assert.deepEqual(cache.get(uri, stamp)?.minutes, summaryOf(file, version));
      given++;
    }
    return given;
  }

  it(`is right after the process was killed at ${KILLS} random moments of writing it`, async () => {
    let given = 0;
    for (let round = 0; round < KILLS; round++) {
      const child = await startWriter(round * 1_000);
      await wait(Math.random() * 20);
      await kill(child);
      given += await assertRight();
    }
    assert.ok(given > KILLS * FILES * 0.3, `only ${given} files were found again`);
  });

  it('is right after its files were cut off, overwritten and emptied', async () => {
    for (let round = 0; round < 100; round++) {
      const names = readdirSync(cacheFolder);
      const file = join(cacheFolder, names[Math.floor(Math.random() * names.length)] ?? '');
      const bytes = readFileSync(file);
      const at = Math.floor(Math.random() * bytes.length);
      if (round % 2 === 0) {
        truncateSync(file, at);
      } else {
        bytes[at] = Math.floor(Math.random() * 256);
        writeFileSync(file, bytes);
      }
      await assertRight();
    }
  });

  it('is right when two hosts write it at one time', async () => {
    for (let round = 0; round < 10; round++) {
      const children = await Promise.all([startWriter(1_000 * round), startWriter(1_000 * round + 500)]);
      await wait(60);
      for (const child of children) await kill(child);
      await assertRight();
    }
  });
});
