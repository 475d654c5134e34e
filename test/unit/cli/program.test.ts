import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { decisionText, meetingText } from '../archive/fakeStore';
import { PLAIN_SWEDISH } from '../minutes/plain/sample';
import { Workplace } from './command';

/** Nobody asks for a secretary where there is one. */
const SECRETARY = 'secretary: Ann Hill\n';

interface Findings {
  readonly files: number;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
}

describe('The command line', () => {
  let place: Workplace;

  beforeEach(() => {
    place = new Workplace();
  });

  afterEach(() => {
    place.remove();
  });

  describe('check', () => {
    const wrong = meetingText('2024-01-01', 'Tuesday 1 January 2024\n', SECRETARY);

    it('has nothing to report of right minutes and of other files: 0', async () => {
      await place.write('a/2024-01-01.md', meetingText('2024-01-01', '', SECRETARY));
      await place.write('README.md', '# Read me\n\nTuesday 1 January 2024\n');
      const { code, out, error } = await place.run(['check']);
      assert.deepEqual([code, out, error], [0, '', 'Findings: 0. Minutes checked: 1.\n']);
    });

    it('prints a line for each finding: 1', async () => {
      await place.write('a/1.md', wrong);
      const { code, out } = await place.run(['check', '-q']);
      assert.equal(code, 1);
      assert.match(out, /^a\/1\.md:12:1 date-weekday [^\n]+\n$/);
      const swedish = await place.run(['check', '-q', '--lang', 'sv']);
      assert.notEqual(swedish.out, out);
      assert.equal((await place.run(['check', '-q'], { env: { LANG: 'sv_SE.UTF-8' } })).out, swedish.out);
    });

    it('prints findings for programs', async () => {
      await place.write('1.md', wrong);
      const { out } = await place.run(['check', '--format', 'json']);
      const { findings, ...head } = JSON.parse(out) as Findings;
      assert.deepEqual(head, { format: 'minutes-check', version: 1, files: 1 });
      const [{ message, ...finding } = {}, ...more] = findings;
      assert.deepEqual(more, []);
      assert.equal(typeof message, 'string');
      assert.deepEqual(finding, {
        path: '1.md',
        line: 12,
        column: 1,
        endLine: 12,
        endColumn: 8,
        code: 'date-weekday',
        severity: 'error',
        fixable: true,
      });
    });

    it('reports from the severity that is asked for', async () => {
      await place.write('1.md', wrong);
      await place.write('.minutes/config.json', '{ "minutes.rules": { "date-weekday": "info" } }');
      assert.equal((await place.run(['check'])).code, 0);
      assert.equal((await place.run(['check', '--min-severity', 'info'])).code, 1);
      await place.write('off.json', '{ "rules": { "date-weekday": "off" } }');
      assert.equal((await place.run(['check', '--min-severity', 'hint', '--config', 'off.json'])).code, 0);
    });

    it('prints SARIF and lines for GitHub', async () => {
      await place.write('a b,c/1.md', wrong);
      const sarif = await place.run(['check', '-q', '--format', 'sarif']);
      const { version, runs } = JSON.parse(sarif.out) as {
        version: string;
        runs: { tool: { driver: { rules: object[] } }; results: { locations: object[] }[] }[];
      };
      assert.equal(version, '2.1.0');
      assert.deepEqual(runs[0]?.tool.driver.rules, [{ id: 'date-weekday' }]);
      assert.deepEqual(runs[0].results[0]?.locations, [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b%2Cc/1.md' },
            region: { startLine: 12, startColumn: 1, endLine: 12, endColumn: 8 },
          },
        },
      ]);
      const github = await place.run(['check', '-q', '--format', 'github']);
      assert.equal(github.code, 1);
      assert.match(
        github.out,
        /^::error file=a b%2Cc\/1\.md,line=12,endLine=12,col=1,endColumn=8,title=date-weekday::[^\n]+\n$/,
      );
    });

    it('knows all minutes below the root, whichever it is to check', async () => {
      const left = '```yaml action\nid: A1\ntext: Buy paint.\nowner: Bob Cole\nstatus: open\n```\n';
      await place.write('2024/1.md', meetingText('2024-01-02', left, SECRETARY));
      await place.write('2024/2.md', meetingText('2024-02-06', 'As 2024-01-02#A1 says.\n', SECRETARY));
      const { out, error } = await place.run(['check', '2024/2.md', '--min-severity', 'info']);
      const found = out.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '));
      assert.deepEqual(found, [
        '2024/2.md:4:1 series-gap',
        '2024/2.md:5:7 carry-dropped',
        '2024/2.md:12:4 ref-unknown',
        '',
      ]);
      assert.equal(error, 'Findings: 3. Minutes checked: 1.\n');
    });

    it('gives hints in plain minutes, and checks them by all rules only where that is asked for', async () => {
      const text = PLAIN_SWEDISH.replace('Tisdagen', 'Onsdagen');
      await place.write('2024-09-24.txt', text);
      const { code, error } = await place.run(['check']);
      assert.deepEqual([code, error], [0, 'Findings: 0. Minutes checked: 1.\n']);
      const hints = await place.run(['check', '-q', '--min-severity', 'hint']);
      assert.match(hints.out, /^2024-09-24\.txt:16:23 action-language [^\n]+\n$/);
      const all = await place.run(['check', '-q', '--plain', '--fix']);
      assert.match(all.out, /:3:1 date-weekday /);
      assert.equal(await readFile(place.path('2024-09-24.txt'), 'utf8'), text);
    });

    it('counts lines and columns as an editor does, behind a byte-order mark and CRLF too', async () => {
      await place.write('1.md', `\uFEFF${wrong.replaceAll('\n', '\r\n')}`);
      assert.match((await place.run(['check'])).out, /^1\.md:12:1 /);
    });
  });

  describe('check --fix', () => {
    const wrong = meetingText('2024-01-01', 'Tuesday 1 January 2024\n', SECRETARY);

    it('repairs what has one right repair and reports the rest', async () => {
      await place.write('1.md', `\uFEFF${wrong}`);
      await place.write('2.md', meetingText('2024-13-45', '', SECRETARY));
      const { code, out, error } = await place.run(['check', '--fix']);
      assert.equal(code, 1);
      assert.match(out, /^2\.md:5:7 date-invalid [^\n]+\n$/);
      assert.match(error, /^1\.md: repaired: 1\n/);
      assert.equal(await readFile(place.path('1.md'), 'utf8'), `\uFEFF${wrong.replace('Tuesday', 'Monday')}`);
      assert.deepEqual(await readdir(place.folder), ['1.md', '2.md']);
    });

    for (const [order, names] of [
      ['in the order of the files', ['1.md', '2.md', '3.md', '4.md']],
      ['against it', ['d.md', 'c.md', 'b.md', 'a.md']],
    ] as const) {
      it(`repairs what repairs of other files call for, ${order}`, async () => {
        const formal = (at: number, number: number): string =>
          meetingText(
            `2024-0${at + 1}-10`,
            `## Matters\n\n### § ${number} Quay\n\nWords.\n\n### § ${number + 1} Pier\n\nWords.\n`,
            `${SECRETARY}type: minutes\nchair: Bo Ek\napprovers: [Cia Falk]\n${at === 0 ? '' : `previous: ${names[at - 1]}\n`}`,
          );
        // Only the second does not go on from the one before; with it repaired, the third does not, either.
        const numbers = [1, 9, 11, 13];
        for (const [at, name] of names.entries()) await place.write(name, formal(at, numbers[at] ?? 0));
        const { error } = await place.run(['check', '--fix']);
        for (const [at, name] of names.entries())
          assert.equal(await readFile(place.path(name), 'utf8'), formal(at, 2 * at + 1), name);
        assert.equal(error.match(/: repaired: 1$/gm)?.length, 3, error);
        const again = await place.run(['check', '--fix']);
        assert.doesNotMatch(again.error, /repaired/);
        assert.doesNotMatch(again.out, /paragraph-sequence/);
      });
    }

    it('repairs the files that it was given and none around them', async () => {
      await place.write('a.md', wrong);
      await place.write('b/c.md', wrong);
      const { error } = await place.run(['check', '--fix', 'a.md']);
      assert.match(error, /^a\.md: repaired: 1\n/);
      assert.equal(await readFile(place.path('b/c.md'), 'utf8'), wrong);
    });

    it('never touches approved minutes', async () => {
      const approved = meetingText(
        '2024-01-01',
        'Tuesday 1 January 2024\n',
        'status: approved\napproved: 2024-01-08\n',
      );
      await place.write('1.md', approved);
      const { code, error } = await place.run(['check', '--fix']);
      assert.equal(code, 1);
      assert.match(error, /1\.md is approved/);
      assert.equal(await readFile(place.path('1.md'), 'utf8'), approved);
    });
  });

  describe('decisions', () => {
    beforeEach(async () => {
      const two =
        decisionText('B1', 'Build a ramp') +
        decisionText('B2', '"=1+1 | <b>"').replace('adopted', 'rejected');
      await place.write('2023/1.md', meetingText('2023-05-01', two));
      await place.write(
        '2024/2.md',
        meetingText('2024-05-01', decisionText('B1', 'Later', 'supersedes: 1#B1\n')),
      );
    });

    it('prints a table', async () => {
      const { code, out, error } = await place.run(['decisions']);
      assert.equal(code, 0);
      assert.equal(error, 'Decisions: 3.\n');
      assert.equal(
        out,
        [
          'Date        Id  Status      Group  Decision',
          '2024-05-01  B1  adopted     Board  Later',
          '2023-05-01  B1  superseded  Board  Build a ramp',
          '2023-05-01  B2  rejected    Board  =1+1 | <b>',
          '',
        ].join('\n'),
      );
      const narrow = await place.run(['decisions', '--lang=sv'], { columns: 42 });
      assert.equal(narrow.out.split('\n')[2], '2023-05-01  B1  ersatt    Board  Build a r…');
    });

    it('prints JSON, with the status that counts now', async () => {
      const { out } = await place.run([
        'decisions',
        '--format',
        'json',
        '2023',
        '2024',
        '--until',
        '2023-12-31',
      ]);
      const document = JSON.parse(out) as { decisions: Record<string, unknown>[] };
      assert.deepEqual(
        { ...document, decisions: [] },
        { format: 'minutes-decisions', version: 1, decisions: [] },
      );
      assert.deepEqual(document.decisions[0], {
        path: '2023/1.md',
        meetingDate: '2023-05-01',
        group: 'Board',
        series: 'Board',
        id: 'B1',
        text: 'Build a ramp',
        by: 'Board',
        status: 'superseded',
        kind: 'decision',
        item: null,
        confidence: 'stated',
        source: 'block',
        line: 12,
      });
      assert.equal(document.decisions.length, 2);
    });

    it('prints CSV that no spreadsheet takes for formulas', async () => {
      const { out } = await place.run(['decisions', '--format=csv', '--status=avslaget']);
      assert.equal(
        out,
        'meetingDate,id,text,by,status,kind,item,group,series,path,line\r\n' +
          '2023-05-01,B2,"\'=1+1 | <b>",Board,rejected,decision,,Board,Board,2023/1.md,18\r\n',
      );
    });

    it('prints Markdown with links from where it is written', async () => {
      const { out } = await place.run(['decisions', '--format=md', '--text', '1+1']);
      const row = '| B2 | =1+1 \\| &lt;b&gt; | Board | rejected | Board |';
      assert.equal(out.split('\n')[2], `| [2023-05-01](<2023/1.md>) ${row}`);
      await place.run(['decisions', '--format=md', '--text', '1+1', '--out', '2024/list.md']);
      const written = await readFile(place.path('2024/list.md'), 'utf8');
      assert.equal(written.split('\n')[2], `| [2023-05-01](<../2023/1.md>) ${row}`);
    });

    it('passes what every filter passes', async () => {
      const ids = async (...filter: string[]) => {
        const { out } = await place.run(['decisions', '--format=json', ...filter]);
        return (JSON.parse(out) as { decisions: { id: string }[] }).decisions.map(({ id }) => id);
      };
      assert.deepEqual(await ids('--since', '2024-01-01'), ['B1']);
      assert.deepEqual(await ids('--group', 'board', '--status', 'adopted,rejected'), ['B1', 'B2']);
      assert.deepEqual(await ids('--series', 'Other'), []);
    });
  });

  describe('export', () => {
    it('prints the model of all minutes, paths relative to the root', async () => {
      await place.write('a/b/1.md', meetingText('2024-01-01'));
      await place.write('2.md', meetingText('2024-02-01'));
      await place.write('README.md', '# Read me\n');
      const { code, out } = await place.run(['export', '--root', 'a']);
      assert.equal(code, 0);
      const document = JSON.parse(out) as { meetings: { path: string; meeting: { date: string } }[] };
      assert.deepEqual({ ...document, meetings: [] }, { format: 'minutes-json', version: 1, meetings: [] });
      assert.deepEqual(
        document.meetings.map(({ path, meeting }) => [path, meeting.date]),
        [['b/1.md', '2024-01-01']],
      );
      const other = JSON.parse((await place.run(['export', '--root', 'a', '2.md'])).out) as typeof document;
      assert.equal(other.meetings[0]?.path, '../2.md');
    });

    it('writes a whole file or none', async () => {
      await place.write('1.md', meetingText('2024-01-01'));
      const { code, out } = await place.run(['export', '-o', 'all.json', '-q']);
      assert.deepEqual([code, out], [0, '']);
      const written = await readFile(place.path('all.json'), 'utf8');
      assert.equal(written, (await place.run(['export'])).out);
      const failed = await place.run(['export', '-o', 'no/such/all.json', '-q']);
      assert.deepEqual([failed.code, failed.out], [2, '']);
      assert.match(failed.error, /all\.json could not be written \(no such file or directory\)/);
      assert.equal((await place.run(['export', '-o', '.', '-q'])).code, 2);
      assert.deepEqual(await readdir(place.folder), ['1.md', 'all.json']);
    });
  });

  describe('wrong usage', () => {
    it('says what is wrong, in the language asked for, and prints nothing: 2', async () => {
      for (const argv of [
        [],
        ['chek'],
        ['check', '--format', 'xml'],
        ['check', 'missing.md'],
        ['check', '--root', 'x'],
      ]) {
        const { code, out, error } = await place.run(argv);
        assert.deepEqual([code, out], [2, ''], argv.join(' '));
        assert.match(error, /^minutes: [^\n]+\nminutes --help/);
      }
      const { error } = await place.run(['check', '--format', 'xml', '--lang', 'sv']);
      assert.match(error, /--format kan inte vara xml\. Använd ett av text, json/);
    });

    it('says what is wrong with settings', async () => {
      const wrong: readonly (readonly [string, RegExp])[] = [
        ['{', /must be a JSON object/],
        ['[]', /must be a JSON object/],
        ['{ "rule": {} }', /unknown key, rule\. Known are include/],
        ['{ "rules": { "date-weekday": "fatal" } }', /one of off, error/],
        ['{ "rules": [] }', /one of off, error/],
        ['{ "roster": ["Anna Berg", 5] }', /roster must be a list/],
      ];
      for (const [text, message] of wrong) {
        await place.write('config.json', text);
        const { code, out, error } = await place.run(['check', '--config', 'config.json']);
        assert.deepEqual([code, out], [2, '']);
        assert.match(error, message);
      }
      assert.match((await place.run(['check', '--config', 'none.json'])).error, /none\.json cannot be read/);
    });
  });

  it('knows the people of the settings and of the roster file', async () => {
    const front = '---\nminutes: 1\nlang: en\ngroup: Board\ndate: 2024-01-01\ntime: 12:00-13:00\n---\n';
    await place.write('a.md', `${front}\n- [ ] @AH: Call\n- [ ] @Bo: Write\n`);
    await place.write('config.json', '{ "roster": ["Bo Ek"] }');
    await place.write('.minutes/roster.yaml', '- name: Anna Holm\n  short: AH\n');
    const ownersOf = async () => {
      const { out } = await place.run(['open', '--format', 'json', '--config', 'config.json']);
      const { items } = JSON.parse(out) as { items: { owners: string[] }[] };
      return items.flatMap(({ owners }) => owners).sort();
    };
    assert.deepEqual(await ownersOf(), ['Anna Holm', 'Bo Ek']);
    await place.write('.minutes/roster.yaml', '- name: Anna Holm\n  grups: Board\n');
    for (const command of ['open', 'check', 'import']) {
      const { code, out, error } = await place.run([command, 'a.md']);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, /roster\.yaml, line 2, column 3: `grups` .* `groups`/);
    }
  });

  it('explains itself and tells its version', async () => {
    const help = await place.run(['--help']);
    assert.equal(help.code, 0);
    for (const word of ['check', 'decisions', 'export', '--min-severity', '--fix', '--out', '--config']) {
      assert.ok(help.out.includes(word), word);
    }
    assert.match((await place.run(['--help', '--lang', 'sv'])).out, /Kommandon/);
    assert.match((await place.run(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });
});
