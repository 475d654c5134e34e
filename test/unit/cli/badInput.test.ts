import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { decisionText, meetingText } from '../archive/fakeStore';
import { Workplace } from './command';

interface Exported {
  readonly meetings: readonly { readonly path: string; readonly decisions: readonly unknown[] }[];
}

describe('The command line, given bad input', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = new Workplace();
    await place.write('good.md', meetingText('2024-01-01', decisionText('B1', 'One')));
  });

  afterEach(() => {
    place.remove();
  });

  /** The paths of the minutes that an export holds, its exit code and its messages. */
  async function exported(...argv: string[]): Promise<{ code: number; paths: string[]; error: string }> {
    const { code, out, error } = await place.run(['export', '-q', ...argv]);
    return { code, paths: (JSON.parse(out) as Exported).meetings.map(({ path }) => path), error };
  }

  const unreadable: readonly (readonly [string, (path: string) => Promise<void>, RegExp])[] = [
    [
      'a binary file',
      () => place.write('x.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1])),
      /no text file/,
    ],
    [
      'text in another encoding',
      () => place.write('x.md', Buffer.from(meetingText('2024-01-01', 'å'), 'latin1')),
      /UTF-8/,
    ],
    [
      'text in UTF-16',
      () => place.write('x.md', Buffer.from(`\uFEFF${meetingText('2024-01-01')}`, 'utf16le')),
      /UTF-8/,
    ],
    [
      'a link to nothing',
      (path) => symlink('nowhere.md', path),
      /x\.md cannot be read \(no such file or directory\)/,
    ],
  ];
  for (const [what, make, message] of unreadable) {
    it(`tells of ${what} and serves the rest: 2`, async () => {
      await make(place.path('x.md'));
      const { code, paths, error } = await exported();
      assert.deepEqual([code, paths], [2, ['good.md']]);
      assert.match(error, /^minutes: [^\n]+\n$/);
      assert.match(error, message);
      assert.equal((await place.run(['check'])).code, 2);
      assert.equal((await place.run(['decisions'])).code, 2);
    });
  }

  it('serves the files that are there when another is named too: 2', async () => {
    const { code, paths, error } = await exported('missing.md', 'good.md');
    assert.deepEqual([code, paths], [2, ['good.md']]);
    assert.match(error, /missing\.md cannot be read/);
  });

  it('does not wait for a pipe', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [place.path('pipe.md')]);
    assert.deepEqual((await exported()).paths, ['good.md']);
    assert.match((await exported('pipe.md')).error, /not a file/);
  });

  it('looks into a folder that is called like a file', async () => {
    await place.write('folder.md/inner.md', meetingText('2024-02-01'));
    assert.deepEqual((await exported()).paths, ['folder.md/inner.md', 'good.md']);
  });

  it('counts a file once, and follows no link out of the root or in a circle', async () => {
    await mkdir(place.path('sub/deep'), { recursive: true });
    await place.write('outside/secret.md', meetingText('2024-03-01'));
    await place.write('root/a.md', meetingText('2024-01-01'));
    await place.write('root/drafts/b.md', meetingText('2024-02-01'));
    await symlink('a.md', place.path('root/again.md'));
    await symlink('.', place.path('root/self'));
    await symlink('round.md', place.path('root/round.md'));
    await symlink('../outside', place.path('root/out'));
    await symlink('../outside/secret.md', place.path('root/secret.md'));
    await symlink('../drafts', place.path('root/aaa'));
    const all = await exported('--root', 'root');
    assert.deepEqual([all.code, all.paths, all.error], [0, ['a.md', 'drafts/b.md'], '']);
    assert.deepEqual((await exported('--root', 'root', 'root', 'root/a.md', 'root/again.md')).paths, [
      'a.md',
      'drafts/b.md',
    ]);
  });

  it('finds a file behind a link where it lies in no folder that is looked at', async () => {
    await place.write('archive/old.md', meetingText('2023-01-01'));
    await mkdir(place.path('now'));
    await symlink('../archive/old.md', place.path('now/old.md'));
    assert.deepEqual((await exported('now')).paths, ['now/old.md']);
  });

  it('leaves out what is excluded, and takes a named file whatever its name', async () => {
    await place.write('node_modules/x/readme.md', meetingText('2024-01-01'));
    await place.write('.minutes/templates/t.md', meetingText('2024-01-01'));
    await place.write('protocol.text', meetingText('2024-01-01'));
    await place.write('notes.txt', meetingText('2024-01-01'));
    assert.deepEqual((await exported()).paths, ['good.md', 'notes.txt']);
    assert.deepEqual((await exported('protocol.text')).paths, ['protocol.text']);
    await place.write('config.json', '{ "include": ["**/*.text"] }');
    assert.deepEqual((await exported('--config', 'config.json')).paths, ['protocol.text']);
  });

  it('passes over empty files', async () => {
    await place.write('empty.md', '');
    await place.write('blank.md', '\n\n');
    assert.deepEqual(await exported(), { code: 0, paths: ['good.md'], error: '' });
  });

  it('reports broken YAML where it breaks and still exports what can be read', async () => {
    await place.write(
      'good.md',
      '---\nminutes: 1\nlang: [sv\ngroup: Board\n---\n\n```yaml decision\n- : : [\n```\n',
    );
    const { code, out } = await place.run(['check', '-q']);
    assert.equal(code, 1);
    assert.match(out, /^good\.md:3:\d+ yaml-syntax /m);
    assert.deepEqual((await exported()).paths, ['good.md']);
  });

  it('takes wrong types everywhere', async () => {
    const meeting = [
      'minutes: 1',
      'lang: [a]',
      'group: { a: b }',
      'date: [1]',
      'time: { x: 1 }',
      'chair: [1, 2]',
      'approvers: 5',
      'attachments: x',
      'abbreviations: [1]',
      'next: { a: 1 }',
    ];
    const body = [
      '```yaml attendees\n- 5\n- group: [x]\n  present: { a: 1 }\n  absent: 7\n```\n',
      '```yaml decision\n- [a, b]\n- id: [x]\n  text: { a: b }\n  vote: 3\n  supersedes: { x: y }\n  status: [1]\n```\n',
      '```yaml action\njust text\n```\n',
    ];
    await place.write('good.md', `---\n${meeting.join('\n')}\n---\n\n${body.join('\n')}`);
    const { code, out } = await place.run(['check', '-q']);
    assert.equal(code, 1);
    assert.match(out, /schema-type/);
    assert.deepEqual((await exported()).paths, ['good.md']);
    assert.equal((await place.run(['decisions'])).code, 0);
  });

  it('reads ten megabytes', async function () {
    this.timeout(120_000);
    const records = Array.from(
      { length: 20_000 },
      (_, index) =>
        `### ${index + 1}. Item\n\n${'Some words about it. '.repeat(24)}\n\n${decisionText(`B${index + 1}`, 'Yes it is')}\n`,
    );
    const text = meetingText('2024-01-01', `## Information\n\n${records.join('')}`);
    assert.ok(text.length > 10_000_000);
    await place.write('large.md', text);
    const { code, out } = await place.run(['export', 'large.md']);
    assert.equal(code, 0);
    assert.equal((JSON.parse(out) as Exported).meetings[0]?.decisions.length, 20_000);
  });
});
