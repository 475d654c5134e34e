import assert from 'node:assert/strict';
import { recordAt } from '../../../src/archive/recordAt';

describe('recordAt', () => {
  const records = [3, 10, 11, 40].map((start) => ({ start }));

  it('finds the record that begins at an offset', () => {
    assert.deepEqual(
      records.map(({ start }) => recordAt(records, start)),
      [0, 1, 2, 3],
    );
  });

  it('finds none where none begins', () => {
    assert.deepEqual(
      [0, 4, 12, 41].map((start) => recordAt(records, start)),
      [-1, -1, -1, -1],
    );
    assert.equal(recordAt([], 0), -1);
  });
});
