import { strict as assert } from 'node:assert';
import type { MinutesFile } from '../../../src/archive/archivedFile';
import { earlierMeetings } from '../../../src/archive/earlierMeetings';
import { summarise } from '../../../src/minutes/summary';
import { SWEDISH_FRONT, readAll } from '../minutes/sample';

function file(date: string, root = 'r', group = 'LG'): MinutesFile {
  const front = SWEDISH_FRONT.join('\n').replace('2024-09-24', date).replace('grupp: LG', `grupp: ${group}`);
  const path = `${date}.md`;
  return {
    entry: { uri: `${root}/${path}`, root, path },
    minutes: summarise(readAll(front)),
    unsaved: false,
  };
}

describe('earlier meetings', () => {
  it('are those of the series in the folder, the latest first', () => {
    const current = file('2024-09-24');
    const files = [
      file('2024-08-27'),
      file('2024-10-08'),
      current,
      file('2024-09-10', 'r', 'lg'),
      file('2024-09-03', 'other'),
      file('2024-09-04', 'r', 'Styrgruppen'),
    ];
    assert.deepEqual(
      earlierMeetings(files, current.entry, current.minutes).map(({ entry }) => entry.path),
      ['2024-09-10.md', '2024-08-27.md'],
    );
  });
});
