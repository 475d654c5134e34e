import assert from 'node:assert/strict';
import { datesInProse } from '../../../src/minutes/prose';
import { slice } from '../../../src/text/range';
import { readBody } from './sample';

function found(body: string): string[] {
  const minutes = readBody(body);
  return Array.from(datesInProse(minutes), ({ weekday, range }) =>
    [weekday && slice(minutes.text, weekday.range), slice(minutes.text, range)].join('|'),
  );
}

describe('dates in running text', () => {
  it('may have their weekday inside or outside of emphasis', () => {
    for (const text of [
      'fredag den **5 oktober 2024**',
      '**fredag** 5 oktober 2024',
      '*fredag 5 oktober 2024*',
    ]) {
      assert.deepEqual(found(text), ['fredag|5 oktober 2024'], text);
    }
  });

  it('are none where only figures look like one', () => {
    for (const text of ['Ring 0240-31-10.', 'Se `fredag 5 oktober 2024`.', 'Se [a](2024-13-40.md).']) {
      assert.deepEqual(found(text), [], text);
    }
  });
});
