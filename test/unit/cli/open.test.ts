import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { meetingText } from '../archive/fakeStore';
import { Workplace } from './command';

interface OpenItems {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

const FIRST = meetingText(
  '2024-09-24',
  '- [ ] @[Anna Berg] Draft a plan (due 2024-10-08) ^A1\n- [x] @[Bo Ek] Done ^A2\n- [ ] =1+1 | <b> (due 2024-11-05)\n',
);
const SECOND = meetingText(
  '2024-10-15',
  '```yaml action\nid: A1\ntext: Draft a plan\nowner: Anna Berg\ndue: 2024-10-08\nstatus: in-progress\n' +
    'priority: high\ncarried-from: 2024-09-24#A1\n```\n- [ ] @[Bo Ek] Call ^A2\n',
);

describe('The command open', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = new Workplace();
    await place.write('2024/2024-09-24.md', FIRST);
    await place.write('2024/2024-10-15.md', SECOND);
  });

  afterEach(() => {
    place.remove();
  });

  it('prints a table, the first due first', async () => {
    const { code, out, error } = await place.run(['open']);
    assert.equal(code, 0);
    assert.equal(error, 'Open items: 3. Overdue: 1.\n');
    assert.equal(
      out,
      'Due                   Owner      Id  Item          Meetings  Source\n' +
        '2024-10-08 (overdue)  Anna Berg  A1  Draft a plan  1         Board 2024-10-15\n' +
        '2024-11-05                           =1+1 | <b>    1         Board 2024-09-24\n' +
        '                      Bo Ek      A2  Call          0         Board 2024-10-15\n',
    );
  });

  it('counts from the day that it is given', async () => {
    const { error } = await place.run(['open', '--today', '2024-10-08']);
    assert.equal(error, 'Open items: 3. Overdue: 0.\n');
  });

  it('prints items for programs, with all that the latest copy says', async () => {
    const { out } = await place.run(['open', '--format', 'json']);
    const { items, ...head } = JSON.parse(out) as OpenItems;
    assert.deepEqual(head, { format: 'minutes-open', version: 1, today: '2024-10-21' });
    assert.deepEqual(items[0], {
      path: '2024/2024-10-15.md',
      meetingDate: '2024-10-15',
      group: 'Board',
      series: 'Board',
      id: 'A1',
      text: 'Draft a plan',
      owners: ['Anna Berg'],
      due: '2024-10-08',
      dueText: '2024-10-08',
      status: 'in-progress',
      kind: 'task',
      item: null,
      carriedFrom: '2024-09-24#A1',
      confidence: 'stated',
      source: 'block',
      line: 12,
      priority: 'high',
      overdue: true,
      origin: { path: '2024/2024-09-24.md', id: 'A1', meetingDate: '2024-09-24' },
      ageMeetings: 1,
      ageDays: 27,
    });
    assert.equal(items.length, 3);
  });

  it('filters', async () => {
    const count = async (...options: readonly string[]): Promise<number> => {
      const { out } = await place.run(['open', '--format', 'json', ...options]);
      return (JSON.parse(out) as OpenItems).items.length;
    };
    assert.equal(await count('--owner', 'anna'), 1);
    assert.equal(await count('--owner', 'anna', '--owner', 'Bo Ek'), 2);
    assert.equal(await count('--owner', 'unassigned'), 1);
    assert.equal(await count('--overdue'), 1);
    assert.equal(await count('--due-before', '2024-11-05'), 1);
    assert.equal(await count('--due-before', '2024-11-06'), 2);
    assert.equal(await count('--series', 'board'), 3);
    assert.equal(await count('--series', 'Other'), 0);
  });

  it('makes no formula and no markup of what documents say', async () => {
    const csv = await place.run(['open', '--format', 'csv']);
    const [heading, first, second] = csv.out.split('\r\n');
    assert.equal(
      heading,
      'due,dueText,overdue,owners,id,text,status,meetingDate,group,series,originDate,ageMeetings,ageDays,path,line',
    );
    assert.equal(
      first,
      '2024-10-08,2024-10-08,true,Anna Berg,A1,Draft a plan,in-progress,2024-10-15,Board,Board,2024-09-24,1,27,' +
        '2024/2024-10-15.md,12',
    );
    assert.match(second ?? '', /,"'=1\+1 \| <b>",/);
    await place.write('lists/open.md', '');
    assert.equal((await place.run(['open', '--format', 'md', '--out', 'lists/open.md'])).out, '');
    assert.match(await readFile(place.path('lists/open.md'), 'utf8'), /\(<\.\.\/2024\/2024-09-24\.md>\)/);
    assert.match(
      (await place.run(['open', '--format', 'md'])).out,
      /\| =1\+1 \\\| &lt;b&gt; \| 1 \| \[Board/,
    );
  });

  it('makes to-dos for a calendar, the same ones each time', async () => {
    const { out } = await place.run(['open', '--format', 'ics']);
    assert.equal(out.match(/BEGIN:VTODO\r\n/g)?.length, 3);
    assert.equal((await place.run(['export', '--format', 'ics'])).out, out);
  });

  it('says what it cannot do: 2', async () => {
    for (const options of [
      ['--due-before', 'soon'],
      ['--status', 'open'],
      ['--format', 'ndjson'],
      ['--overdue=1'],
    ]) {
      const { code, out } = await place.run(['open', ...options]);
      assert.deepEqual([code, out], [2, ''], options.join(' '));
    }
  });
});

describe('The command export', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = new Workplace();
    await place.write('1.md', FIRST);
    await place.write('2.md', SECOND);
  });

  afterEach(() => {
    place.remove();
  });

  it('prints a line of JSON for each meeting', async () => {
    const { out } = await place.run(['export', '--format', 'ndjson']);
    const lines = out.trimEnd().split('\n');
    const { meetings } = JSON.parse((await place.run(['export'])).out) as {
      readonly meetings: readonly unknown[];
    };
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      meetings,
    );
  });

  it('prints a line of CSV for each decision and action', async () => {
    const lines = (await place.run(['export', '--format', 'csv'])).out.split('\r\n');
    assert.equal(lines.length, 7);
    assert.equal(
      lines[1],
      'action,2024-09-24,Board,Board,A1,Draft a plan,,Anna Berg,2024-10-08,2024-10-08,open,task,,1.md,11',
    );
  });
});
