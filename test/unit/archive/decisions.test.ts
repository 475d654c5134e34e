import assert from 'node:assert/strict';
import type { MinutesFile } from '../../../src/archive/archivedFile';
import { type DecisionEntry, type DecisionFilter, filterDecisions } from '../../../src/archive/decisions';
import { readMinutes } from '../../../src/minutes/reader';
import { summarise } from '../../../src/minutes/summary';
import { decisionText, entryOf, meetingText } from './fakeStore';
import { decisionEntries } from './indexed';

function file(path: string, text: string, root?: string): MinutesFile {
  const minutes = readMinutes(text);
  assert.ok(minutes);
  return { entry: entryOf(path, root), minutes: summarise(minutes), unsaved: false };
}

const names = (entries: readonly DecisionEntry[]) =>
  entries.map(({ decision, meetingDate }) => `${meetingDate ?? '?'} ${decision.id ?? '-'}`);

/** The statuses of all decisions, oldest meeting first. */
function statuses(...files: MinutesFile[]): Record<string, string> {
  const entries = decisionEntries(files).reverse();
  return Object.fromEntries(
    entries.map(({ file: { entry }, decision, status }) => [
      `${entry.path.replace('.md', '')}#${decision.id ?? ''}`,
      status,
    ]),
  );
}

describe('decisionEntries', () => {
  it('lists the newest meeting first, undated ones last, and a meeting in the order of its text', () => {
    const two = decisionText('B1', 'One') + decisionText('B2', 'Two');
    const entries = decisionEntries([
      file('old.md', meetingText('2023-01-01', two)),
      file('undated.md', meetingText('soon', decisionText('B1', 'Some day'))),
      file('new.md', meetingText('2024-01-01', `- DECISION: Without id\n\n${two}`)),
    ]);
    assert.deepEqual(names(entries), [
      '2024-01-01 -',
      '2024-01-01 B1',
      '2024-01-01 B2',
      '2023-01-01 B1',
      '2023-01-01 B2',
      '? B1',
    ]);
    assert.deepEqual(
      [entries[0]?.group, entries[0]?.series, entries[0]?.status],
      ['Board', 'Board', 'adopted'],
    );
  });
});

describe('The status of a decision', () => {
  const older = (path = '2023-01-01.md', root?: string) =>
    file(path, meetingText('2023-01-01', decisionText('B1', 'Old')), root);
  const newerText = (reference: string) =>
    meetingText('2024-01-01', decisionText('B1', 'New', `supersedes: "${reference}"\n`));
  const newer = (reference: string, path = '2024-01-01.md') => file(path, newerText(reference));

  it('is superseded where a newer record says so', () => {
    assert.deepEqual(statuses(older(), newer('2023-01-01#B1')), {
      '2023-01-01#B1': 'superseded',
      '2024-01-01#B1': 'adopted',
    });
  });

  it('follows references whatever the case and the Unicode form of ids and stems', () => {
    const text = meetingText('2023-01-01', decisionText('Å1', 'Ålder') + decisionText('A1', 'Other'));
    const old = file('Möte.md', text);
    const reference = `mo\u0308te#a\u030A1`;
    assert.deepEqual(statuses(old, newer(reference)), {
      'Möte#A1': 'adopted',
      'Möte#Å1': 'superseded',
      '2024-01-01#B1': 'adopted',
    });
  });

  it('resolves a stem in the same folder before others, and not at all where it fits several', () => {
    const reference = '2023-01-01#B1';
    const [a, b] = [older('a/2023-01-01.md'), older('b/2023-01-01.md')];
    assert.deepEqual(statuses(a, b, newer(reference, 'a/new.md')), {
      'b/2023-01-01#B1': 'adopted',
      'a/2023-01-01#B1': 'superseded',
      'a/new#B1': 'adopted',
    });
    assert.deepEqual(statuses(a, newer(reference))['a/2023-01-01#B1'], 'superseded');
    assert.deepEqual(statuses(a, b, newer(reference))['a/2023-01-01#B1'], 'adopted');
    assert.deepEqual(statuses(a, b, newer(`b/${reference}`))['b/2023-01-01#B1'], 'superseded');
  });

  it('takes a path from the root of the reference before that of another root', () => {
    const here = older('a/2023-01-01.md');
    const there = older('a/2023-01-01.md', 'test:/other');
    const entries = decisionEntries([here, there, newer('a/2023-01-01#B1')]);
    assert.equal(entries.find(({ file }) => file === here)?.status, 'superseded');
    assert.equal(entries.find(({ file }) => file === there)?.status, 'adopted');
  });

  it('is what the newest of several records says', () => {
    const middle = file(
      '2023-06-01.md',
      meetingText('2023-06-01', decisionText('B1', 'Mid', 'supersedes: 2023-01-01#B1\n')),
    );
    const last = newerText('2023-01-01#B1').replace('status: adopted', 'status: revoked');
    assert.equal(statuses(older(), middle, file('2024-01-01.md', last))['2023-01-01#B1'], 'revoked');
  });

  it('stays where the newer record is only proposed, is older, or names itself or nothing', () => {
    const proposed = newerText('2023-01-01#B1').replace('status: adopted', 'status: proposed');
    assert.equal(statuses(older(), file('2024-01-01.md', proposed))['2023-01-01#B1'], 'adopted');
    const past = newerText('2023-01-01#B1').replace('date: 2024', 'date: 2022');
    assert.equal(statuses(older(), file('2022-01-01.md', past))['2023-01-01#B1'], 'adopted');
    assert.equal(statuses(newer('B1'))['2024-01-01#B1'], 'adopted');
    assert.equal(statuses(older(), newer('2023-01-01#B7'))['2023-01-01#B1'], 'adopted');
  });

  it('is as written where the words are none of the format, whatever they are', () => {
    const odd = newerText('2023-01-01#B1').replace('status: adopted', 'status: constructor');
    assert.deepEqual(statuses(older(), file('2024-01-01.md', odd)), {
      '2023-01-01#B1': 'adopted',
      '2024-01-01#B1': 'constructor',
    });
  });

  it('is superseded within a file too', () => {
    const both = decisionText('B1', 'First') + decisionText('B2', 'Second', 'supersedes: [B1]\n');
    assert.deepEqual(statuses(file('m.md', meetingText('2024-01-01', both))), {
      'm#B2': 'adopted',
      'm#B1': 'superseded',
    });
  });
});

describe('filterDecisions', () => {
  const body = [
    '## Decisions\n\n',
    decisionText('B2', 'Buy salt').replace('adopted', 'rejected'),
    '### 1. Ramp at the school\n\n',
    decisionText('B1', 'Build a ramp', 'item: 1\nowner: Åsa Ek\n'),
  ].join('');
  const entries = decisionEntries([
    file('1.md', meetingText('2024-01-01', body)),
    file('2.md', meetingText('2024-02-01', decisionText('B3', 'Plant trees'), 'series: Parks\n')),
    file('3.md', meetingText('unknown', decisionText('B4', 'Some day'))),
  ]);
  const cases: readonly (readonly [DecisionFilter, readonly string[]])[] = [
    [{}, ['B3', 'B2', 'B1', 'B4']],
    [{ text: '' }, ['B3', 'B2', 'B1', 'B4']],
    [{ text: 'RAMP build' }, ['B1']],
    [{ text: 'school' }, ['B1']],
    [{ text: 'asa' }, ['B1']],
    [{ text: 'b2' }, ['B2']],
    [{ text: 'board salt' }, ['B2']],
    [{ text: 'salt trees' }, []],
    [{ status: ['rejected'] }, ['B2']],
    [{ status: [] }, ['B3', 'B2', 'B1', 'B4']],
    [{ group: ['board', 'Other'], series: ['PARKS'] }, ['B3']],
    [{ group: ['Boa'] }, []],
    [{ since: '2024-01-02' }, ['B3']],
    [{ until: '2024-01-31' }, ['B2', 'B1']],
    [{ since: '2024-01-01', until: '2024-01-01', status: ['adopted'] }, ['B1']],
  ];
  for (const [filter, expected] of cases) {
    it(`${JSON.stringify(filter)} passes ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(
        filterDecisions(entries, filter).map(({ decision }) => decision.id),
        expected,
      );
    });
  }
});
