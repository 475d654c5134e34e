import assert from 'node:assert/strict';
import type { ItemSpan, RegisterRow } from '../../../../src/vscode/register/registerRow';
import { monthsOf } from '../../../../src/vscode/register/webview/months';
import { EVERYTHING, type Query } from '../../../../src/vscode/register/webview/query';

const rows = (...dates: readonly string[]) =>
  dates.map((date) => ({
    address: { uri: 'file:///a.md', id: undefined, ordinal: 0 },
    ...{ path: 'a.md', id: '', text: '', by: '', status: 'adopted', group: 'Board', item: '' },
    ...{ itemTitle: '', owners: '', isPlain: false, date },
  })) satisfies RegisterRow[];

const months = (dates: readonly string[], items: readonly ItemSpan[] = [], query: Partial<Query> = {}) =>
  monthsOf(rows(...dates), items, { ...EVERYTHING, ...query }).map(
    ({ month, decisions, opened, closed }) => `${month} ${decisions} ${opened} ${closed}`,
  );

describe('monthsOf', () => {
  it('counts what happened in each month, and shows those between', () => {
    const items = [
      { opened: '2024-11-05', closed: '2025-01-15', group: 'Board' },
      { opened: '2025-01-20', closed: '', group: 'Board' },
    ];
    assert.deepEqual(months(['2024-11-05', '2024-11-19', ''], items), [
      '2024-11 2 1 0',
      '2024-12 0 0 0',
      '2025-01 0 1 1',
    ]);
  });

  it('counts items of the groups and days that are asked for', () => {
    const items = [
      { opened: '2024-11-05', closed: '2025-01-15', group: 'Board' },
      { opened: '2024-11-05', closed: '', group: 'Crew' },
    ];
    assert.deepEqual(months([], items, { groups: ['Crew'] }), ['2024-11 0 1 0']);
    assert.deepEqual(months([], items, { since: '2025-01-01' }), ['2025-01 0 0 1']);
  });

  it('has none without days, and leaves out empty ones where a slip makes them too many', () => {
    assert.deepEqual(months(['']), []);
    assert.deepEqual(months(['0204-11-05', '2024-11-05']), ['0204-11 1 0 0', '2024-11 1 0 0']);
  });
});
