import assert from 'node:assert/strict';
import { parseDue } from '../../../src/minutes/due';

const MEETING = '2024-09-24';

function due(text: string, meeting: string | undefined = MEETING): string {
  const { kind, date } = parseDue(text, 0, meeting, '2024-10-21');
  return date === undefined ? kind : `${kind} ${date}`;
}

describe('due values', () => {
  it('reads dates of both languages', () => {
    for (const text of [
      '2024-10-08',
      'tisdag 2024-10-08',
      '2024-10-08 (tisdag)',
      '2024-10-08 tisdag',
      '8 oktober 2024',
      'den 8 okt 2024',
      'Oct 8, 2024',
      '8th of October 2024',
      '8 okt',
      'fredag 8 okt',
      'Oct 8',
      '8/10',
    ]) {
      assert.equal(due(text), 'date 2024-10-08', text);
    }
  });

  it('takes the first day on or after the meeting where no year is written', () => {
    assert.equal(due('24 sep'), 'date 2024-09-24');
    assert.equal(due('23 sep'), 'date 2025-09-23');
    assert.equal(due('29 feb'), 'date 2028-02-29');
    assert.equal(parseDue('8 okt', 0, undefined).date, undefined);
  });

  it('reads weeks as their Friday', () => {
    for (const text of [
      'v. 42',
      'v 42',
      'v.42',
      'vecka 42',
      'W42',
      'week 42',
      '2024-W42',
      'v. 42 2024',
      'v. 42, 2024',
    ]) {
      assert.equal(due(text), 'week 2024-10-18', text);
    }
    assert.equal(due('v. 3'), 'week 2025-01-17');
    assert.equal(due('v. 39'), 'week 2024-09-27');
    assert.equal(due('v. 53', '2021-01-01'), 'week 2021-01-01');
    assert.equal(due('2024-W53'), 'week');
  });

  it('reads the words that stand for a day or none', () => {
    for (const text of ['next-meeting', 'Next meeting', 'nästa möte', 'nasta mote']) {
      assert.equal(due(text), 'next-meeting 2024-10-21', text);
    }
    assert.equal(due('löpande'), 'ongoing');
    assert.equal(due('ej angivet'), 'unspecified');
  });

  it('gives a date without a day where the calendar has none', () => {
    assert.equal(due('31 nov'), 'date');
    assert.equal(due('2024-13-01'), 'date');
  });

  it('says what it cannot read', () => {
    for (const text of ['', 'snart', '8 okt kanske', 'kanske 8 okt', 'v. 60', '2024']) {
      assert.equal(due(text), 'unreadable', text);
    }
  });

  it('keeps the words and their places', () => {
    const { text, range, weekday } = parseDue(' fredag 8 okt ', 100, MEETING);
    assert.equal(text, 'fredag 8 okt');
    assert.deepEqual(range, { start: 101, end: 113 });
    assert.deepEqual(weekday, { weekday: 5, range: { start: 101, end: 107 } });
    assert.deepEqual(parseDue('2024-10-08 (tis.)', 5, MEETING).weekday, {
      weekday: 2,
      range: { start: 17, end: 20 },
    });
  });
});
