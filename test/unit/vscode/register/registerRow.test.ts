import assert from 'node:assert/strict';
import { decisionEntries } from '../../archive/indexed';
import { changedRows } from '../../../../src/vscode/register/registerRow';
import { RowStore } from '../../../../src/vscode/register/webview/rowStore';
import { meetingText, minutesFile } from '../minutesFiles';

function entries(...decisions: readonly (readonly [file: string, text: string])[]) {
  return decisionEntries(
    decisions.map(([file, text]) =>
      minutesFile(`${file}.md`, meetingText('Board', '2024-09-24', [['D1', text]])),
    ),
  );
}

describe('changedRows', () => {
  const first = changedRows(new Map(), entries(['a', 'one'], ['b', 'two']));
  const uris = (result: typeof first): string[] => result.changes.files.map(({ uri }) => uri);

  it('tells everything at first', () => {
    assert.deepEqual(uris(first), ['file:///archive/a.md', 'file:///archive/b.md']);
    assert.equal(first.changes.files[0]?.rows[0]?.itemTitle, 'The quay');
  });

  it('tells only files whose rows are others', () => {
    const second = changedRows(first.told, entries(['a', 'one'], ['b', 'changed']));
    assert.deepEqual(uris(second), ['file:///archive/b.md']);
    assert.deepEqual(second.changes.removed, []);
    assert.deepEqual(uris(changedRows(second.told, entries(['a', 'one'], ['b', 'changed']))), []);
  });

  it('tells of files that have no decisions any more', () => {
    assert.deepEqual(changedRows(first.told, entries(['b', 'two'])).changes.removed, [
      'file:///archive/a.md',
    ]);
  });

  it('leaves the store with the same rows as telling all anew', () => {
    const now = entries(['b', 'changed'], ['c', 'three']);
    const store = new RowStore();
    store.apply(first.changes, true);
    store.apply(changedRows(first.told, now).changes, false);
    const anew = new RowStore();
    anew.apply(changedRows(new Map(), now).changes, true);
    assert.deepEqual(store.all(), anew.all());
  });
});
