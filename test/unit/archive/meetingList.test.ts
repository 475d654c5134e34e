import assert from 'node:assert/strict';
import {
  type MeetingEntry,
  seriesPlace,
  sortMeetings,
  sortSeries,
  yearsOf,
} from '../../../src/archive/meetingList';
import { readMinutes } from '../../../src/minutes/reader';
import { summarise } from '../../../src/minutes/summary';
import { indexed } from './indexed';
import { entryOf } from './fakeStore';

function meeting(path: string, facts: string, root?: string): MeetingEntry {
  const minutes = readMinutes(`---\nminutes: 1\nlang: sv\n${facts}\n---\n`);
  assert.ok(minutes);
  const file = { entry: entryOf(path, root), minutes: summarise(minutes), unsaved: false };
  return { file, decisions: 0, openItems: 0, problems: 0 };
}

describe('the list of meetings', () => {
  it('puts a meeting under the series that the archive knows', () => {
    const entry = meeting('a.md', 'group: Hamnstyrelsen\ndate: 2025-03-04');
    const [series] = indexed([entry.file]).series();
    assert.equal(seriesPlace(entry).key, series?.key);
    assert.deepEqual(seriesPlace(meeting('b.md', 'date: 2025-03-04')), { key: '', label: undefined });
  });

  it('keeps equal names of two folders apart', () => {
    const [one, two] = ['file:///one', 'file:///two'].map((root) =>
      meeting('a.md', 'group: Styrelsen', root),
    );
    assert.ok(one && two);
    assert.notEqual(seriesPlace(one).key, seriesPlace(two).key);
  });

  it('lists the latest year and meeting first, and last those without a day', () => {
    const meetings = [
      meeting('a.md', 'date: 2023-05-06'),
      meeting('b.md', 'title: x'),
      meeting('c.md', 'date: 2025-01-02'),
      meeting('d.md', 'date: 2025-02-03'),
    ];
    assert.deepEqual(yearsOf(meetings), ['2025', '2023', '']);
    assert.deepEqual(
      sortMeetings(meetings).map(({ file }) => file.entry.path),
      ['d.md', 'c.md', 'a.md', 'b.md'],
    );
  });

  it('sorts series by the alphabet of the language', () => {
    const places = ['Örat', 'Zonen', undefined, 'Adel'].map((label) => ({ key: label ?? '', label }));
    assert.deepEqual(
      sortSeries(places, 'sv').map(({ label }) => label),
      ['Adel', 'Zonen', 'Örat', undefined],
    );
  });
});
