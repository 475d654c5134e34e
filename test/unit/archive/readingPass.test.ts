import assert from 'node:assert/strict';
import { Archive } from '../../../src/archive/archive';
import { SummaryCache } from '../../../src/archive/cache/summaryCache';
import type { CacheStore, FileEntry } from '../../../src/archive/ports';
import type { ReadingProgress } from '../../../src/archive/readingPass';
import { FakeLogger, FakeStore, meetingText } from './fakeStore';

const FILES = 400;

/** A disk whose files have a stamp: how often each has been written. */
class StampedStore extends FakeStore {
  /** Before the first answer arrives, which may be out of date by then. */
  beforeAnswer: (() => Promise<void>) | undefined;

  async stamps(files: readonly FileEntry[]): Promise<readonly string[]> {
    const stamps = files.map(({ uri }) => String(this.contents.get(uri)?.bytes));
    const { beforeAnswer } = this;
    this.beforeAnswer = undefined;
    await beforeAnswer?.();
    return stamps;
  }
}

class MemoryStore implements CacheStore {
  readonly files = new Map<string, Uint8Array>();

  read(name: string): Promise<Uint8Array | undefined> {
    return Promise.resolve(this.files.get(name));
  }

  write(name: string, bytes: Uint8Array): Promise<void> {
    this.files.set(name, bytes);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.files.clear();
    return Promise.resolve();
  }
}

describe('the reading of all files', () => {
  let files: StampedStore;
  let kept: MemoryStore;
  let archive: Archive;
  let cache: SummaryCache;
  let passes: ReadingProgress[];

  function start(): void {
    const logger = new FakeLogger();
    cache = new SummaryCache({ store: kept, logger, edition: () => '1' });
    archive = new Archive({ files, logger, cache });
    passes = [];
    archive.onDidBegin((progress) => passes.push(progress));
  }

  /** Ends as a window does that is closed. */
  async function end(): Promise<void> {
    archive.dispose();
    await cache.flush();
    cache.dispose();
  }

  beforeEach(() => {
    files = new StampedStore();
    kept = new MemoryStore();
    for (let file = 0; file < FILES; file++)
      files.put(`${file}.md`, meetingText(`20${10 + (file % 20)}-01-10`));
    start();
  });
  afterEach(end);

  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const counts = (): (number | undefined)[][] =>
    passes.map(({ files: all, completed, fromCache }) => [all, completed, fromCache]);

  it('tells how far it has come', async () => {
    files.hold = true;
    const loaded = archive.load();
    assert.deepEqual(counts(), [[undefined, 0, 0]]);
    files.release();
    await turn();
    assert.deepEqual(counts(), [[FILES, 0, 0]]);
    files.release();
    for (let left = 100; left > 0 && passes[0]?.completed === 0; left--) await turn();
    assert.deepEqual(counts(), [[FILES, 1, 0]]);
    files.releaseAll();
    await loaded;
    assert.deepEqual(counts(), [[FILES, FILES, 0]]);
  });

  it('reads at the next start what has changed, and nothing else', async () => {
    await archive.load();
    await end();
    files.put('7.md', meetingText('2031-01-10'));
    files.put('new.md', meetingText('2032-01-10'));
    files.reads = 0;
    start();
    await archive.load();
    assert.deepEqual(counts(), [[FILES + 1, FILES + 1, FILES - 1]]);
    assert.equal(files.reads, 2);
    assert.equal(archive.files().length, FILES + 1);
  });

  it('takes nothing that was kept of files that change while it asks after them', async () => {
    await archive.load();
    await end();
    start();
    files.beforeAnswer = async () => {
      files.write('1.md', meetingText('2031-01-10'));
      files.write('2.md', new Uint8Array([0]));
      files.delete('3.md');
      for (let left = 10; left > 0; left--) await turn();
    };
    await archive.load();
    await archive.settled();
    const dates = new Map(archive.files().map(({ entry, minutes }) => [entry.path, minutes.meeting.date]));
    assert.equal(dates.size, FILES - 2);
    assert.equal(dates.get('1.md'), '2031-01-10');
    assert.deepEqual(
      archive.problems().map(({ entry, reason }) => [entry.path, reason]),
      [['2.md', 'binary']],
    );
  });

  it('forgets what was kept when it is told to', async () => {
    await archive.load();
    await cache.flush();
    assert.notEqual(kept.files.size, 0);
    await archive.clearCache();
    assert.equal(kept.files.size, 0);
    await archive.reload();
    assert.deepEqual(counts().at(-1), [FILES, FILES, 0]);
  });

  it('keeps what was read when it is stopped, and goes on from there', async () => {
    files.hold = true;
    const loaded = archive.load();
    files.release();
    for (let left = 100; left > 0 && files.reads === 0; left--) await turn();
    archive.stop();
    files.releaseAll();
    await loaded;
    const read = archive.files().length;
    assert.ok(read > 0 && read < FILES, String(read));
    assert.ok(!archive.isLoaded);
    assert.ok(passes[0]?.isStopped);
    await archive.resume();
    assert.ok(archive.isLoaded);
    assert.equal(archive.files().length, FILES);
    assert.equal(files.reads, FILES);
    assert.deepEqual(counts().at(-1), [FILES - read, FILES - read, 0]);
  });

  it('follows changes while it is stopped', async () => {
    files.hold = true;
    const loaded = archive.load();
    archive.stop();
    files.releaseAll();
    await loaded;
    assert.deepEqual(archive.files(), []);
    files.write('later.md', meetingText('2033-01-10'));
    await archive.settled();
    assert.equal(archive.files().length, 1);
    await archive.resume();
    assert.equal(archive.files().length, FILES + 1);
  });

  it('loses nothing that was kept when the window closes meanwhile', async () => {
    await archive.load();
    await end();
    files.put('7.md', meetingText('2031-01-10'));
    start();
    files.hold = true;
    const loaded = archive.load();
    files.release();
    for (let left = 100; left > 0 && passes[0]?.completed !== FILES - 1; left--) await turn();
    archive.dispose();
    files.releaseAll();
    await loaded;
    await end();
    start();
    await archive.load();
    assert.deepEqual(counts(), [[FILES, FILES, FILES]]);
  });

  it('does nothing when there is nothing to stop or to go on with', async () => {
    archive.stop();
    await archive.load();
    archive.stop();
    await archive.resume();
    assert.equal(passes.length, 1);
  });
});
