import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { meetingText } from '../archive/fakeStore';
import { Workplace } from './command';

const MEETING = meetingText('2024-09-24', '- [ ] @[Anna Berg] Draft a plan (due 2024-10-08) ^A1\n');
const LATER = meetingText('2024-10-15', '- [ ] @[Bo Ek] Call ^A1\n');

describe('The command rollup', () => {
  let place: Workplace;
  const read = (name = 'open-items.md'): Promise<string> => readFile(place.path(name), 'utf8');

  beforeEach(async () => {
    place = new Workplace();
    await place.write('2024/2024-09-24.md', MEETING);
    await place.write('2024/2024-10-15.md', LATER);
  });

  afterEach(() => {
    place.remove();
  });

  it('writes the document, and writes it again only where something has changed', async () => {
    const first = await place.run(['rollup']);
    assert.deepEqual(first, { code: 0, out: '', error: 'open-items.md is written. Open items: 2.\n' });
    const text = await read();
    assert.match(
      text,
      /^# Open items\n\n<!-- minutes:open-items: .*\n\n## Anna Berg\n\n- \[ \] Draft a plan – due 2024/,
    );
    assert.match(text, /\(2024\/2024-09-24\.md\?plain=1#L11\), from Board 2024-09-24, 1 meeting\n/);
    const second = await place.run(['rollup'], { today: () => '2031-01-01' });
    assert.equal(second.error, 'open-items.md is up to date. Open items: 2.\n');
    assert.equal(await read(), text);
  });

  it('says for CI whether the document is up to date, and writes nothing then', async () => {
    assert.equal((await place.run(['rollup', '--check'])).code, 1);
    await assert.rejects(read());
    await place.run(['rollup', '-q']);
    assert.equal((await place.run(['rollup', '--check'])).code, 0);
    assert.equal((await place.run(['check', '-q', '--min-severity', 'error'])).code, 0);
    const text = await read();
    await place.write('2024/2024-10-15.md', LATER.replace('[ ]', '[x]'));
    const stale = await place.run(['rollup', '--check']);
    assert.deepEqual([stale.code, stale.out], [1, '']);
    assert.equal(await read(), text);
  });

  it('keeps what stands around the list, and what is ticked off in it', async () => {
    await place.write('open-items.md', '\uFEFFOur list.\r\n');
    await place.run(['rollup']);
    const text = `${(await read()).replace('[ ] Call', '[x] Call')}Below.`;
    await place.write('open-items.md', text);
    await place.write('2024/2024-09-24.md', MEETING.replace('[ ]', '[-]'));
    const { code, error } = await place.run(['rollup']);
    assert.deepEqual(
      [code, error],
      [
        0,
        'open-items.md is written. Open items: 1.\n' +
          'open-items.md: items ticked off there that are still open in the minutes: 1\n',
      ],
    );
    const after = await read();
    assert.ok(after.startsWith('\uFEFFOur list.\r\n\r\n<!--') && after.endsWith('-->\r\nBelow.'), after);
    assert.match(after, /- \[x\] Call/);
    assert.doesNotMatch(after, /Draft/);
  });

  it('follows the settings, and writes in the language of the minutes whatever the machine speaks', async () => {
    await place.write(
      '.minutes/config.json',
      '{ "minutes.rollup.file": "lists/åtgärder.md", "rollup.groupBy": "due" }',
    );
    await place.write('lists/x', '');
    await place.run(['rollup'], { env: { LANG: 'sv_SE.UTF-8' } });
    const text = await read('lists/åtgärder.md');
    assert.match(
      text,
      /\n## 2024-10-08\n\n- \[ \] Draft a plan – Anna Berg, due .*\(\.\.\/2024\/2024-09-24\.md/,
    );
    await place.run(['rollup', '--lang', 'sv']);
    assert.match(await read('lists/åtgärder.md'), / – Anna Berg, senast 2024-10-08, /);
    await place.write('.minutes/config.json', '{ "language": "sv", "rollup.file": "a.md" }');
    await place.run(['rollup']);
    assert.match(await read('a.md'), /^# Öppna åtgärder\n/);
    await place.write(
      '.minutes/config.json',
      '{ "rollup.filter": { "owner": ["bo"] }, "rollup.file": "bo.md" }',
    );
    await place.run(['rollup']);
    assert.deepEqual((await read('bo.md')).match(/^## .*$/gm), ['## Bo Ek']);
    for (const wrong of [
      '{ "rollup.filter": [] }',
      '{ "rollup.groupBy": "day" }',
      '{ "rollup.file": 1 }',
      '{ "language": "no" }',
    ]) {
      await place.write('.minutes/config.json', wrong);
      assert.equal((await place.run(['rollup'])).code, 2, wrong);
    }
  });

  it('writes where it is told, also beside the root', async () => {
    const { code, error } = await place.run(['rollup', '--root', '2024', '--out', 'elsewhere.md']);
    assert.deepEqual([code, error], [0, 'elsewhere.md is written. Open items: 2.\n']);
    assert.match(await read('elsewhere.md'), /\]\(2024\/2024-09-24\.md\?plain=1#L11\)/);
  });

  it('leaves a document alone that it cannot tell from other text, or when minutes cannot be read: 2', async () => {
    const texts = ['<!-- minutes:open-items: x -->\nMy words', MEETING, new Uint8Array([0xff, 0xfe, 0])];
    for (const text of texts) {
      await place.write('list', text);
      const { code, error } = await place.run(['rollup', '--out', 'list']);
      assert.equal(code, 2);
      assert.match(error, /^minutes: list/);
      assert.ok(Buffer.from(text).equals(await readFile(place.path('list'))));
    }
    await rm(place.path('list'));
    await place.write('2024/broken.md', new Uint8Array([0xc3, 0x28]));
    assert.equal((await place.run(['rollup'])).code, 2);
    await assert.rejects(read());
  });
});
