import assert from 'node:assert/strict';
import { translator } from '../../../../src/text/messages';
import type { RegisterRow } from '../../../../src/vscode/register/registerRow';
import {
  EVERYTHING,
  isFiltered,
  type Query,
  queryRows,
  searchable,
} from '../../../../src/vscode/register/webview/query';

function row(text: string, change: Partial<RegisterRow> = {}): RegisterRow {
  return {
    address: { uri: 'file:///a.md', id: undefined, ordinal: 0 },
    path: 'a.md',
    date: '2024-09-24',
    id: 'D1',
    text,
    by: 'Board',
    status: 'adopted',
    group: 'Board',
    item: '1',
    itemTitle: 'Quay',
    owners: '',
    isPlain: false,
    ...change,
  };
}

function texts(rows: readonly RegisterRow[], query: Partial<Query>, language: 'en' | 'sv' = 'en'): string[] {
  const asked = { ...EVERYTHING, ...query };
  return queryRows(rows.map(searchable), asked, language, translator(language)).map(({ text }) => text);
}

describe('queryRows', () => {
  it('finds rows that hold all words, whatever the case, the marks and the order', () => {
    const rows = [row('Åtgärden godkänns'), row('Planen godkänns', { owners: 'Eva Åkes' })];
    assert.deepEqual(texts(rows, { text: 'godkanns PLAN' }), ['Planen godkänns']);
    assert.deepEqual(texts(rows, { text: ' åkes ' }), ['Planen godkänns']);
    assert.equal(texts(rows, { text: 'quay board d1' }).length, 2);
    assert.deepEqual(texts(rows, { text: 'nothing' }), []);
  });

  it('filters by any of several statuses and groups', () => {
    const rows = [row('a'), row('b', { status: 'tabled' }), row('c', { group: 'Crew' })];
    assert.deepEqual(texts(rows, { statuses: ['tabled', 'rejected'] }), ['b']);
    assert.deepEqual(texts(rows, { statuses: ['adopted'], groups: ['Crew', 'Board'] }), ['a', 'c']);
  });

  it('filters by the first and the last day; rows without a day fall into none', () => {
    const rows = [row('old', { date: '2023-12-31' }), row('new'), row('undated', { date: '' })];
    assert.deepEqual(texts(rows, { since: '2024-01-01' }), ['new']);
    assert.deepEqual(texts(rows, { until: '2023-12-31' }), ['old']);
    assert.deepEqual(texts(rows, { since: '2023-12-31', until: '2024-09-24' }), ['new', 'old']);
    assert.ok(isFiltered({ ...EVERYTHING, until: '2023-12-31' }));
  });

  it('shows the newest first, and within a file as it stands there', () => {
    const at = (ordinal: number) => ({ uri: 'file:///a.md', id: undefined, ordinal });
    const rows = [
      row('second', { address: at(1) }),
      row('old', { date: '2023-01-01' }),
      row('undated', { date: '' }),
      row('first', { address: at(0) }),
    ];
    assert.deepEqual(texts(rows, {}), ['first', 'second', 'old', 'undated']);
  });

  it('sorts ids by their numbers and words as the language does', () => {
    const ids = ['D10', 'D2', 'D1'].map((id) => row(id, { id }));
    assert.deepEqual(texts(ids, { sorting: { column: 'id', descending: false } }), ['D1', 'D2', 'D10']);
    const words = ['Ö', 'A', 'Z', 'Å'].map((text) => row(text));
    const sorting = { column: 'text', descending: false } as const;
    assert.deepEqual(texts(words, { sorting }, 'sv'), ['A', 'Z', 'Å', 'Ö']);
    assert.deepEqual(texts(words, { sorting: { column: 'text', descending: true } }, 'sv'), [
      'Ö',
      'Å',
      'Z',
      'A',
    ]);
  });

  it('sorts statuses by the life of a decision, unknown ones last', () => {
    const rows = ['pondered', 'superseded', 'mused', 'proposed'].map((status) => row(status, { status }));
    assert.deepEqual(texts(rows, { sorting: { column: 'status', descending: false } }), [
      'proposed',
      'superseded',
      'mused',
      'pondered',
    ]);
  });

  it('knows whether it leaves anything out', () => {
    assert.ok(!isFiltered({ ...EVERYTHING, text: '  ' }));
    assert.ok(isFiltered({ ...EVERYTHING, groups: ['Board'] }));
  });
});
