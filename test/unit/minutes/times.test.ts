import assert from 'node:assert/strict';
import { findTimes } from '../../../src/minutes/times';

function times(text: string): string[] {
  return findTimes(text, { start: 0, end: text.length }).map(
    ({ start, end, range }) => `${start}-${end} ${text.slice(range.start, range.end)}`,
  );
}

describe('windows of time in text', () => {
  it('reads hours and minutes with every mark', () => {
    assert.deepEqual(times('12.00-16.00'), ['12:00-16:00 12.00-16.00']);
    assert.deepEqual(times('12:00 – 16:00'), ['12:00-16:00 12:00 – 16:00']);
    assert.deepEqual(times('13:00 to 15:00'), ['13:00-15:00 13:00 to 15:00']);
    assert.deepEqual(times('9.15 till kl. 10.45'), ['09:15-10:45 9.15 till kl. 10.45']);
  });

  it('reads whole hours where something says they are hours', () => {
    assert.deepEqual(times('kl. 12-16'), ['12:00-16:00 12-16']);
    assert.deepEqual(times('14-16.00'), ['14:00-16:00 14-16.00']);
    assert.deepEqual(times('12-16'), []);
  });

  it('reads the twelve-hour clock', () => {
    assert.deepEqual(times('2-4 pm'), ['14:00-16:00 2-4 pm']);
    assert.deepEqual(times('11-1 pm'), ['11:00-13:00 11-1 pm']);
    assert.deepEqual(times('10:00 am - 12:30 p.m.'), ['10:00-12:30 10:00 am - 12:30 p.m.']);
  });

  it('gives a window that runs backwards as it is', () => {
    assert.deepEqual(times('16.00-12.00'), ['16:00-12:00 16.00-12.00']);
  });

  it('does not take dates and impossible hours for times', () => {
    for (const text of ['2024-10-21', '8-10 okt 2024', '25.00-26.00', '12.75-13.00', '1.2.3-4.5']) {
      assert.deepEqual(times(text), [], text);
    }
    assert.deepEqual(times('Tisdagen den 24 sep 2024, 12.00-16.00'), ['12:00-16:00 12.00-16.00']);
  });
});
