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

  it('finds what the whole table of distances says, also of words that are much alike', () => {
    const word = fc
      .array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 })
      .map((letters) => letters.join(''));
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = wholeTable(a, b);
        assert.equal(editDistance(a, b), distance);
        assert.equal(editDistance(a, b, 1), Math.min(distance, 2));
      }),
      { numRuns: 500 },
    );
  });
});

/** Optimal string alignment by its definition. */
function wholeTable(a: string, b: string): number {
  if (a === '' || b === '') return Math.max(a.length, b.length);
  const [first, second] = a;
  const [other, next] = b;
  const least = [
    wholeTable(a.slice(1), b) + 1,
    wholeTable(a, b.slice(1)) + 1,
    wholeTable(a.slice(1), b.slice(1)) + (first === other ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && first === next && second === other)
    least.push(wholeTable(a.slice(2), b.slice(2)) + 1);
  return Math.min(...least);
}

describe('nearest', () => {
  it('offers what the author may have meant, nearest first', () => {
    assert.deepEqual(nearest('beslutatt', ['avslaget', 'beslutat', 'bordlagt']), ['beslutat']);
    assert.deepEqual(nearest('narvarande', ['närvarande', 'frånvarande']), ['närvarande', 'frånvarande']);
    assert.deepEqual(nearest('xyzzy', ['open', 'done']), []);
  });
});
