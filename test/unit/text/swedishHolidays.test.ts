import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { addDays, weekdayOf } from '../../../src/text/calendar';
import { easterSunday, isSwedishHoliday } from '../../../src/text/swedishHolidays';

function holidaysOf(year: number): string[] {
  const found: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
    if (isSwedishHoliday(day) && weekdayOf(day) < 7) found.push(day.slice(5));
  }
  return found;
}

describe('the public holidays of Sweden', () => {
  it('follow Easter', () => {
    const easters = [1818, 1943, 2000, 2016, 2024, 2025, 2038, 2285].map(easterSunday);
    assert.deepEqual(easters, [
      '1818-03-22',
      '1943-04-25',
      '2000-04-23',
      '2016-03-27',
      '2024-03-31',
      '2025-04-20',
      '2038-04-25',
      '2285-03-22',
    ]);
  });

  it('are Sundays, and these beside them', () => {
    assert.deepEqual(holidaysOf(2025), [
      '01-01',
      '01-06',
      '04-18',
      '04-21',
      '05-01',
      '05-29',
      '06-06',
      '06-21',
      '11-01',
      '12-25',
      '12-26',
    ]);
    assert.deepEqual(['2024-06-22', '2024-11-02', '2026-10-31', '2024-05-19'].map(isSwedishHoliday), [
      true,
      true,
      true,
      true,
    ]);
    assert.deepEqual(
      ['2024-06-21', '2024-12-24', '2024-12-31', '2024-05-20', '2024-10-26'].map(isSwedishHoliday),
      [false, false, false, false, false],
    );
  });
});
