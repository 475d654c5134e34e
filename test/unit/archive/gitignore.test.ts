import assert from 'node:assert/strict';
import { FileSelection } from '../../../src/archive/fileSelection';
import { Gitignore } from '../../../src/archive/gitignore';

function gitignore(files: Readonly<Record<string, string>>): Gitignore {
  const rules = new Gitignore();
  for (const [path, text] of Object.entries(files)) rules.add(path, text);
  return rules;
}

describe('Gitignore', () => {
  it('ignores nothing where there are no rules', () => {
    assert.ok(!gitignore({}).ignores('a/b.md'));
  });

  it('follows the rules of a folder in all that lies in it', () => {
    const rules = gitignore({
      '.gitignore': '# Ours alone\n/private.md\ndrafts/\n*.tmp.md\r\n!keep.tmp.md\n',
    });
    const ignored = ['private.md', 'drafts/', 'drafts/a.md', 'x/drafts/y/a.md', 'x/a.tmp.md'];
    const taken = ['x/private.md', 'drafts', 'x/keep.tmp.md', 'Private.md', 'a.md', 'x/'];
    assert.deepEqual(
      [...ignored, ...taken].filter((path) => rules.ignores(path)),
      ignored,
    );
  });

  it('lets the nearest file decide', () => {
    const rules = gitignore({
      '.gitignore': '*.md\n!board/\n',
      'board/.gitignore': '!20*.md\n/old/\n',
      'board/2024/.gitignore': '2024-01*.md\n',
    });
    const ignored = ['a.md', 'board/a.md', 'board/old/2020.md', 'board/2024/2024-01-10.md'];
    const taken = ['board/2023.md', 'board/2024/2024-02-10.md', 'board/2024/old/2024-03-01.md'];
    assert.deepEqual(
      [...ignored, ...taken].filter((path) => rules.ignores(path)),
      ignored,
    );
  });

  it('takes back a folder with all that it holds', () => {
    const rules = gitignore({ '.gitignore': 'drafts/\n', 'keep/.gitignore': '!drafts/\nx.md\n' });
    const paths = [
      'drafts/a.md',
      'keep/drafts/x.md',
      'keep/drafts/',
      'keep/drafts/a.md',
      'keep/drafts/y/a.md',
    ];
    assert.deepEqual(
      paths.filter((path) => rules.ignores(path)),
      ['drafts/a.md', 'keep/drafts/x.md'],
    );
  });

  it('takes nothing back from a folder left out', () => {
    const rules = gitignore({ '.gitignore': 'build/\n', 'build/.gitignore': '!a.md\n' });
    assert.ok(rules.ignores('build/a.md'));
  });

  it('narrows what the globs select', () => {
    const selection = new FileSelection(
      ['**/*.md'],
      ['**/x/**'],
      gitignore({ '.gitignore': 'drafts/\nb.md\n' }),
    );
    assert.deepEqual(
      ['a.md', 'b.md', 'x/a.md', 'drafts/a.md', 'a.txt'].filter((path) => selection.includes(path)),
      ['a.md'],
    );
    assert.deepEqual(
      ['drafts', 'x', 'y'].filter((path) => selection.excludes(path)),
      ['drafts', 'x'],
    );
  });
});
