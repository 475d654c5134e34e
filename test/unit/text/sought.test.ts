import assert from 'node:assert/strict';
import { changeBetween } from '../../../src/text/change';
import { Sought } from '../../../src/text/sought';

describe('words that are sought', () => {
  /** Whether `ab` is in each of the texts, asked from one to the next. */
  function inEach(...texts: readonly string[]): boolean[] {
    const sought = new Sought('ab');
    return texts.map((text, index) => sought.isIn(changeBetween(texts[index - 1] ?? '', text)));
  }

  it('are found where they are new, also where half of them stood there', () => {
    assert.deepEqual(inEach('x', 'xab', 'ab'), [false, true, true]);
    assert.deepEqual(inEach('a b', 'ab'), [false, true]);
    assert.deepEqual(inEach('b', 'ab'), [false, true]);
    assert.deepEqual(inEach('ax', 'ab'), [false, true]);
  });

  it('are missed when they go', () => {
    assert.deepEqual(inEach('ab', 'axb', 'axbab'), [true, false, true]);
  });

  it('are sought in all of a text that does not follow from the one before', () => {
    const sought = new Sought('ab');
    assert.equal(sought.isIn(changeBetween('', 'x')), false);
    assert.equal(sought.isIn(changeBetween('ab', 'abx')), true);
  });
});
