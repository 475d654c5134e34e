import assert from 'node:assert/strict';
import { moved } from '../../../src/text/range';
import { Recollection } from '../../../src/text/recollection';

describe('a recollection', () => {
  it('keeps what a reading asked for until the one after the next', () => {
    const known = new Recollection<number>();
    let looks = 0;
    const recall = (words: string): number => known.recall(words, () => ++looks);
    assert.equal(recall('a'), 1);
    assert.equal(recall('a'), 1);
    known.begin();
    assert.equal(recall('a'), 1);
    known.begin();
    known.begin();
    assert.equal(recall('a'), 2);
  });

  it('knows nothing any more where the context is another', () => {
    const known = new Recollection<string>();
    known.begin('Monday');
    known.set('tomorrow', 'Tuesday');
    known.begin('Monday');
    assert.equal(known.get('tomorrow'), 'Tuesday');
    known.begin('Friday');
    assert.equal(known.get('tomorrow'), undefined);
  });
});

describe('what is moved', () => {
  it('has all its ranges elsewhere, and is else the same', () => {
    const found = {
      range: { start: 1, end: 2 },
      parts: [{ start: 3, end: 4, text: 'a' }],
      date: undefined,
      count: 5,
    };
    assert.deepEqual(moved(found, 10), {
      range: { start: 11, end: 12 },
      parts: [{ start: 13, end: 14, text: 'a' }],
      date: undefined,
      count: 5,
    });
    assert.equal(moved(found, 0), found);
  });
});
