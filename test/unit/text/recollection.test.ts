import assert from 'node:assert/strict';
import { changeBetween } from '../../../src/text/change';
import { moved, rangeOf } from '../../../src/text/range';
import { Recollection } from '../../../src/text/recollection';

describe('a change', () => {
  const between = (earlier: string, later: string): number[] => {
    const { start, end, by } = changeBetween(earlier, later);
    return [start, end, by];
  };

  it('is the smallest stretch that is not as it was', () => {
    assert.deepEqual(between('one two three', 'one 2 three'), [4, 5, -2]);
    assert.deepEqual(between('one two', 'one two'), [7, 7, 0]);
    assert.deepEqual(between('', 'one'), [0, 3, 3]);
    assert.deepEqual(between('one', ''), [0, 0, -3]);
  });

  it('counts once what is the same at both its ends', () => {
    assert.deepEqual(between('aa', 'aaa'), [2, 3, 1]);
    assert.deepEqual(between('aaa', 'aa'), [2, 2, -1]);
  });

  it('is found in texts of any length', () => {
    const before = 'a'.repeat(5_000);
    const after = 'b'.repeat(9_000);
    assert.deepEqual(between(`${before}x${after}`, `${before}yz${after}`), [5_000, 5_002, 1]);
    assert.deepEqual(between(`${before}${after}`, `${before}b${after}`), [14_000, 14_001, 1]);
  });
});

describe('a recollection', () => {
  /** The words of each text, with what is known of them from the text before as it stands there. */
  function readings(...texts: readonly string[]): string[][] {
    const known = new Recollection<{ start: number; end: number }>();
    let earlier = '';
    let looks = 0;
    return texts.map((text) => {
      known.begin(changeBetween(earlier, text));
      earlier = text;
      return Array.from(text.matchAll(/\S+/g), ({ index, 0: word }) => {
        const before = looks;
        const range = rangeOf(index, word.length);
        const place = known.recall(range, () => {
          looks++;
          return range;
        });
        assert.deepEqual(place, range);
        return looks > before ? `${word}!` : word;
      });
    });
  }

  it('knows the pieces before and after a change, in their new places', () => {
    const [first, second, third] = readings('one two three', 'one twice three', 'one twice three');
    assert.deepEqual(first, ['one!', 'two!', 'three!']);
    assert.deepEqual(second, ['one', 'twice!', 'three']);
    assert.deepEqual(third, ['one', 'twice', 'three']);
  });

  it('knows what lies between many changes', () => {
    assert.deepEqual(readings('a one b two c', 'A one B two C')[1], ['A!', 'one', 'B!', 'two', 'C!']);
    assert.deepEqual(readings('a one b two c', 'new A one two C')[1], ['new!', 'A!', 'one', 'two', 'C!']);
  });

  it('knows no piece whose ends are others, though its words stood there', () => {
    assert.deepEqual(readings('one two', 'one two three')[1], ['one', 'two', 'three!']);
    assert.deepEqual(readings('onetwo', 'one two')[1], ['one!', 'two!']);
  });

  it('knows nothing any more where the context is another', () => {
    const known = new Recollection<string>();
    const unchanged = changeBetween('tomorrow', 'tomorrow');
    const place = rangeOf(0, 8);
    known.begin(unchanged, 'Monday');
    known.set(place, 'Tuesday');
    known.begin(unchanged, 'Monday');
    assert.equal(known.get(place), 'Tuesday');
    known.set(place, 'Tuesday');
    known.begin(unchanged, 'Friday');
    assert.equal(known.get(place), undefined);
  });

  it('forgets what a reading did not keep', () => {
    const known = new Recollection<number>();
    const unchanged = changeBetween('a', 'a');
    known.begin(unchanged);
    known.set(rangeOf(0, 1), 1);
    known.begin(unchanged);
    known.begin(unchanged);
    assert.equal(known.get(rangeOf(0, 1)), undefined);
  });
});

describe('what is moved', () => {
  it('has all its ranges elsewhere, and is else the same', () => {
    const found = {
      range: { start: 1, end: 2 },
      parts: [{ start: 3, end: 4, text: 'a' }],
      window: { start: '12:00', end: '13:00' },
      date: undefined,
      count: 5,
    };
    assert.deepEqual(moved(found, 10), {
      range: { start: 11, end: 12 },
      parts: [{ start: 13, end: 14, text: 'a' }],
      window: { start: '12:00', end: '13:00' },
      date: undefined,
      count: 5,
    });
    assert.equal(moved(found, 0), found);
  });
});
