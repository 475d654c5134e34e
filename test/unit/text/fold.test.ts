import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance, foldCase, foldMarks, nearest } from '../../../src/text/fold';

describe('folding', () => {
  it('compares NFC and NFD, any case, with and without diacritics', () => {
    assert.equal(foldCase('A\u030ASA  Ek '), 'åsa ek');
    assert.notEqual(foldCase('Å1'), foldCase('A1'));
    assert.equal(foldMarks('Närvarande'), foldMarks('NARVARANDE'));
  });
});

describe('editDistance', () => {
  it('counts a swap of neighbours once', () => {
    assert.equal(editDistance('besult', 'beslut'), 1);
    assert.equal(editDistance('', 'abc'), 3);
    assert.equal(editDistance('abc', 'xyz', 1), 2);
  });

  it('is symmetric, and zero only for equal words', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(editDistance(a, b), editDistance(b, a));
        assert.equal(editDistance(a, b) === 0, a === b);
        assert.equal(editDistance(a, b, 2), Math.min(editDistance(a, b), 3));
      }),
    );
  });
});

describe('nearest', () => {
  it('offers what the author may have meant, nearest first', () => {
    assert.deepEqual(nearest('beslutatt', ['avslaget', 'beslutat', 'bordlagt']), ['beslutat']);
    assert.deepEqual(nearest('narvarande', ['närvarande', 'frånvarande']), ['närvarande', 'frånvarande']);
    assert.deepEqual(nearest('xyzzy', ['open', 'done']), []);
  });
});
