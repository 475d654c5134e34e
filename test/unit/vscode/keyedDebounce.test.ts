import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { KeyedDebounce } from '../../../src/vscode/keyedDebounce';

describe('KeyedDebounce', () => {
  it('runs the last action of each key, once', async () => {
    const debounce = new KeyedDebounce(1);
    const ran: string[] = [];
    for (const action of ['a1', 'a2', 'a3']) debounce.run('a', () => ran.push(action));
    debounce.run('b', () => ran.push('b1'));
    await wait(30);
    assert.deepEqual(ran.sort(), ['a3', 'b1']);
  });

  it('runs nothing that was cancelled or is asked for by nobody any more', async () => {
    const debounce = new KeyedDebounce(1);
    const ran: string[] = [];
    debounce.run('a', () => ran.push('a'));
    debounce.run('b', () => ran.push('b'));
    debounce.cancel('a');
    debounce.dispose();
    await wait(30);
    assert.deepEqual(ran, []);
  });
});
