import assert from 'node:assert/strict';
import { readMinutes } from '../../../src/minutes/reader';
import { applyEdits } from '../../../src/text/edit';
import type { Diagnostic } from '../../../src/validate/diagnostic';
import { check } from '../../../src/validate/registry';

function minutesWith(time: string, place: string, line: string): string {
  const front = [
    '---',
    'minutes: 1',
    'lang: sv',
    'grupp: LG',
    'form: digitalt',
    'datum: 2024-09-24',
    'sekreterare: Bo Ek',
  ];
  return [...front, `tid: ${time}`, `plats: ${place}`, '---', '', '# LG', '', line, ''].join('\n');
}

function found(text: string): readonly Diagnostic[] {
  const minutes = readMinutes(text);
  assert.ok(minutes);
  return check(minutes);
}

describe('the time and place of the meeting', () => {
  it('are turned in the date line too, where it says the same', () => {
    const text = minutesWith('16:00-12:00', 'Jupiter', 'Tisdagen den 24 sep 2024, 16.00–12.00');
    const [turned, ...others] = found(text);
    assert.equal(turned?.code, 'time-range');
    assert.equal(others.length, 0);
    assert.deepEqual(found(applyEdits(text, turned.fixes[0]?.edits ?? [])), []);
  });

  it('are not taken from a date line that runs backwards', () => {
    const [mismatch] = found(minutesWith('12:00-16:00', 'Jupiter', '2024-09-24, 16.00-12.00'));
    assert.equal(mismatch?.code, 'time-mismatch');
    assert.equal(mismatch.fixes.length, 1);
  });

  it('may be told more or less closely', () => {
    for (const place of ['Jupiter', 'rum Jupiter', 'Rådhuset, Jupiter (plan 3)', 'LG', 'digitalt']) {
      assert.deepEqual(
        found(minutesWith('12:00-16:00', 'Jupiter', `2024-09-24, 12-16.00, ${place}`)),
        [],
        place,
      );
    }
    assert.equal(
      found(minutesWith('12:00-16:00', 'Jupiter', '2024-09-24, 12-16.00, Jupiters rum')).length,
      1,
    );
  });
});
