import assert from 'node:assert/strict';
import type { RegisterRow } from '../../../../src/vscode/register/registerRow';
import { longestWords } from '../../../../src/vscode/register/webview/longestWords';

function row(change: Partial<RegisterRow>): RegisterRow {
  return {
    address: { uri: 'file:///a.md', id: undefined, ordinal: 0 },
    path: 'a.md',
    date: '2024-09-24',
    id: 'D1',
    text: 'The quay is paved.',
    by: '',
    status: 'adopted',
    group: '',
    item: '1',
    itemTitle: '',
    owners: '',
    isPlain: false,
    ...change,
  };
}

describe('longestWords', () => {
  it('gives a column the room of its longest word', () => {
    const rows = [
      row({ by: 'Board', group: 'Kommunledningsgruppen' }),
      row({ by: 'Kommittén för hamnfrågor', group: 'Board' }),
    ];
    assert.deepEqual(longestWords(rows), { by: 10, group: 21, item: 8 });
  });

  it('takes no more than is good for the others', () => {
    const long = 'x'.repeat(200);
    assert.deepEqual(longestWords([row({ by: long, group: long, itemTitle: long })]), {
      by: 24,
      group: 24,
      item: 16,
    });
    assert.deepEqual(longestWords([]), { by: 8, group: 8, item: 8 });
  });
});
