import assert from 'node:assert/strict';
import { itemsToCarry, meetingToCarryInto } from '../../../src/archive/itemsToCarry';
import { openItem } from '../../../src/archive/openItem';
import { carryOver } from '../../../src/authoring/carryOver/carryOver';
import { originOf } from '../../../src/authoring/carryOver/itemToCarry';
import { readMinutes } from '../../../src/minutes/reader';
import type { MinutesService } from '../../../src/service';
import { applyEdits } from '../../../src/text/edit';
import { FakeStore, meetingText } from './fakeStore';
import { serviceOver } from './serviceOver';

const FIRST =
  '- [ ] One ^A1\n- [x] Two ^A2\n- [>] Three (due next meeting) ^A3\n- [ ] Four\n- [ ] Five ^A5\n';

describe('What a meeting leaves open', () => {
  let store: FakeStore;
  let service: MinutesService;

  beforeEach(() => {
    store = new FakeStore();
    service = serviceOver(store);
  });

  afterEach(() => {
    service.dispose();
  });

  async function load(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) store.put(path, text);
    await service.archive.load();
  }

  function leftOpen(to: string): ReturnType<typeof itemsToCarry> {
    const file = service.archive.file(`test:/root/${to}`);
    const previous = file && service.previousMeeting(file);
    assert.ok(file && previous);
    return itemsToCarry(previous, file, service);
  }

  /** The text of minutes after carrying over, which the archive then has. */
  async function carried(path: string): Promise<string> {
    const minutes = await service.archive.read(`test:/root/${path}`);
    assert.ok(minutes);
    const { edits, refusal } = carryOver(minutes, leftOpen(path), readMinutes);
    assert.equal(refusal, undefined);
    const text = applyEdits(minutes.text, edits);
    store.write(path, text);
    await service.archive.settled();
    return text;
  }

  it('are its open items, in their order, and what nobody has taken up yet', async () => {
    await load({ '1.md': meetingText('2024-09-24', FIRST), '2.md': meetingText('2024-10-22') });
    assert.deepEqual(
      leftOpen('2.md').map((item) => [item.text, originOf(item), item.due?.date]),
      [
        ['One', '1#A1', undefined],
        ['Three', '1#A3', '2024-10-22'],
        ['Four', undefined, undefined],
        ['Five', '1#A5', undefined],
      ],
    );
  });

  it('stay the same items when they are carried, and are carried once', async () => {
    await load({
      'a/1.md': meetingText('2024-09-24', FIRST),
      'a/2.md': meetingText('2024-10-22', '- [x] One at last (from 1#A1) ^A1\n'),
      'a/3.md': meetingText('2024-11-19'),
    });
    assert.deepEqual(
      leftOpen('a/2.md').map(({ id }) => id),
      ['A3', undefined, 'A5'],
    );
    const second = await carried('a/2.md');
    assert.equal(await carried('a/2.md'), second);
    const third = await carried('a/3.md');
    assert.equal(await carried('a/3.md'), third);
    assert.equal(await carried('a/2.md'), second);
    // What has no id cannot be followed from where it was opened.
    assert.deepEqual(
      service
        .openItems()
        .map((item) => openItem(item, service.ageOf(item)))
        .map(({ path, text, origin, ageMeetings }) => `${path} ${text} ${origin.path} ${ageMeetings}`)
        .sort(),
      ['a/1.md Four a/1.md 2', 'a/3.md Five a/1.md 2', 'a/3.md Four a/2.md 1', 'a/3.md Three a/1.md 2'],
    );
  });

  it('are not taken over again where they went from an earlier meeting', async () => {
    await load({
      '1.md': meetingText('2024-09-24', '- [ ] One ^A1\n'),
      '2.md': meetingText('2024-10-22', '- [ ] One (from 1#A1) ^A7\n- [ ] New ^A8\n'),
      '3.md': meetingText('2024-11-19', '- [ ] One (from 1#A1) ^A1\n'),
    });
    assert.deepEqual(
      leftOpen('3.md').map(({ id }) => id),
      ['A8'],
    );
  });

  it('are not taken over again where all copies name the first one and have its id', async () => {
    await load({
      '1.md': meetingText('2024-09-24', '- [ ] One ^A1\n'),
      '2.md': meetingText('2024-10-22', '- [ ] One (from 1#A1) ^A1\n'),
      '3.md': meetingText('2024-11-19', '- [ ] One (from 1#A1) ^A1\n'),
    });
    assert.deepEqual(leftOpen('3.md'), []);
  });

  it('are named by the shortest name that means their file alone', async () => {
    await load({
      'board/1.md': meetingText('2024-09-24', '- [ ] One ^A1\n- [ ] Two ^A2\n\nDECISION A2: Yes\n'),
      'other/1.md': meetingText('2024-09-24').replace('Board', 'Other'),
      'board/2.md': meetingText('2024-10-22'),
      'x/3.md': meetingText('2024-11-19', '', 'previous: ../board/1.md\n'),
    });
    const origins = (to: string): (string | undefined)[] => leftOpen(to).map(originOf);
    assert.deepEqual(origins('board/2.md'), ['1#A1', undefined]);
    assert.deepEqual(origins('x/3.md'), ['board/1#A1', undefined]);
  });

  it('stay in their folder, where another one has files of the same names', async () => {
    const twin = 'test:/twin';
    store.put('2.md', meetingText('2024-10-22', '- [ ] Of the twin ^A1\n'), twin);
    store.put('1.md', meetingText('2024-09-24', '- [ ] Theirs ^A1\n'), twin);
    await load({ '1.md': meetingText('2024-09-24', '- [ ] Ours ^A1\n'), '2.md': meetingText('2024-10-22') });
    assert.deepEqual(
      leftOpen('2.md').map((item) => [item.text, originOf(item)]),
      [['Ours', '1#A1']],
    );
    await carried('2.md');
    assert.deepEqual(
      service
        .openItems()
        .map(({ copies, latest }) => `${latest.file.entry.root} ${copies.length}`)
        .sort(),
      ['test:/root 2', 'test:/twin 1', 'test:/twin 1'],
    );
  });

  it('is known to stand in plain minutes', async () => {
    const plain =
      '# Board minutes 2024-09-24\n\nPresent: Ann Hill, Bo Ek\n\n## Action items\n\n- Ann to call\n';
    await load({ '1.md': plain, '2.md': meetingText('2024-10-22', '- [ ] Two ^A1\n') });
    const items = service.openItems().map((item) => openItem(item, service.ageOf(item)));
    assert.deepEqual(items.map(({ path, isPlain }) => [path, isPlain]).sort(), [
      ['1.md', true],
      ['2.md', false],
    ]);
  });

  it('goes into the meeting at hand, the next one, or the last', async () => {
    const later = ['2024-11-05', '2024-12-03', '2024-12-17'];
    await load({
      '1.md': meetingText('2024-10-08', FIRST),
      ...Object.fromEntries(later.map((date) => [`${date}.md`, meetingText(date)])),
      'approved.md': meetingText('2024-12-02', '', 'status: approved\napproved: 2024-12-03\n'),
      'other.md': meetingText('2024-12-02').replace('group: Board', 'group: Crew'),
      'undated.md': meetingText('soon'),
    });
    const into = (from: string, today: string, atHand?: string): string | undefined => {
      const file = service.archive.file(`test:/root/${from}`);
      assert.ok(file);
      const uri = atHand === undefined ? undefined : `test:/root/${atHand}`;
      return meetingToCarryInto(file, service, today, uri)?.entry.path;
    };
    assert.equal(into('1.md', '2024-12-01'), '2024-12-03.md');
    assert.equal(into('1.md', '2024-12-01', '2024-11-05.md'), '2024-11-05.md');
    assert.equal(into('1.md', '2024-12-01', 'other.md'), '2024-12-03.md');
    assert.equal(into('2024-12-03.md', '2024-12-01', '2024-11-05.md'), '2024-12-17.md');
    assert.equal(into('1.md', '2025-01-01'), '2024-12-17.md');
    assert.equal(into('2024-12-17.md', '2024-12-01'), undefined);
    assert.equal(into('undated.md', '2024-12-01'), undefined);
  });
});
