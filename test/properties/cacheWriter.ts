import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { SummaryCache } from '../../src/archive/cache/summaryCache';
import type { CacheStore } from '../../src/archive/ports';
import { readMinutes } from '../../src/minutes/reader';
import { type MinutesSummary, summarise } from '../../src/minutes/summary';

export const FILES = 40;
export const EDITION = 'test';

/** A folder that is written in small pieces and in place, as the worst file system would. */
export function clumsyStore(folder: string): CacheStore {
  mkdirSync(folder, { recursive: true });
  return {
    read: (name) => {
      try {
        return Promise.resolve(readFileSync(join(folder, name)));
      } catch {
        return Promise.resolve(undefined);
      }
    },
    write: (name, bytes) => {
      const file = openSync(join(folder, name), 'w');
      for (let at = 0; at < bytes.length; at += 64) writeSync(file, bytes.subarray(at, at + 64));
      closeSync(file);
      return Promise.resolve();
    },
    clear: () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
}

/** What a version of a file says: no minutes now and then. */
export function summaryOf(file: number, version: number): MinutesSummary | undefined {
  const minutes = readMinutes(
    `---\nminutes: ${(file + version) % 5 === 0 ? 2 : 1}\nlang: en\ngroup: Board ${file}\ndate: 2024-01-01\n` +
      `time: 12:00-13:00\n---\n\n### 1. Item\n\nDecision D${version}: Version ${version}.\n`,
  );
  return minutes && summarise(minutes);
}

export function openCache(folder: string): SummaryCache {
  const silent = (): undefined => undefined;
  return new SummaryCache({
    store: clumsyStore(folder),
    logger: { info: silent, warn: silent, error: silent },
    edition: () => EDITION,
  });
}

/** Changes files and writes the cache until it is killed. */
async function main([folder = '', seed = '0']: readonly string[]): Promise<void> {
  const cache = openCache(folder);
  await cache.load();
  process.stdout.write('ready\n');
  for (let version = Number(seed); ; version++) {
    for (let file = version % 3; file < FILES; file += 3) {
      if ((file + version) % 11 === 0) cache.delete(`file:///${file}.md`);
      else
        cache.put(`file:///${file}.md`, String(version), {
          fingerprint: version,
          minutes: summaryOf(file, version),
        });
    }
    await cache.flush();
  }
}

if (process.argv[2] === 'write') void main(process.argv.slice(3));
