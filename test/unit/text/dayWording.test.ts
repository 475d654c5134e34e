import assert from 'node:assert/strict';
import { dayInWords, daysFromToday } from '../../../src/text/dayWording';

describe('Days in words', () => {
  it('have their weekday, in both languages', () => {
    assert.equal(dayInWords('2024-09-24', 'en'), 'Tuesday 24 September 2024');
    assert.equal(dayInWords('2024-09-24', 'sv'), 'tisdag 24 september 2024');
  });

  it('are as far away as one says', () => {
    assert.deepEqual(
      [-2, -1, 0, 1, 14].map((days) => daysFromToday(days, 'en')),
      ['2 days ago', 'yesterday', 'today', 'tomorrow', 'in 14 days'],
    );
    assert.equal(daysFromToday(14, 'sv'), 'om 14 dagar');
  });
});
