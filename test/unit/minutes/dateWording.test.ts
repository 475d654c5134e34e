import assert from 'node:assert/strict';
import { redate, weekdayLike } from '../../../src/minutes/dateWording';
import { findDates } from '../../../src/minutes/dates';
import { applyEdits } from '../../../src/text/edit';

function redated(text: string, date: string, language: 'sv' | 'en' = 'sv'): string {
  const [written] = findDates(text, { start: 0, end: text.length });
  assert.ok(written, text);
  return applyEdits(text, redate(text, written, date, language));
}

describe('dates in the words in which others are written', () => {
  it('keeps form, language and case', () => {
    assert.equal(redated('Tisdagen den 24 sep 2024, 12.00', '2024-10-07'), 'Måndagen den 7 okt 2024, 12.00');
    assert.equal(redated('TUESDAY, June 21, 2023', '2023-07-03'), 'MONDAY, July 3, 2023');
    assert.equal(redated('the 21st of June 2023', '2023-07-03'), 'the 3rd of July 2023');
    assert.equal(redated('den 1:a maj 2024', '2024-05-03'), 'den 3:e maj 2024');
    assert.equal(redated('2024-10-08 (tis)', '2024-09-05'), '2024-09-05 (tor)');
    assert.equal(redated('8/10 2024', '2025-01-09'), '9/1 2025');
    assert.equal(redated('08 oktober 2024', '2024-10-09'), '09 oktober 2024');
    assert.equal(redated('fredag 8 okt', '2024-10-11'), 'fredag 11 okt');
    assert.equal(redated('1 May 2024', '2024-12-01'), '1 December 2024');
    assert.equal(redated('8 sep 2024', '2024-10-08'), '8 okt 2024');
    assert.equal(redated('8 sep 2024', '2024-10-08', 'en'), '8 oct 2024');
    assert.equal(redated('Tue 10 Sep 2024', '2024-10-08'), 'Tue 8 Oct 2024');
  });

  it('gives weekdays their ending, short form and case', () => {
    assert.equal(weekdayLike('Tisdagen', 1), 'Måndagen');
    assert.equal(weekdayLike('tis', 1), 'mån');
    assert.equal(weekdayLike('mandag', 2), 'tisdag');
    assert.equal(weekdayLike('TUESDAY', 1), 'MONDAY');
    assert.equal(weekdayLike('Tue', 4), 'Thu');
    assert.equal(weekdayLike('Thurs', 1), 'Mon');
  });
});
