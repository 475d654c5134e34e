import assert from 'node:assert/strict';
import { type Cadence, firstMeetingDay, nextMeetingDay, parseCadence } from '../../../src/text/cadence';

function cadence(text: string): Cadence {
  const read = parseCadence(text);
  assert.ok(read, text);
  return read;
}

describe('parseCadence', () => {
  it('reads weeks, months and places of the month', () => {
    assert.deepEqual(cadence('weekly'), { unit: 'week', every: 1, weekday: undefined });
    assert.deepEqual(cadence('every 2 weeks on Tuesday'), { unit: 'week', every: 2, weekday: 2 });
    assert.deepEqual(cadence('every month'), { unit: 'month', every: 1 });
    assert.deepEqual(cadence('every 3 months'), { unit: 'month', every: 3 });
    assert.deepEqual(cadence('yearly'), { unit: 'month', every: 12 });
    assert.deepEqual(cadence('last Friday'), { unit: 'place', places: [-1], weekday: 5 });
    assert.deepEqual(cadence('third and first Tuesday of the month'), {
      ...{ unit: 'place', places: [1, 3], weekday: 2 },
    });
  });

  it('does not mind case and spaces', () => {
    assert.deepEqual(cadence(' Every  2 weeks on tuesday '), cadence('every 2 weeks on Tuesday'));
  });

  it('reads nothing else', () => {
    const others = ['', 'often', 'every 0 weeks', 'every 100 weeks', 'fifth Tuesday', 'second Torsdag'];
    for (const text of [...others, 'monthly on Friday', 'every second Tuesday', 'daily', 'FREQ=WEEKLY'])
      assert.equal(parseCadence(text), undefined, text);
  });
});

describe('nextMeetingDay', () => {
  const next = (text: string, last: string, from?: string) => nextMeetingDay(cadence(text), last, from);

  it('counts weeks from the last meeting, also from one that was moved', () => {
    assert.equal(next('weekly', '2024-09-24'), '2024-10-01');
    assert.equal(next('every 2 weeks', '2024-12-24'), '2025-01-07');
    assert.equal(next('every 2 weeks on Tuesday', '2024-09-24'), '2024-10-08');
    assert.equal(next('every 2 weeks on Tuesday', '2024-09-26'), '2024-10-08');
    assert.equal(next('weekly on Monday', '2024-09-20'), '2024-09-30');
  });

  it('keeps weekday and place of the month where it counts months', () => {
    assert.equal(next('monthly', '2024-09-24'), '2024-10-22');
    assert.equal(next('every 3 months', '2024-11-05'), '2025-02-04');
    assert.equal(next('yearly', '2024-04-17'), '2025-04-16');
    assert.equal(next('monthly', '2024-10-31'), '2024-11-28', 'a fifth Thursday is the last one');
  });

  it('finds the places of the month', () => {
    assert.equal(next('second Tuesday of the month', '2024-09-10'), '2024-10-08');
    assert.equal(next('first and third Tuesday', '2024-10-01'), '2024-10-15');
    assert.equal(next('first and third Tuesday', '2024-10-15'), '2024-11-05');
    assert.equal(next('last Thursday', '2024-10-31'), '2024-11-28');
    assert.equal(next('second Tuesday', '2024-10-07'), '2024-11-12', 'held a day early');
    assert.equal(next('second Tuesday', '2024-08-27'), '2024-09-10', 'an extra meeting');
  });

  it('goes on to the first day that is not over', () => {
    assert.equal(next('every 2 weeks', '2024-09-24', '2024-10-22'), '2024-10-22');
    assert.equal(next('every 2 weeks', '2024-09-24', '2024-10-23'), '2024-11-05');
    assert.equal(next('every 3 months', '2023-11-07', '2024-10-21'), '2024-11-05');
    assert.equal(next('second Tuesday', '2023-01-10', '2024-10-08'), '2024-10-08');
    assert.equal(next('monthly', '2025-02-04', '2024-10-21'), '2025-03-04', 'the last one is yet to come');
  });

  it('ends with the calendar', () => {
    assert.equal(next('weekly', '9999-12-31'), undefined);
    assert.equal(next('monthly', '9999-12-31'), undefined);
    assert.equal(next('first Monday', '9999-12-31'), undefined);
    assert.equal(next('weekly', '0001-01-01', '2024-10-21'), '2024-10-21');
  });
});

describe('firstMeetingDay', () => {
  it('is a day of the cadence from today on, or today where any day is', () => {
    const first = (text: string) => firstMeetingDay(cadence(text), '2024-10-22');
    assert.equal(first('every 2 weeks on Tuesday'), '2024-10-22');
    assert.equal(first('every 2 weeks on Monday'), '2024-10-28');
    assert.equal(first('second Tuesday'), '2024-11-12');
    assert.equal(first('fourth Tuesday'), '2024-10-22');
    assert.equal(first('monthly'), '2024-10-22');
  });
});
