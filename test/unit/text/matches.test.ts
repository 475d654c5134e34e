import assert from 'node:assert/strict';
import { matchesOf } from '../../../src/text/matches';

describe('matchesOf', () => {
  it('finds what matchAll finds, wherever the pattern was left', () => {
    const pattern = /(?<figure>\d)(\w)/dg;
    pattern.lastIndex = 4;
    const text = '1a 2b, 3 c 4d';
    const found = matchesOf(text, pattern);
    pattern.lastIndex = 0;
    assert.deepEqual(found, [...text.matchAll(pattern)]);
    assert.deepEqual(
      found.map(({ index, groups, indices }) => [index, groups?.figure, indices?.groups?.figure]),
      [
        [0, '1', [0, 1]],
        [3, '2', [3, 4]],
        [11, '4', [11, 12]],
      ],
    );
  });

  it('is empty where there is none, and leaves the pattern at its start', () => {
    const pattern = /x/g;
    assert.deepEqual(matchesOf('abc', pattern), []);
    assert.equal(pattern.lastIndex, 0);
  });
});
