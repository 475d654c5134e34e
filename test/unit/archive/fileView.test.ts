import assert from 'node:assert/strict';
import type { ArchiveChange } from '../../../src/archive/changeBatch';
import type { FileView } from '../../../src/archive/fileView';
import type { MinutesService } from '../../../src/service';
import { entryOf, FakeStore, meetingText } from './fakeStore';
import { serviceOver } from './serviceOver';

const OLD = meetingText('2024-09-03', '- [ ] Buy paint. ^A1\n');
const NEW = meetingText(
  '2024-10-01',
  '- [ ] Buy paint. (from 2024-09-03#A1) ^A1\n',
  'previous: 2024-09-03.md\n',
);

describe('The archive as it is seen from a file', () => {
  let store: FakeStore;
  let service: MinutesService;
  let changes: ArchiveChange[];

  beforeEach(async () => {
    store = new FakeStore();
    service = serviceOver(store);
    store.put('2024-09-03.md', OLD);
    store.put('2024-10-01.md', NEW);
    store.put('other/2024-09-10.md', meetingText('2024-09-10').replace('Board', 'Crew'));
    changes = [];
    assert.equal(view('2024-10-01.md', NEW), undefined, 'before all files are read nothing can be said');
    await service.archive.load();
    service.archive.onDidChange((change) => changes.push(change));
  });

  afterEach(() => {
    service.dispose();
  });

  function view(path: string, text: string): FileView | undefined {
    const minutes = service.read(text);
    assert.ok(minutes);
    return service.viewFrom(entryOf(path), minutes);
  }

  /** What is found beside what a file says of itself, with the view through which it was found. */
  function checked(
    path: string,
    text: string,
  ): { readonly codes: readonly string[]; readonly view: FileView } {
    const archive = view(path, text);
    assert.ok(archive);
    const own = service.check(text).map(({ code }) => code);
    const codes = service.check(text, { archive }).map(({ code }) => code);
    return { codes: codes.filter((code) => !own.includes(code)), view: archive };
  }

  /** Whether what happened is told to concern what was seen. */
  async function concerns(seen: FileView, happen: () => void): Promise<boolean> {
    changes = [];
    happen();
    await service.archive.settled();
    return changes.some((change) => seen.concerns(change));
  }

  it('is looked at again when the previous meeting is edited', async () => {
    const before = checked('2024-10-01.md', NEW);
    assert.deepEqual(before.codes, []);
    const edited = OLD.replace('- [ ]', '- [x]');
    assert.ok(
      await concerns(before.view, () => {
        service.archive.openText(entryOf('2024-09-03.md'), edited);
      }),
    );
    assert.deepEqual(checked('2024-10-01.md', NEW).codes, ['carry-unresolved']);
  });

  it('is looked at again when what it refers to is renamed, and when it comes back', async () => {
    const before = checked('2024-10-01.md', NEW);
    assert.ok(
      await concerns(before.view, () => {
        store.delete('2024-09-03.md');
      }),
    );
    const without = checked('2024-10-01.md', NEW);
    assert.deepEqual(without.codes, ['carry-unresolved']);
    assert.ok(
      await concerns(without.view, () => {
        store.write('2024-09-03.md', OLD);
      }),
    );
    assert.deepEqual(checked('2024-10-01.md', NEW).codes, []);
  });

  it('is not looked at again for what other series do', async () => {
    const { view: seen } = checked('2024-10-01.md', NEW);
    const isConcerned = await concerns(seen, () => {
      service.archive.openText(
        entryOf('other/2024-09-10.md'),
        meetingText('2024-09-11').replace('Board', 'Crew'),
      );
      service.archive.openText(
        entryOf('other/2024-09-17.md'),
        meetingText('2024-09-17').replace('Board', 'Crew'),
      );
    });
    assert.ok(changes.length > 0);
    assert.ok(!isConcerned);
  });

  it('is looked at again when an earlier meeting of the series comes', async () => {
    const { view: seen } = checked('2024-09-03.md', OLD);
    assert.ok(
      await concerns(seen, () => {
        service.archive.openText(entryOf('2024-08-06.md'), meetingText('2024-08-06'));
      }),
    );
    assert.deepEqual(checked('2024-09-03.md', OLD).codes, ['series-gap']);
  });

  it('knows by the settings when the series is due to meet', async () => {
    service.dispose();
    service = serviceOver(store, [{ name: 'board', cadence: 'every 3 weeks' }]);
    await service.archive.load();
    // The nearest Tuesday would be the 17th.
    const text = meetingText('2024-09-19', 'Tuesday, 19 September 2024, 10:00-11:00\n');
    const archive = view('2024-09-19.md', text);
    assert.equal(archive?.cadence()?.unit, 'week');
    const found = service.check(text, { archive }).find(({ code }) => code === 'date-weekday');
    assert.deepEqual(
      found?.fixes.map(({ title }) => title.args),
      [{ weekday: 'Thursday' }, { date: '24 September 2024' }],
    );
    // Of the days that come round, the one nearest to what is written is meant.
    const late = meetingText('2024-11-07', 'Tuesday, 7 November 2024, 10:00-11:00\n');
    store.delete('2024-10-01.md');
    await service.archive.reload();
    const again = view('2024-11-07.md', late);
    const mended = service.check(late, { archive: again }).find(({ code }) => code === 'date-weekday');
    assert.deepEqual(mended?.fixes[1]?.title.args, { date: '5 November 2024' });
    const other = view('crew/2024-09-19.md', text.replace('group: Board', 'group: Crew'));
    assert.equal(other?.cadence(), undefined);
  });
});
