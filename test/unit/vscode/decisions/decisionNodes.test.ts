import assert from 'node:assert/strict';
import type { DecisionEntry } from '../../../../src/archive/decisions';
import { decisionNodes, looksOf } from '../../../../src/vscode/decisions/decisionNodes';
import { decisionEntries } from '../../archive/indexed';
import { meetingText, minutesFile } from '../minutesFiles';

function entries(
  decisions: Parameters<typeof meetingText>[2],
  change = (text: string) => text,
): DecisionEntry[] {
  return decisionEntries([minutesFile('a.md', change(meetingText('Board', '2024-09-24', decisions)))]);
}

describe('Nodes of decisions', () => {
  const group = { kind: 'group', key: 'adopted', label: 'adopted' } as const;
  const idsOf = (...list: Parameters<typeof entries>) =>
    decisionNodes(group, entries(...list)).map(({ id }) => id);

  it('have ids of their own, though the text gives two the same', () => {
    const ids = idsOf([
      ['D1', 'a'],
      ['D1', 'b'],
      ['', 'c'],
      ['', 'd'],
    ]);
    assert.equal(new Set(ids).size, 4);
  });

  it('keep their ids where the text changes', () => {
    assert.deepEqual(idsOf([['D1', 'before']]), idsOf([['D1', 'after']]));
  });
});

describe('What decisions look like', () => {
  const looks = looksOf(entries([['D1', 'a']]));

  it('is the same wherever they stand in the text', () => {
    const moved = entries([['D1', 'a']], (text) =>
      text.replace('## Decisions', 'More words.\n\n## Decisions'),
    );
    assert.equal(looksOf(moved), looks);
  });

  for (const [from, to] of [
    ['text: a', 'text: b'],
    ['id: D1', 'id: D2'],
    ['status: adopted', 'status: revoked'],
    ['date: 2024-09-24', 'date: 2024-09-25'],
    ['by: Board', 'by: The chair'],
    ['status: adopted', 'status: adopted\nowner: Bo Ek'],
  ] as const) {
    it(`is another with “${to}” for “${from}”`, () => {
      assert.notEqual(looksOf(entries([['D1', 'a']], (text) => text.replace(from, to))), looks);
    });
  }
});
