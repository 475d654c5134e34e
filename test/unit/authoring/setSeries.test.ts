import assert from 'node:assert/strict';
import { readSeriesSetting, seriesNamed } from '../../../src/authoring/setSeries';

/** Where the faults of a value lie. */
function faults(value: unknown): string[] {
  return readSeriesSetting(value, 'series').faults.map(({ id, args }) => `${String(args?.key)} ${id}`);
}

describe('readSeriesSetting', () => {
  it('reads all that can be said of a series', () => {
    const entry = {
      name: ' Harbour  board',
      folder: './harbour/board/',
      cadence: 'Every 2 weeks on Tuesday',
      standingItems: ['Budget', ' Safety '],
      template: 'board.sv.md',
    };
    assert.deepEqual(readSeriesSetting([entry, { name: 'Crew' }], 'series'), {
      series: [
        {
          name: 'Harbour board',
          folder: 'harbour/board',
          cadence: { unit: 'week', every: 2, weekday: 2 },
          standingItems: ['Budget', 'Safety'],
          template: 'board.sv.md',
        },
        { name: 'Crew', folder: undefined, cadence: undefined, standingItems: [], template: undefined },
      ],
      faults: [],
    });
  });

  it('serves what is right beside what is wrong', () => {
    const { series } = readSeriesSetting(
      [{ folder: 'x' }, 'Crew', { name: 'Board', cadence: 'often', folder: 'board', more: 1 }],
      'series',
    );
    assert.deepEqual(
      series.map(({ name, folder, cadence }) => [name, folder, cadence]),
      [['Board', 'board', undefined]],
    );
  });

  it('says of each fault where it is and what was expected', () => {
    for (const value of [undefined, null, {}, 'Crew'])
      assert.deepEqual(faults(value), ['series series.no-list']);
    assert.deepEqual(faults([null, 'Crew', []]), [
      'series[0] series.no-entry',
      'series[1] series.no-entry',
      'series[2] series.no-entry',
    ]);
    assert.deepEqual(faults([{}, { name: '' }, { name: 3 }]), [
      'series[0] series.no-name',
      'series[1].name series.no-text',
      'series[2].name series.no-text',
    ]);
    assert.deepEqual(
      faults([
        { name: 'A', cadence: 'often' },
        { name: 'B', cadence: 2, template: [] },
      ]),
      [
        'series[0].cadence series.no-cadence',
        'series[1].cadence series.no-cadence',
        'series[1].template series.no-text',
      ],
    );
    assert.deepEqual(
      faults([
        { name: 'A', standingItems: 'Budget' },
        { name: 'B', standingItems: ['', 'x'] },
      ]),
      ['series[0].standingItems series.no-texts', 'series[1].standingItems series.no-texts'],
    );
    assert.deepEqual(faults([{ name: 'A', standingitems: [] }, { name: 'a' }]), [
      'series[0].standingitems series.unknown-key',
      'series[1].name series.twice',
    ]);
  });

  it('lets no folder lead out of the workspace folder', () => {
    for (const folder of ['..', 'a/../../b', '/tmp', '\\\\share', 'C:\\x', 'c:', 'a\nb', 1])
      assert.deepEqual(
        faults([{ name: 'A', folder }]),
        ['series[0].folder series.no-folder'],
        String(folder),
      );
    const [own] = readSeriesSetting([{ name: 'A', folder: '.' }], 'series').series;
    assert.equal(own?.folder, '');
  });
});

describe('seriesNamed', () => {
  it('compares names as the archive does', () => {
    const series = [{ name: 'Ärendegruppen' }];
    assert.equal(seriesNamed(' ärendegruppen'.normalize('NFD'), series), series[0]);
    assert.equal(seriesNamed('Arendegruppen', series), undefined);
  });
});
