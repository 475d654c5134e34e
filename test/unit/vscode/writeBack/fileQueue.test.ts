import assert from 'node:assert/strict';
import { FileQueue } from '../../../../src/vscode/writeBack/fileQueue';

describe('FileQueue', () => {
  it('runs the jobs of a file one at a time and in order, those of another beside them', async () => {
    const queue = new FileQueue();
    const told: string[] = [];
    const job = (name: string, steps: number) => async () => {
      told.push(`${name} begins`);
      for (let step = 0; step < steps; step++) await Promise.resolve();
      told.push(`${name} ends`);
      return name;
    };
    const all = [queue.run('a', job('a1', 9)), queue.run('a', job('a2', 1)), queue.run('b', job('b1', 1))];
    assert.deepEqual(await Promise.all(all), ['a1', 'a2', 'b1']);
    assert.deepEqual(
      told.filter((line) => line.startsWith('a')),
      ['a1 begins', 'a1 ends', 'a2 begins', 'a2 ends'],
    );
    assert.ok(told.indexOf('b1 ends') < told.indexOf('a1 ends'));
  });

  it('goes on after a job that fails', async () => {
    const queue = new FileQueue();
    const failing = queue.run('a', () => Promise.reject(new Error('x')));
    const next = queue.run('a', () => Promise.resolve(1));
    await assert.rejects(failing, /x/);
    assert.equal(await next, 1);
  });
});
