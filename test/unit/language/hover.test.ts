import assert from 'node:assert/strict';
import type { Hover } from '../../../src/language/hover/hover';
import { hoverAt } from '../../../src/language/hover/hoverAt';
import type { Target } from '../../../src/language/references';
import { type Language, translator } from '../../../src/text/messages';
import type { Minutes } from '../../../src/minutes/model';
import type { Roster } from '../../../src/minutes/roster';
import { summarise } from '../../../src/minutes/summary';
import { readAll, SWEDISH_FRONT } from '../minutes/sample';

const TEXT = [
  ...SWEDISH_FRONT.slice(0, -2),
  'ordförande: Anna Berg',
  '---',
  '',
  '# LG',
  '',
  'Tisdagen den 24 september 2024, 12:00-16:00',
  '',
  '```yaml deltagare',
  '- grupp: LG',
  '  närvarande: [Anna Berg (ordf), "Bo Ek (sekr | 12:30-14:00)"]',
  '  frånvarande: [Cia Lind (semester)]',
  '- grupp: BE',
  '  närvarande: [Anna Berg]',
  '```',
  '',
  '### 1. Planen (Bo Ek)',
  '',
  'Klart till 8 oktober 2024, som B1 säger.',
  '',
  '```yaml beslut',
  'id: B1',
  'text: Planen *antas*.',
  'av: BE',
  'status: beslutat',
  'röster: { för: 5, emot: 2 }',
  '```',
  '',
  '```yaml åtgärd',
  'id: Å1',
  'text: Ring kommunen.',
  'ansvarig: [Cia, Dan Holm]',
  'senast: v. 42',
  'status: öppen',
  'beslut: B1',
  '```',
].join('\n');

describe('Hover', () => {
  const minutes = readAll(TEXT);

  it('on a reference says what it means, its status and its meeting', () => {
    for (const near of ['som B«1', 'beslut: «B1']) {
      const hover = hoverOn(minutes, near);
      assert.equal(hover?.title, 'B1 · ersatt');
      assert.deepEqual(hover.lines, ['Planen *antas*.', 'LG · tisdag 24 september 2024 · punkt 1']);
    }
    assert.equal(hoverOn(minutes, 'som B«1', 'en')?.title, 'B1 · superseded');
  });

  it('on a day says its weekday, week and distance', () => {
    const expected: readonly [near: string, title: string, line: string][] = [
      ['datum: 2024-09-«24', 'tisdag 24 september 2024', 'Vecka 39 · dagen för mötet · för 6 dagar sedan'],
      ['den «24 sep', 'tisdag 24 september 2024', 'Vecka 39 · dagen för mötet · för 6 dagar sedan'],
      ['8 okt«ober', 'tisdag 8 oktober 2024', 'Vecka 41 · 14 dagar efter mötet · om 8 dagar'],
      ['v. 4«2', 'fredag 18 oktober 2024', 'Vecka 42 · 24 dagar efter mötet · om 18 dagar'],
    ];
    for (const [near, title, line] of expected) {
      assert.deepEqual([hoverOn(minutes, near)?.title, hoverOn(minutes, near)?.lines], [title, [line]]);
    }
    const english = hoverOn(minutes, '8 okt«ober', 'en');
    assert.equal(english?.title, 'Tuesday 8 October 2024');
    assert.deepEqual(english.lines, ['Week 41 · 14 days after the meeting · in 8 days']);
  });

  it('on a person says where they belong and when they were there', () => {
    const anna = ['LG · närvarande · ordf', 'BE · närvarande'];
    for (const near of ['närvarande: [An«na', 'ordförande: «Anna'])
      assert.deepEqual(hoverOn(minutes, near)?.lines, anna);
    assert.deepEqual(hoverOn(minutes, 'ansvarig: [Ci«a')?.lines, ['LG · frånvarande · semester']);
    const bo = hoverOn(minutes, '(Bo E«k)', 'en');
    assert.equal(bo?.title, 'Bo Ek');
    assert.deepEqual(bo.lines, ['LG · present · secretary · 12:30–14:00']);
  });

  it('takes no group for a person, and says nothing of people who are not listed', () => {
    assert.equal(hoverOn(minutes, 'av: B«E'), undefined);
    assert.equal(hoverOn(minutes, 'Dan Ho«lm'), undefined);
  });

  it('on a person whom the roster knows says their groups, address and time', () => {
    const there = { name: 'Dan Holm', shortNames: [], groups: ['BE', 'LG'], email: 'dan@example.org' };
    const roster = [
      { ...there, from: '2020', to: '2024' },
      { ...there, groups: ['Gamla LG'], from: undefined, to: '2019' },
      { name: 'Bo Ek', shortNames: [], groups: ['LG'], email: undefined, from: undefined, to: undefined },
    ];
    const dan = hoverOn(minutes, 'Dan Ho«lm', 'sv', roster);
    assert.deepEqual([dan?.title, dan?.lines], ['Dan Holm', ['BE, LG · dan@example.org · 2020–2024']]);
    const bo = hoverOn(minutes, '(Bo E«k)', 'en', roster);
    assert.deepEqual(bo?.lines, ['LG · present · secretary · 12:30–14:00', 'LG']);
  });

  it('on a key or a fixed value says what it is for, in keys of keys too', () => {
    for (const near of ['«minutes: 1', 'gr«upp: LG', 'närv«arande: [', 'röst«er', 'f«ör: 5', 'besl«utat\n']) {
      for (const language of ['en', 'sv'] as const) {
        const hover = hoverOn(minutes, near, language);
        assert.ok(
          hover !== undefined && hover.title !== '' && hover.lines.length === 1,
          `${near} ${language}`,
        );
      }
    }
    assert.notDeepEqual(hoverOn(minutes, 'röst«er', 'sv'), hoverOn(minutes, 'röst«er', 'en'));
  });

  it('on other words says nothing', () => {
    for (const near of ['Kla«rt', '# L«G', '```y«aml beslut'])
      assert.equal(hoverOn(minutes, near), undefined, near);
  });
});

/** The hover at the mark `«` in words of the minutes, six days after the meeting. */
function hoverOn(
  minutes: Minutes,
  near: string,
  language: Language = 'sv',
  roster: Roster = [],
): Hover | undefined {
  const [before = ''] = near.split('«');
  const at = minutes.text.indexOf(near.replace('«', ''));
  assert.notEqual(at, -1, near);
  const resolve = ({ id }: { readonly id: string }): Target | undefined => {
    const { meeting, decisions } = summarise(minutes);
    const record = decisions.find((decision) => decision.id === id);
    return record && { kind: 'decision', record, meeting, status: 'superseded' };
  };
  const t = translator(language);
  return hoverAt(minutes, at + before.length, { language, t, today: '2024-09-30', resolve, roster });
}
