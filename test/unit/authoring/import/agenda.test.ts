import assert from 'node:assert/strict';
import { importMinutes } from '../../../../src/authoring/import/importMinutes';

const AGENDA = [
  'Kallelse till möte med kommunledningsgruppen',
  '',
  'Tid: Tisdagen den 8 oktober 2024 kl. 13.00-16.00',
  'Plats: Rum Ankaret, stadshuset',
  'Kallade: Katarina Wendelryd (ordförande), Göran Tallvik',
  '',
  'Dagordning',
  '',
  '1. Mötets öppnande',
  '2. Ny riktlinje för distansarbete',
  '   Föredragande: Göran Tallvik',
  '3. Övriga frågor',
  '',
].join('\n');

describe('an agenda that becomes minutes', () => {
  it('is none yet, unless somebody says so', () => {
    assert.deepEqual(importMinutes(AGENDA), { failure: { reason: 'no-minutes' } });
  });

  it('gives the meeting, who was called and the items with their numbers', () => {
    const result = importMinutes(AGENDA, { asMinutes: true });
    assert.ok(result.failure === undefined);
    const { meeting, attendees, items } = result.minutes;
    assert.deepEqual(
      [
        meeting.group,
        meeting.date,
        meeting.window?.start,
        meeting.window?.end,
        meeting.place,
        meeting.status,
      ],
      ['kommunledningsgruppen', '2024-10-08', '13:00', '16:00', 'Rum Ankaret, stadshuset', 'draft'],
    );
    assert.deepEqual(
      attendees.map(({ name, presence }) => [name, presence]),
      [
        ['Katarina Wendelryd', 'present'],
        ['Göran Tallvik', 'present'],
      ],
    );
    assert.deepEqual(
      items.map(({ number, title, presenters }) => [number, title, presenters.map(({ name }) => name)]),
      [
        ['1', 'Mötets öppnande', []],
        ['2', 'Ny riktlinje för distansarbete', ['Göran Tallvik']],
        ['3', 'Övriga frågor', []],
      ],
    );
  });

  it('keeps the words of any text', () => {
    for (const text of ['Hello', '# A page\n\nOf words.\n', '1. One\n2. Two\n', '\uFEFFMöte\r\nkl 9\r\n']) {
      const result = importMinutes(text, { asMinutes: true });
      assert.ok(result.failure === undefined, JSON.stringify(result.failure));
      for (const word of text.match(/\p{L}+/gu) ?? []) assert.ok(result.text.includes(word), word);
    }
  });
});
