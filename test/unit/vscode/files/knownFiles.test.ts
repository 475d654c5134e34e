import assert from 'node:assert/strict';
import { KnownFiles } from '../../../../src/vscode/files/knownFiles';

const root = 'file:///w';
const entry = (path: string) => ({ uri: `${root}/${path}`, root, path });

function known(...paths: string[]): KnownFiles {
  const files = new KnownFiles();
  for (const path of paths) files.add(entry(path));
  return files;
}

describe('KnownFiles', () => {
  const removed = (files: KnownFiles, path: string): string[] =>
    files.remove(`${root}/${path}`).map((gone) => gone.path);

  it('gives a file once', () => {
    const files = known('a.md', 'x/b.md');
    assert.deepEqual(removed(files, 'x/b.md'), ['x/b.md']);
    assert.deepEqual(removed(files, 'x/b.md'), []);
  });

  it('gives all files below a folder, and none that only begin alike', () => {
    const files = known('x/a.md', 'x/y/b.md', 'xy/c.md', 'x.md');
    assert.deepEqual(removed(files, 'x'), ['x/a.md', 'x/y/b.md']);
    assert.deepEqual(removed(files, 'xy'), ['xy/c.md']);
  });

  it('knows nothing of other paths', () => {
    assert.deepEqual(removed(known('x/a.md'), 'other'), []);
  });

  it('finds a file again that was added anew', () => {
    const files = known('x/a.md');
    removed(files, 'x');
    files.add(entry('x/a.md'));
    assert.deepEqual(removed(files, 'x'), ['x/a.md']);
  });
});
