import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DEFAULT_FILE_NAME, fileNameOf, freeName, slug } from '../../../src/authoring/fileName';

const variables = {
  date: '2024-09-24',
  year: '2024',
  group: 'Öppna: förskolan & Co',
  place: '../..',
} as const;
const pathOf = (pattern: string): string => fileNameOf(pattern, variables).path;

describe('fileName', () => {
  it('fills the pattern', () => {
    assert.equal(pathOf(DEFAULT_FILE_NAME), '2024-09-24.md');
    assert.equal(pathOf('${year}/${date}-${series}.md'), '2024/2024-09-24-oppna-forskolan-co.md');
  });

  it('adds the suffix and makes up for an empty name', () => {
    assert.equal(pathOf('${date}'), '2024-09-24.md');
    assert.equal(pathOf('${date}.markdown'), '2024-09-24.markdown');
    assert.equal(pathOf('/'), 'minutes.md');
    assert.equal(pathOf('${place}'), 'minutes.md');
  });

  it('never leaves the folder', () => {
    assert.equal(pathOf('../../${place}/./C:\\x/${date}.md'), 'minutes/C-/x/2024-09-24.md');
  });

  it('avoids what file systems refuse', () => {
    assert.equal(pathOf('a?b*<c>.md'), 'a-b--c-.md');
    assert.equal(pathOf('con/NUL.md'), '_con/_NUL.md');
    assert.equal(pathOf('folder. /x.md'), 'folder/x.md');
  });

  it('reports unknown variables', () => {
    assert.deepEqual(fileNameOf('${nonsense}-${date}.md', variables), {
      path: 'nonsense-2024-09-24.md',
      unknown: ['nonsense'],
    });
  });

  it('proposes the first free name', () => {
    const taken = new Set(['a/2024-09-24.md', 'a/2024-09-24-2.md']);
    assert.equal(
      freeName('a/2024-09-24.md', (path) => taken.has(path)),
      'a/2024-09-24-3.md',
    );
    assert.equal(
      freeName('a/b.md', (path) => taken.has(path)),
      'a/b.md',
    );
  });

  it('makes slugs of names', () => {
    assert.equal(slug('  Åke & Östen!  '), 'ake-osten');
    assert.equal(slug('…'), 'minutes');
    assert.equal(slug('委員会'), '委員会');
    assert.equal(slug(`${'a'.repeat(59)} b`), 'a'.repeat(59));
  });
});
