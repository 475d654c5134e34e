import assert from 'node:assert/strict';
import { archiveQueries } from '../../../src/archive/archiveQueries';
import { Archive } from '../../../src/archive/archive';
import { searchRecords } from '../../../src/archive/recordSearch';
import { decisionText, FakeLogger, FakeStore, meetingText } from './fakeStore';

const ACTION =
  '```yaml action\nid: A1\ntext: Paint the northern beacon\nowner: Ann Bell\nstatus: done\n```\n';

async function search(query: string, limit = 10): Promise<string[]> {
  const files = new FakeStore();
  files.put('a.md', meetingText('2024-05-06', decisionText('D1', 'The pier is painted.') + ACTION));
  files.put('b.md', meetingText('2025-05-06', decisionText('D1', 'The beacon stays.')));
  const archive = new Archive({ files, logger: new FakeLogger() });
  await archive.load();
  const queries = archiveQueries(archive, () => '2025-06-01');
  archive.dispose();
  return searchRecords(queries.decisions(), queries.items(), query, limit).map(
    ({ target, name, isOver }) => `${target.file.entry.path} ${name}${isOver ? ' (over)' : ''}`,
  );
}

describe('searchRecords', () => {
  it('finds decisions and actions by their words, the newest first, and says what is over', async () => {
    assert.deepEqual(await search('BEACON'), [
      'b.md D1 The beacon stays.',
      'a.md A1 Paint the northern beacon (over)',
    ]);
  });

  it('finds by id, and by letters in order, the words as they are written first', async () => {
    assert.deepEqual(await search('d1 pier'), ['a.md D1 The pier is painted.']);
    assert.deepEqual(await search('bcn'), [
      'b.md D1 The beacon stays.',
      'a.md A1 Paint the northern beacon (over)',
    ]);
    assert.deepEqual(await search('paint'), [
      'a.md D1 The pier is painted.',
      'a.md A1 Paint the northern beacon (over)',
    ]);
  });

  it('gives no more than asked for, and nothing for other words', async () => {
    assert.equal((await search('', 2)).length, 2);
    assert.deepEqual(await search('harbour'), []);
  });
});
