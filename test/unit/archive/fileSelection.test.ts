import assert from 'node:assert/strict';
import { FileSelection } from '../../../src/archive/fileSelection';

describe('FileSelection', () => {
  const selection = new FileSelection(
    ['**/*.md', '**/*.markdown'],
    ['**/node_modules/**', '**/.minutes/**', '**/.git', 'drafts'],
  );

  it('takes files that a glob includes, at any depth', () => {
    for (const path of ['a.md', 'x/y/a.md', 'x/a.markdown', '.hidden/a.md'])
      assert.ok(selection.includes(path), path);
    for (const path of ['a.txt', 'md', 'a.md/b.txt']) assert.ok(!selection.includes(path), path);
  });

  it('leaves out what lies below an excluded folder, named with or without what it holds', () => {
    for (const path of [
      'node_modules/a/readme.md',
      'x/.minutes/templates/a.md',
      '.git/a.md',
      'drafts/x/a.md',
    ]) {
      assert.ok(!selection.includes(path), path);
    }
    assert.ok(selection.includes('x/drafts/a.md'));
  });

  it('knows folders that need not be looked into', () => {
    for (const path of ['node_modules', 'x/node_modules', '.git', 'drafts'])
      assert.ok(selection.excludes(path), path);
    for (const path of ['x', 'x/drafts']) assert.ok(!selection.excludes(path), path);
  });

  it('takes nothing where nothing is included, and all of it where nothing is excluded', () => {
    assert.ok(!new FileSelection([], []).includes('a.md'));
    assert.ok(new FileSelection(['**/*'], []).includes('node_modules/a.md'));
  });
});
