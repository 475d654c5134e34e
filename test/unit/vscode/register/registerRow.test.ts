import assert from 'node:assert/strict';
import { indexed } from '../../archive/indexed';
import { itemsOf } from '../../../../src/archive/items';
import { type FileRows, fileRows, ToldRows } from '../../../../src/vscode/register/registerRow';
import { RowStore } from '../../../../src/vscode/register/webview/rowStore';
import { meetingText, minutesFile } from '../minutesFiles';

type Files = [uri: string, rows: FileRows][];

/** What is to be told of files with a decision each; an empty text has none. */
function filesWith(...decisions: readonly (readonly [file: string, text: string])[]): Files {
  return decisions.map(([file, text]) => rowsOf(`${file}.md`, text === '' ? [] : [['D1', text]]));
}

function rowsOf(path: string, decisions: readonly (readonly [string, string])[], more = ''): Files[number] {
  const file = minutesFile(path, meetingText('Board', '2024-09-24', decisions) + more);
  const index = indexed([file]);
  return [file.entry.uri, fileRows(index.decisionsOf(file), itemsOf(file, index))];
}

describe('ToldRows', () => {
  const first = filesWith(['a', 'one'], ['b', 'two']);
  const uris = (told: ToldRows, files: Files): string[] => told.changes(files).files.map(({ uri }) => uri);

  it('tells everything at first, and then only files whose rows are others', () => {
    const told = new ToldRows();
    assert.deepEqual(uris(told, first), ['file:///archive/a.md', 'file:///archive/b.md']);
    assert.deepEqual(uris(told, filesWith(['a', 'one'], ['b', 'changed'])), ['file:///archive/b.md']);
    assert.deepEqual(uris(told, filesWith(['b', 'changed'])), []);
    assert.ok(told.has('file:///archive/a.md'));
  });

  it('tells once of files that have nothing any more', () => {
    const told = new ToldRows();
    told.changes(first);
    assert.deepEqual(told.changes(filesWith(['a', ''])).removed, ['file:///archive/a.md']);
    assert.deepEqual(told.changes(filesWith(['a', ''])).removed, []);
    assert.ok(!told.has('file:///archive/a.md'));
  });

  it('leaves the store with the same rows as telling all anew', () => {
    const told = new ToldRows();
    const store = new RowStore();
    store.apply(told.changes(first), true);
    store.apply(told.changes(filesWith(['a', ''], ['b', 'changed'], ['c', 'three'])), false);
    const anew = new RowStore();
    anew.apply(new ToldRows().changes(filesWith(['b', 'changed'], ['c', 'three'])), true);
    assert.deepEqual(store.all(), anew.all());
  });
});

describe('fileRows', () => {
  it('says of a decision what its meeting says', () => {
    const [, { rows }] = rowsOf('a.md', [['D1', 'one']]);
    assert.equal(rows[0]?.itemTitle, 'The quay');
    assert.equal(rows[0].date, '2024-09-24');
  });

  it('says when items were opened and closed', () => {
    const action = (id: string, status: string): string =>
      `\n\`\`\`yaml action\nid: ${id}\ntext: Paint\nowner: Ann Bell\nstatus: ${status}\n\`\`\`\n`;
    const actions = action('A1', 'open') + action('A2', 'done\ndone: 2024-10-01') + action('A3', 'cancelled');
    const [, { items }] = rowsOf('a.md', [], actions);
    assert.deepEqual(items, [
      { opened: '2024-09-24', closed: '', group: 'Board' },
      { opened: '2024-09-24', closed: '2024-10-01', group: 'Board' },
      { opened: '2024-09-24', closed: '2024-09-24', group: 'Board' },
    ]);
  });
});
