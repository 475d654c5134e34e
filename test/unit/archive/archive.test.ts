import assert from 'node:assert/strict';
import { Archive } from '../../../src/archive/archive';
import type { ArchiveChange } from '../../../src/archive/changeBatch';
import { readMinutes } from '../../../src/minutes/reader';
import { entryOf, FakeLogger, FakeStore, meetingText } from './fakeStore';

describe('Archive', () => {
  let store: FakeStore;
  let logger: FakeLogger;
  let archive: Archive;
  let readTexts: number;

  beforeEach(() => {
    store = new FakeStore();
    logger = new FakeLogger();
    readTexts = 0;
    archive = new Archive({
      files: store,
      logger,
      read: (text) => {
        readTexts++;
        return readMinutes(text);
      },
    });
  });

  afterEach(() => {
    archive.dispose();
  });

  const paths = () => archive.files().map(({ entry }) => entry.path);
  const dates = () => archive.files().map(({ minutes }) => minutes.meeting.date);
  const dateOf = (path: string) => archive.file(entryOf(path).uri)?.minutes.meeting.date;

  it('serves the minutes of the store by root and path, and nothing else', async () => {
    store.put('b/2.md', meetingText('2024-02-01'));
    store.put('a/1.md', meetingText('2024-01-01'));
    store.put('README.md', '# No minutes\n');
    store.put('0.md', meetingText('2024-03-01'), 'test:/other');
    await archive.load();
    assert.deepEqual(paths(), ['0.md', 'a/1.md', 'b/2.md']);
    assert.deepEqual(archive.problems(), []);
    assert.equal(archive.load(), archive.load());
  });

  it('follows files that are created, changed and deleted', async () => {
    store.put('1.md', meetingText('2024-01-01'));
    await archive.load();
    store.write('2.md', meetingText('2024-02-02'));
    store.write('1.md', meetingText('2024-01-11'));
    await archive.settled();
    assert.deepEqual(dates(), ['2024-01-11', '2024-02-02']);
    store.delete('1.md');
    assert.deepEqual(paths(), ['2.md']);
    store.write('2.md', 'no longer minutes');
    await archive.settled();
    assert.deepEqual(paths(), []);
  });

  it('lets the text of an open document count, at once and until it is closed', async () => {
    const entry = store.put('1.md', meetingText('2024-01-01'));
    await archive.load();
    archive.openText(entry, meetingText('2024-01-02'));
    assert.equal(dateOf('1.md'), '2024-01-02');
    assert.equal(archive.file(entry.uri)?.unsaved, true);
    store.write('1.md', meetingText('2024-01-03'));
    await archive.settled();
    assert.equal(dateOf('1.md'), '2024-01-02');
    archive.closeText(entry.uri);
    assert.equal(dateOf('1.md'), '2024-01-03');
    assert.equal(archive.file(entry.uri)?.unsaved, false);
  });

  it('knows an open document as saved once the disk holds its text, and reads the text no second time', async () => {
    const entry = store.put('1.md', meetingText('2024-01-01'));
    await archive.load();
    const before = archive.file(entry.uri);
    archive.openText(entry, meetingText('2024-01-01'));
    assert.equal(archive.file(entry.uri), before);
    archive.openText(entry, meetingText('2024-01-02'));
    store.write('1.md', meetingText('2024-01-02'));
    await archive.settled();
    assert.equal(archive.file(entry.uri)?.unsaved, false);
    assert.equal(readTexts, 2);
  });

  it('serves documents that the store does not have for as long as they are open', async () => {
    await archive.load();
    const untitled = entryOf('Untitled-1', 'untitled:');
    archive.openText(untitled, meetingText('2024-01-01'));
    assert.deepEqual(paths(), ['Untitled-1']);
    archive.closeText(untitled.uri);
    assert.deepEqual(paths(), []);
  });

  it('keeps an open document whose file is deleted', async () => {
    const entry = store.put('1.md', meetingText('2024-01-01'));
    await archive.load();
    archive.openText(entry, meetingText('2024-01-02'));
    store.delete('1.md');
    assert.equal(archive.file(entry.uri)?.unsaved, true);
    archive.closeText(entry.uri);
    assert.deepEqual(paths(), []);
  });

  it('drops what a read finds of a file that is deleted meanwhile', async () => {
    await archive.load();
    store.hold = true;
    store.write('1.md', meetingText('2024-01-01'));
    store.delete('1.md');
    store.write('1.md', meetingText('2024-01-02'));
    store.release(1);
    store.releaseAll();
    await archive.settled();
    assert.deepEqual(dates(), ['2024-01-02']);
  });

  it('reads a file that changes while it is read once more, and no oftener', async () => {
    await archive.load();
    store.hold = true;
    for (let day = 1; day <= 9; day++) store.write('1.md', meetingText(`2024-01-0${day}`));
    store.releaseAll();
    await archive.settled();
    assert.deepEqual(dates(), ['2024-01-09']);
    assert.equal(store.reads, 2);
  });

  it('believes what it is told during a listing before the list', async () => {
    store.put('deleted.md', meetingText('2024-01-01'));
    store.hold = true;
    const loaded = archive.load();
    store.delete('deleted.md');
    store.write('created.md', meetingText('2024-01-02'));
    store.releaseAll();
    await loaded;
    assert.deepEqual(paths(), ['created.md']);
  });

  it('takes files out that a later listing lacks, and serves the former ones until then', async () => {
    store.put('1.md', meetingText('2024-01-01'));
    store.put('2.md', meetingText('2024-01-02'));
    await archive.load();
    store.contents.delete(entryOf('1.md').uri);
    store.hold = true;
    const first = archive.reload();
    const second = archive.reload();
    assert.deepEqual(paths(), ['1.md', '2.md']);
    store.releaseAll();
    await Promise.all([first, second]);
    assert.deepEqual(paths(), ['2.md']);
    assert.deepEqual(logger.lines, []);
  });

  it('reads every text again when it reloads', async () => {
    const entry = store.put('1.md', meetingText('2024-01-01'));
    archive.openText(entryOf('2.md'), meetingText('2024-01-02'));
    await archive.load();
    const before = archive.file(entry.uri)?.minutes;
    readTexts = 0;
    await archive.reload();
    assert.equal(readTexts, 2);
    assert.notEqual(archive.file(entry.uri)?.minutes, before);
  });

  it('goes on with what it has where the store cannot list', async () => {
    store.list = () => Promise.reject(new Error('the disk is gone'));
    archive.openText(entryOf('1.md'), meetingText('2024-01-01'));
    await archive.load();
    assert.deepEqual(paths(), ['1.md']);
    assert.deepEqual(logger.lines, ['error the disk is gone']);
  });

  it('reports unreadable files and serves the others', async () => {
    store.put('denied.md', new Error('permission denied'));
    store.put('picture.md', new Uint8Array([0x89, 0x50, 0, 0]));
    store.put('old.md', new Uint8Array([...new TextEncoder().encode(meetingText('2024-01-01')), 0xe5]));
    store.put('notepad.md', new Uint8Array([0xff, 0xfe, 0x2d, 0]));
    store.put('1.md', meetingText('2024-01-01'));
    await archive.load();
    assert.deepEqual(paths(), ['1.md']);
    const reasons = archive.problems().map(({ entry, reason, detail }) => [entry.path, reason, detail]);
    assert.deepEqual(reasons, [
      ['denied.md', 'unreadable', 'permission denied'],
      ['notepad.md', 'not-utf8', ''],
      ['old.md', 'not-utf8', ''],
      ['picture.md', 'binary', ''],
    ]);
    assert.equal(logger.lines.length, 4);
    store.write('denied.md', meetingText('2024-01-02'));
    await archive.settled();
    assert.deepEqual(paths(), ['1.md', 'denied.md']);
    assert.equal(archive.problems().length, 3);
  });

  it('counts no byte-order mark, so that offsets are those of an editor', async () => {
    const text = meetingText('2024-01-01');
    const entry = store.put('1.md', `\uFEFF${text}`);
    await archive.load();
    assert.equal((await archive.read(entry.uri))?.text, text);
    archive.openText(entry, text);
    assert.equal(archive.file(entry.uri)?.unsaved, false);
  });

  it('reads at most 128 files at a time', async () => {
    for (let n = 0; n < 200; n++) store.put(`${n}.md`, meetingText('2024-01-01'));
    await archive.load();
    assert.equal(archive.files().length, 200);
    assert.equal(store.mostAtOnce, 128);
  });

  it('tells of changes together, and only of those that matter', async () => {
    const changes: ArchiveChange[] = [];
    store.put('1.md', meetingText('2024-01-01'));
    store.put('2.md', meetingText('2024-01-02'));
    archive.onDidChange((change) => changes.push(change));
    await archive.load();
    const [one, two, three] = ['1.md', '2.md', '3.md'].map((path) => entryOf(path).uri);
    assert.deepEqual(changes, [{ changed: [one, two], removed: [], affected: [], meetings: true }]);
    store.write('1.md', meetingText('2024-01-01'));
    store.write('README.md', '# No minutes\n');
    await archive.settled();
    assert.equal(changes.length, 1);
    store.delete('1.md');
    store.write('2.md', meetingText('2024-02-02'));
    store.write('3.md', meetingText('2024-03-02'));
    await archive.settled();
    assert.deepEqual(changes.slice(1), [
      { changed: [two, three], removed: [one], affected: [], meetings: true },
    ]);
  });

  it('tells the other listeners though one fails', async () => {
    let told = 0;
    archive.onDidChange(() => {
      throw new Error('a listener failed');
    });
    const second = archive.onDidChange(() => told++);
    archive.openText(entryOf('1.md'), meetingText('2024-01-01'));
    await archive.load();
    assert.equal(told, 1);
    assert.deepEqual(logger.lines, ['error a listener failed']);
    second.dispose();
    archive.closeText(entryOf('1.md').uri);
    await archive.settled();
    assert.equal(told, 1);
  });

  it('gives the same list for as long as nothing changes', async () => {
    store.put('1.md', meetingText('2024-01-01'));
    await archive.load();
    const files = archive.files();
    store.write('1.md', meetingText('2024-01-01'));
    await archive.settled();
    assert.equal(archive.files(), files);
  });

  it('does nothing more once disposed', async () => {
    store.put('1.md', meetingText('2024-01-01'));
    store.hold = true;
    const loaded = archive.load();
    archive.dispose();
    store.releaseAll();
    await loaded;
    await archive.reload();
    archive.openText(entryOf('2.md'), meetingText('2024-01-02'));
    assert.deepEqual(archive.files(), []);
    assert.equal(store.reads, 0);
  });
});
