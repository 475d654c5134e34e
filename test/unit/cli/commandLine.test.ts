import assert from 'node:assert/strict';
import { isUsageProblem, readCommandLine } from '../../../src/cli/commandLine';
import { messageLanguage } from '../../../src/cli/language';

describe('readCommandLine', () => {
  it('reads command, paths and options in any order', () => {
    const line = readCommandLine([
      '--since=2024-01-01',
      'decisions',
      'a',
      '--group',
      'LG',
      'b',
      '--group=SG',
      '-q',
    ]);
    assert.deepEqual(line, {
      command: 'decisions',
      paths: ['a', 'b'],
      format: 'table',
      options: { since: ['2024-01-01'], group: ['LG', 'SG'], quiet: [] },
    });
  });

  it('takes statuses in either language, with commas or one by one', () => {
    const line = readCommandLine(['decisions', '--status', 'beslutat,rejected', '--status=Upphävt']);
    assert.deepEqual('options' in line && line.options.status, ['adopted', 'rejected', 'revoked']);
  });

  it('takes a word with a hyphen behind an equals sign, and paths behind two hyphens', () => {
    const line = readCommandLine(['decisions', '--text=-x', '--', '--out']);
    assert.deepEqual(line, {
      command: 'decisions',
      paths: ['--out'],
      format: 'table',
      options: { text: ['-x'] },
    });
  });

  it('asks for help and version whatever else is said', () => {
    assert.deepEqual(readCommandLine(['nonsense', '--help', '--nonsense']), { wants: 'help' });
    assert.deepEqual(readCommandLine(['-h']), { wants: 'help' });
    assert.deepEqual(readCommandLine(['--version']), { wants: 'version' });
  });

  const wrong: readonly (readonly [readonly string[], string])[] = [
    [[], 'cli.command-missing'],
    [['--quiet'], 'cli.command-missing'],
    [['chek'], 'cli.command-unknown'],
    [['toString'], 'cli.command-unknown'],
    [['check', '--formt', 'json'], 'cli.option-unknown-near'],
    [['check', '--zzz'], 'cli.option-unknown'],
    [['check', '-z'], 'cli.option-unknown'],
    [['check', '--status', 'adopted'], 'cli.option-unknown'],
    [['decisions', '--fix'], 'cli.option-unknown'],
    [['check', '--format', 'xml'], 'cli.value-unknown'],
    [['check', '--format'], 'cli.value-missing'],
    [['check', '--out', '--quiet'], 'cli.value-missing'],
    [['check', '--out='], 'cli.value-missing'],
    [['check', '--quiet=yes'], 'cli.value-unwanted'],
    [['check', '--min-severity', 'fatal'], 'cli.value-unknown'],
    [['check', '--lang', 'fi'], 'cli.value-unknown'],
    [['check', '--today', '2024-02-30'], 'cli.value-no-date'],
    [['decisions', '--since', 'yesterday'], 'cli.value-no-date'],
    [['decisions', '--status', 'adopted,maybe'], 'cli.value-unknown'],
  ];
  for (const [argv, expected] of wrong) {
    it(`refuses ${JSON.stringify(argv)}`, () => {
      const line = readCommandLine(argv);
      assert.ok(isUsageProblem(line));
      assert.equal(line.problem.id, expected);
    });
  }
});

describe('messageLanguage', () => {
  it('is what --lang says, else that of the environment', () => {
    assert.equal(messageLanguage([], {}), 'en');
    assert.equal(messageLanguage([], { LANG: 'sv_SE.UTF-8' }), 'sv');
    assert.equal(messageLanguage([], { LANG: 'sv' }), 'sv');
    assert.equal(messageLanguage([], { LANG: 'svx' }), 'en');
    assert.equal(messageLanguage([], { LC_ALL: 'en_GB', LANG: 'sv_SE' }), 'en');
    assert.equal(messageLanguage([], { LC_ALL: '', LANG: 'sv_SE' }), 'sv');
    assert.equal(messageLanguage(['check', '--lang', 'en'], { LANG: 'sv_SE' }), 'en');
    assert.equal(messageLanguage(['--lang=sv'], {}), 'sv');
    assert.equal(messageLanguage(['--lang', 'fi'], {}), 'en');
  });
});
