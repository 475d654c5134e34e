import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readMinutes } from '../../../src/minutes/reader';
import { Workplace } from './command';

const BEFORE = [
  '---',
  'minutes: 1',
  'lang: en',
  'group: Harbour board',
  'date: 2024-09-24',
  'time: 10:00-12:00',
  'place: The quay',
  '---',
  '',
  '# Harbour board',
  '',
  '```yaml attendees',
  'group: Harbour board',
  'present: [Ann Bell (chair), Bob Cole (secretary)]',
  '```',
  '',
  '- [ ] Ann Bell: paint the bridge (due 2024-12-01) ^A1',
  '- [x] Bob Cole: buy paint ^A2',
  '',
].join('\n');

describe('minutes new', () => {
  let place: Workplace;
  beforeEach(() => {
    place = new Workplace();
  });
  afterEach(() => {
    place.remove();
  });

  const written = async (name: string) => {
    const minutes = readMinutes(await readFile(place.path(name), 'utf8'));
    assert.ok(minutes);
    return minutes;
  };

  it('goes on with the only series there is, and with what it left open', async () => {
    await place.write('board/2024-09-24.md', BEFORE);
    const { code, out, error } = await place.run(['new']);
    assert.deepEqual(
      [code, out, error],
      [0, '', 'board/2024-10-21.md is written. Open items carried over: 1.\n'],
    );
    const { meeting, attendees, actions } = await written('board/2024-10-21.md');
    assert.deepEqual(
      [meeting.group, meeting.date, meeting.place, meeting.previous, meeting.lang],
      ['Harbour board', '2024-10-21', 'The quay', '2024-09-24.md', 'en'],
    );
    assert.deepEqual(
      attendees.map(({ name }) => name),
      ['Ann Bell', 'Bob Cole'],
    );
    const carried = actions.filter(({ carriedFrom }) => carriedFrom !== undefined);
    assert.deepEqual(
      carried.map(({ text, carriedFrom }) => [text, carriedFrom?.written]),
      [['paint the bridge', '2024-09-24#A1']],
    );
  });

  it('takes day, template and name as they are given', async () => {
    await place.write('board/2024-09-24.md', BEFORE);
    const argv = ['new', '--date', '2024-11-05', '--template', 'formal-minutes', '-o', 'later/november.md'];
    assert.equal((await place.run(argv)).code, 0);
    const { meeting } = await written('later/november.md');
    assert.deepEqual(
      [meeting.date, meeting.type, meeting.previous],
      ['2024-11-05', 'minutes', '../board/2024-09-24.md'],
    );
  });

  it('begins a series of a name', async () => {
    const nameless = await place.run(['new']);
    assert.equal(nameless.code, 2);
    assert.match(nameless.error, /--series/);
    assert.equal((await place.run(['new', '--series', 'Kajgruppen', '--lang', 'sv'])).code, 0);
    const { meeting } = await written('2024-10-21.md');
    assert.deepEqual([meeting.group, meeting.lang], ['Kajgruppen', 'sv']);
  });

  it('asks which series where there are several, and finds the one that is meant', async () => {
    await place.write('board/2024-09-24.md', BEFORE);
    await place.write('crew/2024-09-20.md', BEFORE.replaceAll('Harbour board', 'Crew'));
    const { code, error } = await place.run(['new']);
    assert.equal(code, 2);
    assert.match(error, /Harbour board, Crew/);
    assert.equal((await place.run(['new', '--series', 'crew'])).code, 0);
    assert.equal((await written('crew/2024-10-21.md')).meeting.group, 'Crew');
  });

  it('uses templates and names of the workspace', async () => {
    await place.write('board/2024-09-24.md', BEFORE);
    await place.write(
      '.minutes/templates/short.md',
      '---\nminutes: 1\ngroup: ${group}\ndate: ${date}\n---\n\n# Short ${wrong}\n',
    );
    await place.write('.minutes/config.json', '{ "fileName": "${date}-${series}.md" }');
    const { code, error } = await place.run(['new', '--template', 'short']);
    assert.equal(code, 0);
    assert.match(error, /wrong/);
    assert.match(await readFile(place.path('board/2024-10-21-harbour-board.md'), 'utf8'), /# Short/);
  });

  it('never writes over what is there, and knows its templates', async () => {
    await place.write('board/2024-09-24.md', BEFORE);
    await place.write('board/2024-10-21.md', 'Mine.\n');
    const taken = await place.run(['new']);
    assert.deepEqual([taken.code, await readFile(place.path('board/2024-10-21.md'), 'utf8')], [2, 'Mine.\n']);
    assert.match(taken.error, /board\/2024-10-21\.md exists already/);
    const unknown = await place.run(['new', '--template', 'none']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.error, /formal-minutes/);
    assert.equal((await place.run(['new', 'board', 'board'])).code, 2);
  });

  describe('with series in the settings', () => {
    const settings = (...series: readonly object[]): Promise<void> =>
      place.write('.minutes/config.json', JSON.stringify({ language: 'en', series }));

    it('begins one that has no minutes yet, in its folder, on its day, with its items', async () => {
      await settings({
        name: 'Harbour board',
        folder: 'harbour/board',
        cadence: 'second Tuesday of the month',
        standingItems: ['Budget', 'Safety at the quay'],
        template: 'Working meeting, short',
      });
      const { code, error } = await place.run(['new']);
      assert.deepEqual(
        [code, error],
        [0, 'harbour/board/2024-11-12.md is written. Open items carried over: 0.\n'],
      );
      const { meeting, items } = await written('harbour/board/2024-11-12.md');
      assert.deepEqual([meeting.group, meeting.date], ['Harbour board', '2024-11-12']);
      assert.deepEqual(
        items.map(({ number, title }) => `${number ?? ''} ${title}`),
        ['1 First topic', '2 Second topic', '3 Budget', '4 Safety at the quay', '5 Next meeting'],
      );
    });

    it('goes on with one that has, by its cadence; what is said on the command line goes first', async () => {
      await place.write('board/2024-09-24.md', BEFORE);
      await settings({ name: 'harbour BOARD', cadence: 'every 3 weeks', template: 'working-meeting.en.md' });
      assert.equal((await place.run(['new'])).code, 0);
      assert.equal((await written('board/2024-11-05.md')).meeting.previous, '2024-09-24.md');
      const argv = ['new', '--date', '2024-12-01', '--template', 'Formal minutes'];
      assert.equal((await place.run(argv)).code, 0);
      assert.equal((await written('board/2024-12-01.md')).meeting.type, 'minutes');
    });

    it('asks which one is meant among all below the folder', async () => {
      await settings({ name: 'Crew', folder: 'crew' }, { name: 'Board', folder: 'board' });
      await place.write('crew/README.md', 'x');
      assert.match((await place.run(['new'])).error, /Crew, Board/);
      assert.equal((await place.run(['new', 'crew'])).code, 0);
      assert.equal((await written('crew/2024-10-21.md')).meeting.group, 'Crew');
      assert.equal((await place.run(['new', 'crew', '--series', 'board'])).code, 0);
      assert.equal((await written('board/2024-10-21.md')).meeting.group, 'Board');
    });

    it('says what has no place or is no template', async () => {
      await place.write('.minutes/templates/bare.md', '# ${group}\n');
      await settings({ name: 'Crew', standingItems: ['Budget'], template: 'bare' });
      const { code, error } = await place.run(['new']);
      assert.equal(code, 0);
      assert.match(error, /no place .* Crew; .*: Budget/);
      await settings({ name: 'Crew', template: 'none' });
      const unknown = await place.run(['new', '--date', '2024-12-01']);
      assert.equal(unknown.code, 2);
      assert.match(unknown.error, /no template none.* Crew.*formal-minutes/);
    });

    it('says where the settings are wrong, and what is expected there', async () => {
      await settings({ name: 'Crew' }, { name: 'Board', cadence: 'often' });
      const { code, error } = await place.run(['new', '--series', 'Crew']);
      assert.equal(code, 2);
      assert.match(error, /config\.json: series\[1\]\.cadence must say how often .*weekly.*"often"/);
    });
  });

  it('lists those who belong to a new series by the roster', async () => {
    await place.write(
      '.minutes/roster.yaml',
      '- {name: Ann Bell, groups: Harbour board}\n- {name: Bob Cole, groups: Harbour board, to: 2023}\n- Cia Dahl\n',
    );
    await place.run(['new', '--series', 'Harbour board', '--date', '2024-10-21']);
    const { attendees } = await written('2024-10-21.md');
    assert.deepEqual(
      attendees.map(({ name, group }) => [name, group]),
      [['Ann Bell', 'Harbour board']],
    );
  });
});
