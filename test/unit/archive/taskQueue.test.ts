import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { TaskQueue } from '../../../src/archive/taskQueue';

describe('TaskQueue', () => {
  let begun: string[];
  let ends: Map<string, () => void>;
  let queue: TaskQueue<string>;

  beforeEach(() => {
    begun = [];
    ends = new Map();
    queue = new TaskQueue<string>(2, (key) => {
      begun.push(key);
      return new Promise((resolve) => ends.set(key, resolve));
    });
  });

  async function end(key: string): Promise<void> {
    ends.get(key)?.();
    await setImmediate();
  }

  it('runs so many at a time, the others in their order', async () => {
    for (const key of ['a', 'b', 'c', 'd']) queue.add(key);
    assert.deepEqual(begun, ['a', 'b']);
    await end('b');
    assert.deepEqual(begun, ['a', 'b', 'c']);
    await end('a');
    assert.deepEqual(begun, ['a', 'b', 'c', 'd']);
  });

  it('runs a key once that is asked for again while it waits', async () => {
    for (const key of ['a', 'b', 'c', 'c']) queue.add(key);
    await end('a');
    await end('b');
    await end('c');
    await queue.idle();
    assert.deepEqual(begun, ['a', 'b', 'c']);
  });

  it('runs a key once more that is asked for while it runs, and others meanwhile', async () => {
    for (const key of ['a', 'b', 'a', 'c']) queue.add(key);
    await end('b');
    assert.deepEqual(begun, ['a', 'b', 'c']);
    await end('a');
    assert.deepEqual(begun, ['a', 'b', 'c', 'a']);
    await end('c');
    queue.add('d');
    assert.deepEqual(begun, ['a', 'b', 'c', 'a', 'd']);
  });

  it('runs nothing that was taken back', async () => {
    for (const key of ['a', 'b', 'c', 'd', 'a']) queue.add(key);
    queue.remove('c');
    await end('a');
    assert.deepEqual(begun, ['a', 'b', 'a']);
    queue.clear();
    await end('a');
    await end('b');
    await queue.idle();
    assert.deepEqual(begun, ['a', 'b', 'a']);
    queue.add('e');
    assert.deepEqual(begun, ['a', 'b', 'a', 'e']);
  });
});
