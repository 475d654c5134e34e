import assert from 'node:assert/strict';
import { TimeSlice } from '../../../src/archive/timeSlice';

describe('TimeSlice', () => {
  it('gives the host its turn between tasks that all wait, and keeps their order', async () => {
    const slice = new TimeSlice();
    const order: string[] = [];
    const timer = setInterval(() => order.push('host'), 1);
    const work = async (name: string): Promise<void> => {
      await slice.pause();
      order.push(name);
      for (const end = performance.now() + 10; performance.now() < end;);
    };
    await Promise.all(['a', 'b', 'c'].map(work));
    clearInterval(timer);
    const between = order.join(' ').replace(/(?:host ?)+/g, 'host ');
    assert.match(between, /^(?:host )?a host b host c/);
  });
});
