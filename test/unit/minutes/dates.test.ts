import assert from 'node:assert/strict';
import { datesInName, findDates } from '../../../src/minutes/dates';

function dates(text: string, year?: number): string[] {
  return findDates(text, { start: 0, end: text.length }, year).map(({ date, weekday, range, hasYear }) =>
    [text.slice(range.start, range.end), date ?? '-', weekday?.weekday ?? '', hasYear ? '' : 'no year'].join(
      '|',
    ),
  );
}

function onlyDate(text: string): string | undefined {
  const found = findDates(text, { start: 0, end: text.length });
  assert.equal(found.length, 1, text);
  return found[0]?.date;
}

describe('dates in text', () => {
  it('reads every form of both languages', () => {
    for (const text of [
      '2024-10-08',
      'Tisdagen den 8 okt 2024, 12.00-16.00',
      '8 oktober 2024',
      '8 okt. 2024',
      'den 8:e oktober 2024',
      'October 8, 2024',
      'Oct 8 2024',
      '8 October 2024',
      '8th of October 2024',
      'the 8th of October, 2024',
      'Tuesday, October 8, 2024',
      'Tuesday the 8th of October 2024',
      '8/10 2024',
      '8/10-2024',
      '8.10.2024',
      '08.10.2024',
      '2024/10/08',
      '2024-10-08 (tisdag)',
    ]) {
      assert.equal(onlyDate(text), '2024-10-08', text);
    }
  });

  it('reads weekdays before the date and in brackets after it', () => {
    assert.deepEqual(dates('Tisdagen den 24 sep 2024'), ['24 sep 2024|2024-09-24|2|']);
    assert.deepEqual(dates('TUESDAY, June 21, 2023'), ['June 21, 2023|2023-06-21|2|']);
    assert.deepEqual(dates('2024-10-08 (tisdag)'), ['2024-10-08|2024-10-08|2|']);
    assert.deepEqual(dates('på tis. den 8 okt 2024 (tisdag)'), ['8 okt 2024|2024-10-08|2|']);
    assert.deepEqual(dates('onsdag 9 till fredag 11 oktober 2024'), ['11 oktober 2024|2024-10-11|5|']);
  });

  it('reads weekdays and months without diacritics and decomposed', () => {
    assert.deepEqual(dates('mandagen den 7 okt 2024'), ['7 okt 2024|2024-10-07|1|']);
    assert.deepEqual(dates('ma\u030andag 7 okt 2024'), ['7 okt 2024|2024-10-07|1|']);
  });

  it('gives no date where the calendar has none', () => {
    assert.deepEqual(dates('31 november 2024'), ['31 november 2024|-||']);
    assert.deepEqual(dates('February 29, 2023'), ['February 29, 2023|-||']);
    assert.deepEqual(dates('2024-13-01'), ['2024-13-01|-||']);
  });

  it('takes no other figures for a date', () => {
    for (const text of [
      '1.8.10.2024',
      '8.10.20245',
      '8.13.2024',
      '2024/10/08/1',
      '2024/13/01',
      'https://x.org/2024/10/08',
    ])
      assert.deepEqual(dates(text), [], text);
  });

  it('takes the year of a date that names none from the caller', () => {
    assert.deepEqual(dates('den 8 okt'), ['8 okt|-||no year']);
    assert.deepEqual(dates('den 8 okt', 2024), ['8 okt|2024-10-08||no year']);
    assert.deepEqual(dates('8/10', 2024), ['8/10|2024-10-08||no year']);
  });

  it('finds several dates and stays in the range', () => {
    assert.deepEqual(dates('från 8 okt 2024 till 2024-11-01'), [
      '8 okt 2024|2024-10-08||',
      '2024-11-01|2024-11-01||',
    ]);
    assert.deepEqual(dates('8 okt 2024 – 10 okt 2024').length, 2);
    assert.deepEqual(dates('5. 8 okt 2024').length, 1);
    assert.deepEqual(findDates('2024-10-08', { start: 1, end: 10 }), []);
  });

  it('leaves alone what is no date of its own', () => {
    for (const text of [
      'läsår 24/25',
      '7-8 oktober 2024',
      'den 7 och 8 oktober 2024',
      'KS-2024-10-12',
      'version 2024-10-1234',
      'punkt 5.10',
      'https://example.org/2024-10-08/notes',
      'i oktober 2024',
    ]) {
      assert.deepEqual(dates(text), [], text);
    }
  });
});

describe('dates in file names', () => {
  it('are read with and without marks', () => {
    assert.deepEqual(datesInName('2024-09-24.md'), ['2024-09-24']);
    assert.deepEqual(datesInName('20240924-lg.md'), ['2024-09-24']);
    assert.deepEqual(datesInName('LG_2024.09.24 (justerat 2024-10-01).md'), ['2024-09-24', '2024-10-01']);
  });

  it('are no other figures', () => {
    for (const name of ['2024-13-01.md', '202409241.md', '20240931.md', '2024-0924.md', 'budget-2024.md']) {
      assert.deepEqual(datesInName(name), [], name);
    }
  });

  it('takes no word for a weekday that lacks the diacritics of the abbreviation', () => {
    for (const text of ['Så startade man den 8 oktober 2024', 'hans son 8 oktober 2024']) {
      assert.deepEqual(dates(text), ['8 oktober 2024|2024-10-08||']);
    }
    assert.deepEqual(dates('mån 7 oktober 2024'), ['7 oktober 2024|2024-10-07|1|']);
    assert.deepEqual(dates('mån 7 oktober 2024'.normalize('NFD')), ['7 oktober 2024|2024-10-07|1|']);
    assert.deepEqual(dates('mandag 7 oktober 2024'), ['7 oktober 2024|2024-10-07|1|']);
  });
});
