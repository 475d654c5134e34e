import assert from 'node:assert/strict';
import type { MinutesFile } from '../../../src/archive/archivedFile';
import { folderOn, type KnownSeries, knownSeries } from '../../../src/archive/knownSeries';
import { meetingText, minutesFile } from '../vscode/minutesFiles';
import { indexed } from './indexed';

function seriesOf(files: readonly MinutesFile[], pattern = '${date}.md'): readonly KnownSeries[] {
  return knownSeries(indexed(files).series(), () => pattern);
}

describe('knownSeries', () => {
  it('gives each series with its newest minutes, the latest first', () => {
    const files = [
      minutesFile('board/2023-05-02.md', meetingText('Board', '2023-05-02')),
      minutesFile('board/2024-05-02.md', meetingText('board', '2024-05-02')),
      minutesFile('crew/2024-06-02.md', meetingText('Crew', '2024-06-02')),
    ];
    const series = seriesOf(files);
    assert.deepEqual(
      series.map(({ name, folder, newest }) => [name, folder, newest.entry.path]),
      [
        ['Crew', 'crew', 'crew/2024-06-02.md'],
        ['board', 'board', 'board/2024-05-02.md'],
      ],
    );
  });

  it('keeps equal names of two folders apart', () => {
    const files = ['file:///a', 'file:///b'].map((root) =>
      minutesFile('x.md', meetingText('Board', '2024-05-02'), root),
    );
    assert.equal(seriesOf(files).length, 2);
  });

  it('takes the folders of the file name for no folders of the series', () => {
    const folderOf = (path: string, pattern: string): string | undefined =>
      seriesOf([minutesFile(path, meetingText('Board', '2024-05-02'))], pattern)[0]?.folder;
    assert.equal(folderOf('x/2024/2024-05-02.md', '${year}/${date}.md'), 'x');
    assert.equal(folderOf('2024/2024-05-02.md', '${year}/${date}.md'), '');
    assert.equal(folderOf('2024-05-02.md', '${date}.md'), '');
    assert.equal(folderOf('x/y/may.md', '${year}/${date}.md'), 'x/y');
  });

  it('goes on in the folder of the new year where an archive is kept by year', () => {
    const folderIn2025 = (path: string): string | undefined => {
      const [series] = seriesOf([minutesFile(path, meetingText('Board', '2024-12-12'))]);
      return series && folderOn(series, '2025-01-09');
    };
    assert.equal(folderIn2025('board/2024/2024-12-12.md'), 'board/2025');
    assert.equal(folderIn2025('2024/2024-12-12.md'), '2025');
    assert.equal(folderIn2025('board/2023/2024-12-12.md'), 'board/2023');
    assert.equal(folderIn2025('board/2024-12-12.md'), 'board');
  });
});
