import assert from 'node:assert/strict';
import { relativePath, resolvedPath } from '../../../src/text/relativePath';

describe('A relative path', () => {
  it('leads from a file to a file and back', () => {
    for (const [from, to, path] of [
      ['a.md', 'b.md', 'b.md'],
      ['x/a.md', 'b.md', '../b.md'],
      ['x/y/a.md', 'x/z/b.md', '../z/b.md'],
      ['a.md', 'x/b.md', 'x/b.md'],
      ['a/b.md', 'a', '../a'],
    ] as const) {
      assert.equal(relativePath(from, to), path);
      assert.equal(resolvedPath(from, path), to);
    }
  });

  it('may leave the root', () => {
    assert.equal(resolvedPath('a.md', './../../b.md'), '../../b.md');
  });
});
