import assert from 'node:assert/strict';
import type { MinutesFile } from '../../../src/archive/archivedFile';
import { ageOf, droppedItems, itemsOf, openItemsOf } from '../../../src/archive/items';
import { minutesFile } from '../vscode/minutesFiles';
import { meetingText } from './fakeStore';
import { indexed } from './indexed';

const TODAY = '2024-06-01';

/** A meeting with actions, each the lines of a block. */
function meeting(
  date: string,
  actions: readonly string[] = [],
  front = '',
  path = `${date}.md`,
): MinutesFile {
  const blocks = actions.map((lines) => `\`\`\`yaml action\n${lines.split(' | ').join('\n')}\n\`\`\`\n`);
  return minutesFile(path, meetingText(date, blocks.join('\n'), front));
}

const A1 = 'id: A1 | text: Call | owner: Ann | status: open';

describe('Items over time', () => {
  const opened = meeting('2024-01-10', [
    `${A1} | due: next meeting`,
    'id: A2 | text: Write | owner: Bo | status: open',
  ]);
  const carrying = meeting('2024-02-10', [`${A1.replace('A1', 'A7')} | carried-from: 2024-01-10#A1`]);

  it('join the copies of an action; the latest is listed, in its own file', () => {
    const index = indexed([carrying, opened]);
    const [item] = itemsOf(carrying, index);
    assert.equal(item?.origin.file, opened);
    assert.equal(item.latest.file, carrying);
    assert.deepEqual([item.status, item.isOpen, item.copies.length], ['open', true, 2]);
    assert.equal(item.key, `${opened.entry.uri}#A1`);
    assert.deepEqual(
      itemsOf(opened, index).map(({ origin }) => origin.action.id),
      ['A2'],
    );
  });

  it('are closed by any copy, and open where one is carried that nobody took up', () => {
    const closed = meeting('2024-01-10', ['id: A1 | text: Call | owner: Ann | status: done']);
    assert.deepEqual(openItemsOf(carrying, indexed([closed, carrying])), []);
    const left = meeting('2024-01-10', ['id: A1 | text: Call | owner: Ann | status: carried']);
    assert.equal(openItemsOf(left, indexed([left])).length, 1);
    assert.equal(openItemsOf(left, indexed([left, carrying])).length, 0);
  });

  it('are due on the day of the meeting after, where the text says the next one', () => {
    const index = indexed([opened, carrying]);
    const alone = itemsOf(opened, indexed([opened]))[0];
    assert.equal(alone?.due, undefined);
    const later = meeting('2024-02-10');
    assert.equal(itemsOf(opened, indexed([opened, later]))[0]?.due, '2024-02-10');
    assert.equal(itemsOf(carrying, index)[0]?.due, undefined);
  });

  it('age with each meeting of their series while they are open', () => {
    const files = [opened, meeting('2024-02-10'), meeting('2024-03-10')];
    const index = indexed(files);
    const [item] = itemsOf(opened, index);
    assert.ok(item);
    assert.deepEqual(ageOf(item, TODAY, index), { meetings: 2, days: 143 });
    const done = meeting('2024-02-10', [
      'id: A1 | text: Call | owner: Ann | status: done | carried-from: 2024-01-10#A1',
    ]);
    const again = indexed([opened, done, meeting('2024-03-10')]);
    const [closed] = itemsOf(done, again);
    assert.ok(closed);
    assert.deepEqual(ageOf(closed, TODAY, again), { meetings: 1, days: 31 });
  });

  it('are dropped where the next minutes neither carry nor close them, and stay open', () => {
    const index = indexed([opened, carrying]);
    assert.deepEqual(
      droppedItems(carrying, index).map(({ key, isOpen }) => [key, isOpen]),
      [[`${opened.entry.uri}#A2`, true]],
    );
    assert.deepEqual(droppedItems(opened, index), []);
  });

  it('neither hang nor count twice where references go in circles, to themselves or into the future', () => {
    const [first, second] = ['#A2', '#A1'].map((reference, index) =>
      meeting(
        '2024-01-10',
        [
          `id: A${index + 1} | text: x | owner: Ann | status: open | carried-from: ${index === 0 ? 'b' : 'a'}${reference}`,
        ],
        '',
        `${index === 0 ? 'a' : 'b'}.md`,
      ),
    );
    assert.ok(first && second);
    const circle = indexed([first, second]);
    assert.equal([first, second].flatMap((file) => itemsOf(file, circle)).length, 1);
    const own = meeting('2024-01-10', [`${A1} | carried-from: 2024-01-10#A1`]);
    assert.equal(itemsOf(own, indexed([own])).length, 1);
    const early = meeting('2024-01-10', [`${A1} | carried-from: 2024-02-10#A1`]);
    const late = meeting('2024-02-10', [A1]);
    const index = indexed([early, late]);
    assert.equal([early, late].flatMap((file) => itemsOf(file, index)).length, 2);
  });
});

describe('Meetings of a series', () => {
  const dates = ['2024-01-10', '2024-02-10', '2024-03-10'];
  const files = dates.map((date) => meeting(date));
  const undated = meeting('soon', [], '', 'draft.md');
  const elsewhere = minutesFile('2024-02-01.md', meetingText('2024-02-01'), 'file:///other');
  const other = meeting('2024-02-02', [], 'series: Crew\n');
  const index = indexed([other, undated, ...files, elsewhere]);
  const [first, second, third] = files;
  assert.ok(first && second && third);

  it('are those of one folder and name, in order of their days', () => {
    const names = index.series().map(({ name, root, meetings }) => [name, root, meetings.length]);
    assert.deepEqual(names, [
      ['Board', 'file:///archive', 4],
      ['Crew', 'file:///archive', 1],
      ['Board', 'file:///other', 1],
    ]);
    assert.deepEqual(index.meetings(second), [...files, undated]);
    assert.deepEqual([...index.earlierMeetings(third)], [second, first]);
    assert.deepEqual([...index.earlierMeetings(undated)], [third, second, first]);
  });

  it('come before and after each other as they say, else by day', () => {
    assert.equal(index.previousMeeting(third), second);
    assert.equal(index.nextMeeting(first), second);
    assert.equal(index.nextMeeting(undated), undefined);
    const linking = meeting('2024-04-10', [], 'previous: ./2024-01-10.md\nnext: gone.md\n');
    assert.equal(index.previousMeeting(linking), first);
    assert.equal(index.nextMeeting(linking), undefined);
  });

  it('of one day follow each other by the hour', () => {
    const afternoon = minutesFile('b.md', meetingText('2024-01-10').replace('10:00-11:00', '13:00-14:00'));
    const day = indexed([afternoon, first]);
    assert.equal(day.previousMeeting(afternoon), first);
    assert.equal(day.nextMeeting(first), afternoon);
  });
});

describe('Conflict copies', () => {
  const original = meeting('2024-01-10', [A1]);
  const copied = (ending: string, date = '2024-01-10'): MinutesFile =>
    meeting(date, [A1], '', `2024-01-10${ending}.md`);

  for (const ending of [
    ' (1)',
    '-DESKTOP-AB12C3',
    '-PC',
    ' 2',
    ' (conflicted copy 2024-01-11 101500)',
    ' (Annas motstridiga kopia 2024-01-11)',
    '.sync-conflict-20240111-101500-ABCDEFG',
  ]) {
    it(`are not counted beside their original: ${ending}`, () => {
      const copy = copied(ending);
      assert.deepEqual(indexed([copy, original]).files(), [original]);
      assert.deepEqual(indexed([copied(' (2)'), copy].slice(1)).files(), [copy]);
    });
  }

  it('are none where the meeting is another one, or the name says nothing', () => {
    for (const other of [copied(' (1)', '2024-01-11'), copied('-extra'), copied(' (extra)'), copied('-2')]) {
      assert.equal(indexed([original, other]).files().length, 2, other.entry.path);
    }
  });

  it('count once where the original is gone', () => {
    const index = indexed([original, copied(' (2)'), copied(' (1)')]);
    index.replace(original, undefined);
    assert.deepEqual(
      index.files().map(({ entry }) => entry.path),
      ['2024-01-10 (1).md'],
    );
  });
});
