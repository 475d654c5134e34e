import { assert } from 'chai';
import { ConfigurationTarget, extensions, Uri, workspace } from 'vscode';
import { Archive } from '../../../src/archive/archive';
import { SummaryCache } from '../../../src/archive/cache/summaryCache';
import type { FileStore, Logger } from '../../../src/archive/ports';
import type { ReadingProgress } from '../../../src/archive/readingPass';
import { CacheFolder } from '../../../src/vscode/files/cacheFolder';
import type { LocalDisk } from '../../../src/vscode/files/localDisk';
import { WorkspaceFiles } from '../../../src/vscode/files/workspaceFiles';

/** With files and settings of its own; the workspace is left as it was. */
describe('the files of the archive', () => {
  const folder = (): Uri => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder');
  const file = (path: string): Uri => Uri.joinPath(folder(), 'archive-files', path);
  const logger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const write = (path: string, text: string): Thenable<void> =>
    workspace.fs.writeFile(file(path), new TextEncoder().encode(text));
  const minutes = (date: string): string =>
    `---\nminutes: 1\nlang: en\ngroup: Board\ndate: ${date}\ntime: 10:00-11:00\n---\n\n# Board\n`;
  const setting = (name: string): unknown => workspace.getConfiguration('minutes').get(name);

  /** The host may hear of it a little after the editor has written it. */
  async function set(name: string, value: boolean | undefined): Promise<void> {
    await workspace.getConfiguration('minutes').update(name, value, ConfigurationTarget.Workspace);
    while (value !== undefined && setting(name) !== value)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }

  before(async () => {
    await extensions.getExtension('minutes.minutes')?.activate();
    await write('a.md', minutes('2024-01-10'));
    await write('b åäö/c.markdown', minutes('2024-02-10'));
    await write('drafts/d.md', minutes('2024-03-10'));
    await write('keep/drafts/e.md', minutes('2024-04-10'));
    await write('node_modules/f.md', minutes('2024-05-10'));
    await write('g.txt', minutes('2024-06-10'));
  });
  after(async () => {
    await set('useGitignore', undefined);
    await set('cache', undefined);
    await workspace.fs.delete(file(''), { recursive: true });
  });

  /** The paths of the listed files that are this suite's own. */
  async function listed(disk?: LocalDisk): Promise<string[]> {
    const entries = await new WorkspaceFiles(logger, disk).list(new AbortController().signal);
    return entries
      .map(({ path }) => path)
      .filter((path) => path.startsWith('archive-files/'))
      .sort();
  }

  /** The machine's own disk, where there is one in this host. */
  const localDisk = async (): Promise<LocalDisk | undefined> =>
    EXTENSION_HOST === 'node' ? (await import('../../../src/vscode/files/nodeDisk')).nodeDisk : undefined;

  it('that are read at a second start are those that have changed', async () => {
    const store = new CacheFolder(file('cache'));
    /** Reads as a window does that opens, up to its closing. */
    const start = async (): Promise<ReadingProgress> => {
      const all = new WorkspaceFiles(logger, await localDisk());
      // What the editor tells late of files just written would have them read again, from what was kept a moment ago.
      const files: FileStore = {
        list: (signal) => all.list(signal),
        read: (uri) => all.read(uri),
        stamps: (entries) => all.stamps(entries),
        watch: () => ({ dispose: () => undefined }),
      };
      const cache = new SummaryCache({ store, logger, edition: () => '1' });
      const archive = new Archive({ files, logger, cache });
      const begun = new Promise<ReadingProgress>((resolve) => archive.onDidBegin(resolve));
      await archive.load();
      const progress = await begun;
      archive.dispose();
      await cache.flush();
      cache.dispose();
      return progress;
    };
    const first = await start();
    assert.strictEqual(first.fromCache, 0);
    assert.isAtLeast(first.completed, 4);
    const second = await start();
    assert.strictEqual(second.completed, first.completed);
    assert.strictEqual(second.fromCache, second.completed);
    await write('a.md', `${minutes('2024-01-10')}\nMore.\n`);
    const third = await start();
    assert.strictEqual(third.fromCache, third.completed - 1);
    await set('cache', false);
    assert.strictEqual((await start()).fromCache, 0);
  });

  it('are the same by the machine’s own disk as by the editor’s file system', async function () {
    const disk = await localDisk();
    if (disk === undefined) return this.skip();
    const all = await listed();
    assert.deepEqual(all, [
      'archive-files/a.md',
      'archive-files/b åäö/c.markdown',
      'archive-files/drafts/d.md',
      'archive-files/keep/drafts/e.md',
    ]);
    assert.deepEqual(await listed(disk), all);
    const [general, fast] = [new WorkspaceFiles(logger), new WorkspaceFiles(logger, disk)];
    for (const path of all) {
      const uri = Uri.joinPath(folder(), path).toString();
      const text = new TextDecoder().decode(await general.read(uri));
      assert.strictEqual(new TextDecoder().decode(await fast.read(uri)), text);
      const entry = { uri, root: folder().toString(), path };
      const [size, sizeByDisk] = (await Promise.all([general.stamps([entry]), fast.stamps([entry])])).map(
        ([stamp]) => stamp?.split(':')[1],
      );
      assert.isDefined(size);
      assert.strictEqual(sizeByDisk, size);
    }
  });

  it('are without what Git leaves alone, where the settings say so', async () => {
    await write('.gitignore', 'drafts/\n');
    await write('keep/.gitignore', '!drafts/\n');
    assert.include(await listed(), 'archive-files/drafts/d.md');
    await set('useGitignore', true);
    const expected = [
      'archive-files/a.md',
      'archive-files/b åäö/c.markdown',
      'archive-files/keep/drafts/e.md',
    ];
    assert.deepEqual(await listed(), expected);
    assert.deepEqual(await listed(await localDisk()), expected);
  });

  it('are listed anew when a rule for Git changes', async () => {
    await set('useGitignore', true);
    const archive = new Archive({ files: new WorkspaceFiles(logger, await localDisk()), logger });
    try {
      await archive.load();
      const uri = file('a.md').toString();
      assert.exists(archive.file(uri));
      const gone = new Promise<void>((resolve) => {
        archive.onDidChange(() => {
          if (archive.file(uri) === undefined) resolve();
        });
      });
      await write('.gitignore', 'drafts/\na.md\n');
      await gone;
    } finally {
      archive.dispose();
    }
  });
});
