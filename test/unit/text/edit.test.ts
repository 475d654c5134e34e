import assert from 'node:assert/strict';
import { applyEdits, insertion, removal, replacement, reverseEdits } from '../../../src/text/edit';

describe('applyEdits', () => {
  it('applies edits in any order, insertions at one place in theirs', () => {
    const edits = [
      removal({ start: 4, end: 6 }),
      insertion(0, 'x'),
      insertion(0, 'y'),
      replacement({ start: 1, end: 2 }, 'B'),
    ];
    assert.equal(applyEdits('abcdefg', edits), 'xyaBcdg');
  });

  it('refuses edits that overlap or leave the text', () => {
    assert.throws(
      () => applyEdits('abc', [removal({ start: 0, end: 2 }), removal({ start: 1, end: 3 })]),
      RangeError,
    );
    assert.throws(() => applyEdits('abc', [removal({ start: 2, end: 4 })]), RangeError);
  });
});

describe('reverseEdits', () => {
  it('leads back', () => {
    const edits = [
      removal({ start: 4, end: 6 }),
      insertion(0, 'xy'),
      replacement({ start: 1, end: 2 }, 'BB'),
    ];
    const after = applyEdits('abcdefg', edits);
    assert.equal(applyEdits(after, reverseEdits('abcdefg', edits)), 'abcdefg');
  });
});
