import assert from 'node:assert/strict';
import { walkFolder } from '../../../../src/vscode/files/folderWalk';

interface Tree {
  readonly [name: string]: Tree | null;
}

function walk(tree: Tree, signal = new AbortController().signal, unreadable: readonly string[] = []) {
  const failed: string[] = [];
  const read: string[] = [];
  const found = walkFolder(
    {
      readFolder: (path) => {
        read.push(path);
        if (unreadable.includes(path)) return Promise.reject(new Error('no'));
        const folder = path === '' ? tree : path.split('/').reduce<Tree>((at, name) => at[name] ?? {}, tree);
        return Promise.resolve(
          Object.entries(folder).map(([name, below]) => ({ name, isFolder: below !== null })),
        );
      },
      includes: (path) => path.endsWith('.md'),
      excludes: (path) => path.endsWith('skipped'),
      onUnreadable: (path) => failed.push(path),
    },
    signal,
  );
  return found.then((paths) => ({ paths, failed, read }));
}

describe('walkFolder', () => {
  const tree: Tree = {
    'b.md': null,
    'a.txt': null,
    x: { 'a.md': null, y: { 'z.md': null } },
    skipped: { 'no.md': null },
  };

  it('finds the included files at every depth, sorted', async () => {
    assert.deepEqual((await walk(tree)).paths, ['b.md', 'x/a.md', 'x/y/z.md']);
  });

  it('does not look into excluded folders', async () => {
    assert.ok(!(await walk(tree)).read.includes('skipped'));
  });

  it('goes on past a folder that cannot be read', async () => {
    const { paths, failed } = await walk(tree, undefined, ['x/y']);
    assert.deepEqual(paths, ['b.md', 'x/a.md']);
    assert.deepEqual(failed, ['x/y']);
  });

  it('stops when told to', async () => {
    const abort = new AbortController();
    abort.abort();
    assert.deepEqual((await walk(tree, abort.signal)).read, []);
  });
});
