import assert from 'node:assert/strict';
import { readRoster } from '../../../src/minutes/rosterFile';
import { translator } from '../../../src/text/messages';

/** The lines with faults, with what is said of each. */
function faultsOf(text: string): string[] {
  const t = translator('en');
  return readRoster(text).faults.map(({ range, message, args }) => {
    const line = text.slice(0, range.start).split('\n').length;
    return `${line}: ${t(message, args)}`;
  });
}

describe('A roster file', () => {
  it('lists people, with Swedish or English keys, or by their names alone', () => {
    const { people, faults } = readRoster(
      [
        '\uFEFF# Who is who',
        '- name: Anna  Berg',
        '  short: [AB, "@annab"]',
        '  email: anna@example.org',
        '  groups: Board',
        '  from: 2020',
        '  to: 2024-06',
        '- namn: Åsa Ek',
        '  kort: ÅE',
        '  e-post: asa@example.org',
        '  grupper: [Nämnden, Utskottet]',
        '  från: 2024-01-15',
        '- Bo Lind',
        '',
      ].join('\n'),
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(people, [
      {
        name: 'Anna Berg',
        shortNames: ['AB', '@annab'],
        email: 'anna@example.org',
        groups: ['Board'],
        from: '2020',
        to: '2024-06',
      },
      {
        name: 'Åsa Ek',
        shortNames: ['ÅE'],
        email: 'asa@example.org',
        groups: ['Nämnden', 'Utskottet'],
        from: '2024-01-15',
        to: undefined,
      },
      { name: 'Bo Lind', shortNames: [], email: undefined, groups: [], from: undefined, to: undefined },
    ]);
  });

  it('may be empty', () => {
    for (const text of ['', '\n', '# Nobody yet\n', '[]\n']) {
      const { people, faults } = readRoster(text);
      assert.deepEqual([people, faults], [[], []]);
    }
  });

  const cases: [what: string, text: string, faults: RegExp[], names: string[]][] = [
    ['a lone value', 'Anna Berg\n', [/^1: Expected a list/], []],
    ['a mapping', 'people:\n  - Anna Berg\n', [/^1: Expected a list/], []],
    ['a list in the list', '- [Anna Berg]\n- Bo Ek\n', [/^1: Expected a list/], ['Bo Ek']],
    [
      'broken YAML',
      '- name: Bo Ek\n- name: "Anna\n',
      [/^3: The roster cannot be read from here/],
      ['Bo Ek', 'Anna'],
    ],
    [
      'nobody named',
      '- short: AB\n- name:\n  short: C\n',
      [/^1: .*needs a `name`/, /^2: .*needs a `name`/],
      [],
    ],
    ['a slip', '- name: Bo Ek\n  grups: Board\n', [/^2: `grups` .* mean `groups`/], ['Bo Ek']],
    ['another key', '- name: Bo Ek\n  shoe size: 43\n', [/^2: `shoe size` .* name, short, email/], ['Bo Ek']],
    ['a key twice', '- name: Bo Ek\n  name: Bo Lind\n', [/^2: `name` is given twice/], ['Bo Ek']],
    [
      'several names',
      '- name: [Bo Ek, Cia Lind]\n',
      [/^1: Expected words here, not/, /^1: .*needs a `name`/],
      [],
    ],
    [
      'a list of lists',
      '- name: Bo Ek\n  groups: [[A]]\n',
      [/^2: Expected words here, or a list/],
      ['Bo Ek'],
    ],
    [
      'a mapping of groups',
      '- name: Bo Ek\n  groups:\n    a: b\n',
      [/^3: Expected words here, or a list/],
      ['Bo Ek'],
    ],
    [
      'no day',
      '- name: Bo Ek\n  from: in spring\n  to: 2024-13\n',
      [/^2: `in spring` is no day/, /^3: `2024-13`/],
      ['Bo Ek'],
    ],
    [
      'an early end',
      '- name: Bo Ek\n  from: 2024-05\n  to: 2023\n',
      [/^1: The time of Bo Ek ends before/],
      ['Bo Ek'],
    ],
    [
      'a shared short name',
      '- {name: Bo Ek, short: B}\n- {name: Bea Ek, short: b}\n',
      [/^2: `b` is short for Bo Ek and for Bea Ek/],
      ['Bo Ek', 'Bea Ek'],
    ],
    [
      'a short name handed on',
      '- {name: Bo Ek, short: VD, to: 2023}\n- {name: Bea Ek, short: VD, from: 2024}\n',
      [],
      ['Bo Ek', 'Bea Ek'],
    ],
  ];
  for (const [what, text, expected, names] of cases) {
    it(`says what it makes of ${what}, and reads the rest`, () => {
      const faults = faultsOf(text);
      assert.equal(faults.length, expected.length, faults.join('\n'));
      expected.forEach((pattern, index) => {
        assert.match(faults[index] ?? '', pattern);
      });
      assert.deepEqual(
        readRoster(text).people.map(({ name }) => name),
        names,
      );
    });
  }
});
