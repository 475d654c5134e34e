import assert from 'node:assert/strict';
import type { DecisionFilter, DecisionGrouping } from '../../../src/archive/decisions';
import { GroupedDecisions } from '../../../src/archive/groupedDecisions';
import { minutesFile } from '../vscode/minutesFiles';
import { decisionText, meetingText } from './fakeStore';
import { decisionEntries } from './indexed';

describe('Grouped decisions', () => {
  const other = (text: string) => text.replace('group: Board', 'group: Årsmöte');
  const entries = decisionEntries([
    minutesFile(
      '1.md',
      meetingText(
        '2023-05-01',
        decisionText('B1', 'One') + decisionText('B2', 'Two', 'owner: [Åke Ek, Bo Ek]\n'),
      ),
    ),
    minutesFile('2.md', other(meetingText('2024-02-01', decisionText('B3', 'Three', 'supersedes: 1#B1\n')))),
    minutesFile('3.md', meetingText('unknown', decisionText('B4', 'Four').replace('adopted', 'made up'))),
  ]);
  const files = [...new Set(entries.map(({ file }) => file.entry.uri))];
  const groupedBy = (by: DecisionGrouping, filter: DecisionFilter = {}): GroupedDecisions => {
    const grouped = new GroupedDecisions(by, filter);
    for (const uri of [...files].reverse()) {
      grouped.replace(
        uri,
        entries.filter(({ file }) => file.entry.uri === uri),
      );
    }
    return grouped;
  };
  const idsOf = (grouped: GroupedDecisions, key: string) =>
    grouped.decisions(key).map(({ decision }) => decision.id);
  const cases: readonly (readonly [DecisionGrouping, readonly unknown[]])[] = [
    [
      'meeting',
      [
        ['2024-02-01', ['B3']],
        ['2023-05-01', ['B1', 'B2']],
        [undefined, ['B4']],
      ],
    ],
    [
      'group',
      [
        ['Board', ['B1', 'B2', 'B4']],
        ['Årsmöte', ['B3']],
      ],
    ],
    [
      'status',
      [
        ['adopted', ['B3', 'B2']],
        ['superseded', ['B1']],
        ['made up', ['B4']],
      ],
    ],
    [
      'year',
      [
        ['2024', ['B3']],
        ['2023', ['B1', 'B2']],
        [undefined, ['B4']],
      ],
    ],
    [
      'owner',
      [
        ['Bo Ek', ['B2']],
        ['Åke Ek', ['B2']],
        [undefined, ['B3', 'B1', 'B4']],
      ],
    ],
  ];
  for (const [by, expected] of cases) {
    it(`stand in order by ${by}`, () => {
      const grouped = groupedBy(by);
      const groups = grouped.groups('sv');
      const found = groups.map(({ key, label }) => [label, idsOf(grouped, key)]);
      assert.deepEqual(found, expected);
      assert.equal(new Set(groups.map(({ key }) => key)).size, groups.length);
    });
  }

  it('tell the groups that a file had part in, and those it has', () => {
    const grouped = groupedBy('status');
    const [uri = ''] = files;
    assert.deepEqual([...grouped.replace(uri, [])], ['adopted']);
    assert.deepEqual([...grouped.replace(uri, [])], []);
    assert.equal(grouped.count, entries.length - 1);
  });

  it('count what is there, and hold what passes', () => {
    const grouped = groupedBy('year', { text: 'three' });
    assert.deepEqual(
      grouped.groups('en').map(({ key }) => [key, idsOf(grouped, key)]),
      [['2024', ['B3']]],
    );
    assert.equal(grouped.count, entries.length);
    assert.equal(grouped.isEmpty, false);
    assert.equal(groupedBy('year', { text: 'five' }).isEmpty, true);
  });

  it('know where a decision stands first', () => {
    const grouped = groupedBy('owner');
    const two = entries.find(({ decision }) => decision.id === 'B2');
    assert.ok(two);
    assert.equal(grouped.groupOf(two)?.label, 'Åke Ek');
    assert.deepEqual(
      grouped.decisionsOf(two.file.entry.uri).map(({ decision }) => decision.id),
      ['B1', 'B2'],
    );
  });
});
