import assert from 'node:assert/strict';
import { wordsLost } from '../../../../src/authoring/import/wordsLost';

const none = { removed: [], moved: [] };

function lost(source: string, result: string, changes = none as Parameters<typeof wordsLost>[2]): string[] {
  return wordsLost(source, result, changes).map(({ word }) => word);
}

describe('words lost', () => {
  it('are those that do not follow in their order', () => {
    assert.deepEqual(lost('one two three', '# One\n\n- two, three'), []);
    assert.deepEqual(lost('one two three', 'one three'), ['two']);
    assert.deepEqual(lost('one two', 'two one'), ['two']);
    assert.deepEqual(lost('ja ja', 'ja'), ['ja']);
  });

  it('compares figures apart from letters, without case and form', () => {
    assert.deepEqual(lost('ACTION 62.2 A\u030ar', 'action a62.2 år'), []);
  });

  it('leaves out what was removed, and finds what was moved anywhere', () => {
    const source = 'page 3 one two';
    assert.deepEqual(lost(source, 'one two', { removed: [{ start: 0, end: 6 }], moved: [] }), []);
    assert.deepEqual(
      lost(source, 'two one', { removed: [{ start: 0, end: 6 }], moved: [{ start: 11, end: 14 }] }),
      [],
    );
    assert.deepEqual(lost('a b a', 'a b', { removed: [], moved: [{ start: 4, end: 5 }] }), ['a']);
  });
});
