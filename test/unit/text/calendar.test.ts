import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  dateOfIsoWeek,
  daysBetween,
  isIsoDate,
  isoDate,
  isoWeekOf,
  nearestWithWeekday,
  weekdayOf,
} from '../../../src/text/calendar';

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

describe('calendar', () => {
  it('knows which days there are', () => {
    for (const day of ['2024-02-29', '2000-02-29', '2024-12-31']) assert.ok(isIsoDate(day), day);
    for (const day of [
      '2023-02-29',
      '1900-02-29',
      '2024-11-31',
      '2024-13-01',
      '2024-00-10',
      '2024-1-1',
      '20240101',
    ]) {
      assert.ok(!isIsoDate(day), day);
    }
    assert.equal(isoDate(2024, 11, 31), undefined);
    assert.equal(isoDate(987, 1, 2), '0987-01-02');
  });

  it('knows weekdays and ISO weeks', () => {
    assert.equal(weekdayOf('2024-10-21'), 1);
    assert.equal(weekdayOf('2022-10-11'), 2);
    assert.equal(weekdayOf('1969-12-28'), 7);
    assert.deepEqual(isoWeekOf('2021-01-03'), { year: 2020, week: 53 });
    assert.deepEqual(isoWeekOf('2024-12-30'), { year: 2025, week: 1 });
    assert.equal(dateOfIsoWeek(2024, 42, 5), '2024-10-18');
    assert.equal(dateOfIsoWeek(2024, 53, 5), undefined);
    assert.equal(dateOfIsoWeek(2020, 53, 5), '2021-01-01');
    assert.equal(dateOfIsoWeek(2024, 0, 5), undefined);
  });

  it('goes forth and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days);
        assert.ok(isIsoDate(to));
        assert.equal(daysBetween(from, to), days);
        assert.equal((weekdayOf(from) - 1 + (days % 7) + 7) % 7, weekdayOf(to) - 1);
      }),
    );
  });

  it('finds a day again by its week', () => {
    fc.assert(
      fc.property(date, (day) => {
        const { year, week } = isoWeekOf(day);
        assert.equal(dateOfIsoWeek(year, week, weekdayOf(day)), day);
      }),
    );
  });

  it('finds the nearest day with a weekday', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 7 }), (day, weekday) => {
        const found = nearestWithWeekday(day, weekday);
        assert.equal(weekdayOf(found), weekday);
        assert.ok(Math.abs(daysBetween(day, found)) <= 3);
      }),
    );
  });
});
