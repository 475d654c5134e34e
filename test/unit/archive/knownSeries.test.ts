import assert from 'node:assert/strict';
import type { MinutesFile } from '../../../src/archive/archivedFile';
import { folderOn, type KnownSeries, knownSeries, proposedDay } from '../../../src/archive/knownSeries';
import { readSeriesSetting, type SetSeries } from '../../../src/authoring/setSeries';
import { meetingText, minutesFile } from '../vscode/minutesFiles';
import { indexed } from './indexed';

const ROOT = minutesFile('x.md', meetingText('Board', '2024-05-02')).entry.root;

function seriesOf(
  files: readonly MinutesFile[],
  fileName = '${date}.md',
  series: readonly SetSeries[] = [],
): readonly KnownSeries[] {
  return knownSeries(indexed(files).series(), [ROOT], () => ({ fileName, series }));
}

function set(...entries: readonly object[]): readonly SetSeries[] {
  const { series, faults } = readSeriesSetting(entries, 'series');
  assert.deepEqual(faults, []);
  return series;
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
      series.map(({ name, folder, newest }) => [name, folder, newest?.entry.path]),
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

  it('ends with those that are set and have no minutes yet', () => {
    const files = [minutesFile('board/2024-05-02.md', meetingText('Board', '2024-05-02'))];
    const series = seriesOf(files, '${date}.md', set({ name: 'BOARD' }, { name: 'Crew', folder: 'ships' }));
    assert.deepEqual(
      series.map(({ name, folder, newest, set }) => [name, folder, newest?.entry.path, set?.name]),
      [
        ['Board', 'board', 'board/2024-05-02.md', 'BOARD'],
        ['Crew', 'ships', undefined, 'Crew'],
      ],
    );
    assert.equal(new Set(series.map(({ key }) => key)).size, 2);
  });

  it('has the set series of each folder', () => {
    const series = knownSeries([], ['file:///a', 'file:///b'], (root) => ({
      fileName: '',
      series: root === 'file:///b' ? set({ name: 'Crew' }) : [],
    }));
    assert.deepEqual(
      series.map(({ name, root, folder }) => [name, root, folder]),
      [['Crew', 'file:///b', '']],
    );
  });

  it('puts minutes into the folder that is set, and goes on with years in it', () => {
    const placeIn2025 = (path: string, folder: string): string | undefined => {
      const files = [minutesFile(path, meetingText('Board', '2024-12-12'))];
      const [series] = seriesOf(files, '${date}.md', set({ name: 'Board', folder }));
      return series && folderOn(series, '2025-01-09');
    };
    assert.equal(placeIn2025('elsewhere/2024-12-12.md', 'board'), 'board');
    assert.equal(placeIn2025('board/2024/2024-12-12.md', 'board'), 'board/2025');
    assert.equal(placeIn2025('2024/2024-12-12.md', ''), '2025');
    assert.equal(placeIn2025('board/drafts/2024-12-12.md', 'board'), 'board');
  });
});

describe('proposedDay', () => {
  it('is the next day of the cadence, and else today', () => {
    const files = [minutesFile('2024-05-02.md', meetingText('Board', '2024-05-02'))];
    const proposed = (entry: object): string =>
      proposedDay(seriesOf(files, '', set({ name: 'Board', ...entry }))[0], '2024-05-28');
    assert.equal(proposed({}), '2024-05-28');
    assert.equal(proposed({ cadence: 'every 2 weeks' }), '2024-05-30');
    assert.equal(proposedDay(undefined, '2024-05-28'), '2024-05-28');
    const [unmet] = seriesOf([], '', set({ name: 'Crew', cadence: 'first Monday of the month' }));
    assert.equal(proposedDay(unmet, '2024-05-28'), '2024-06-03');
  });
});
