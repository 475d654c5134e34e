import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { newSeriesFacts } from '../../../src/authoring/seriesFacts';
import { isVariableName, longDate, templateVariables } from '../../../src/authoring/templateVariables';

describe('templateVariables', () => {
  it('writes dates in words', () => {
    assert.equal(longDate('2024-09-24', 'sv'), 'Tisdagen den 24 september 2024');
    assert.equal(longDate('2024-09-04', 'en'), 'Wednesday, 4 September 2024');
  });

  it('knows of a date its parts', () => {
    const { weekday, year, month, day, week, lang } = templateVariables('2024-12-30', 'sv');
    assert.deepEqual(
      { weekday, year, month, day, week, lang },
      { weekday: 'Måndag', year: '2024', month: '12', day: '30', week: '1', lang: 'sv' },
    );
  });

  it('leaves out what the series does not know, and a series named as its group', () => {
    const series = { ...newSeriesFacts('LG', 'sv'), series: 'lg', start: '12:00' };
    const {
      group,
      time,
      start,
      place,
      attendees,
      series: name,
    } = templateVariables('2024-09-24', 'sv', series);
    assert.deepEqual(
      [group, time, start, place, attendees, name],
      ['LG', undefined, '12:00', undefined, undefined, undefined],
    );
  });

  it('lets paragraphs run through the year', () => {
    const series = { ...newSeriesFacts('Nämnden', 'sv'), date: '2024-02-01', paragraph: 45 };
    assert.equal(templateVariables('2024-09-24', 'sv', series).paragraph2, '47');
    assert.equal(templateVariables('2025-01-10', 'sv', series).paragraph2, '2');
    assert.equal(templateVariables('2025-01-10', 'sv').paragraph1, '1');
  });

  it('knows its names', () => {
    assert.ok(['date', 'attendees', 'paragraph20'].every(isVariableName));
    assert.ok(!['constructor', 'paragraph0', 'paragraph21', 'Date'].some(isVariableName));
  });
});
