import assert from 'node:assert/strict';
import { SWEDISH_FRONT, readAll } from './sample';

/** Day, start and place of the date line of a body. */
function dateLine(...body: string[]): string | undefined {
  const line = readAll([...SWEDISH_FRONT, ...body].join('\n')).dateLine;
  return line && [line.date?.date, line.window?.start, line.place?.text].map((part) => part ?? '-').join(' ');
}

describe('the date line', () => {
  it('opens with the day or the time', () => {
    assert.equal(
      dateLine('# Möte', '', 'Tisdagen den 24 sep 2024, kl. 12.00-16.00, Jupiter'),
      '2024-09-24 12:00 Jupiter',
    );
    assert.equal(
      dateLine('# Möte', '', '**2024-09-24**', '', 'kl. 12-16', '', 'Plats: Jupiter'),
      '2024-09-24 12:00 Jupiter',
    );
    assert.equal(dateLine('# Möte', '', 'Kl. 12.00-16.00 den 24 september 2024'), '2024-09-24 12:00 -');
  });

  it('may have labels', () => {
    assert.equal(dateLine('# Möte', '', 'Datum: 2024-09-24', 'Tid: kl. 12.00-16.00'), '2024-09-24 12:00 -');
    assert.equal(dateLine('# Meeting', '', '**Date:** September 24, 2024'), '2024-09-24 - -');
  });

  it('gives day and time behind other words only right under the title', () => {
    assert.equal(dateLine('# Möte', '', 'LG, tisdag 24 sep 2024, 12.00-16.00'), '2024-09-24 12:00 -');
    assert.equal(dateLine('# Möte', '', 'Protokoll', 'LG, tisdag 24 sep 2024, 12.00-16.00'), undefined);
  });

  it('may be items of a list, behind labels', () => {
    assert.equal(dateLine('# Möte', '', '- Datum: 2024-09-24', '- Plats: Jupiter'), '2024-09-24 - Jupiter');
    assert.equal(dateLine('# Möte', '', '- 2024-09-20: utskick'), undefined);
  });

  it('may give the hour alone before the place', () => {
    assert.equal(dateLine('# Möte', '', '2024-09-24, kl. 12.00, Jupiter'), '2024-09-24 - Jupiter');
    assert.equal(dateLine('# Möte', '', '2024-09-24, kl. 12.00'), '2024-09-24 - -');
  });

  it('is no sentence about another day', () => {
    assert.equal(dateLine('# Möte', '', 'Nästa möte är måndag 21 oktober 2024, 9.00-11.00'), undefined);
    assert.equal(dateLine('# Möte', '', 'Nästa möte är tisdagen den 21 oktober 2024.'), undefined);
    assert.equal(dateLine('# Möte', '', 'Nästa möte: 2024-10-21'), undefined);
    assert.equal(dateLine('# Möte', '', '2024-10-21 hålls nästa möte.'), undefined);
    assert.equal(dateLine('# Möte', '', 'Hej.', '', 'Lunch serveras 12.00-13.00.'), undefined);
    assert.equal(dateLine('# Möte', '', '## Beslut', '', '2024-10-21'), undefined);
  });
});
