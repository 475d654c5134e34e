import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readMinutes } from '../../src/minutes/reader';
import { applyEdits } from '../../src/text/edit';
import { translator } from '../../src/text/messages';
import { check } from '../../src/validate/registry';

const FOLDER = join(__dirname, '../fixtures/rules');
const texts = readdirSync(FOLDER).flatMap((code) =>
  readdirSync(join(FOLDER, code))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(FOLDER, code, name), 'utf8')),
);

/** What people and broken tools leave behind. */
const debris = fc.constantFrom(
  ...[
    '',
    '\n',
    ' ',
    ':',
    ': ',
    '- ',
    '#',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '```\n',
    '```yaml beslut\n',
    '---\n',
    '\t',
  ],
  ...[
    '@',
    '<!--',
    '-->',
    '§ 45 ',
    '5.1 ',
    'B1',
    'tisdag 31 nov 2024',
    '2024-13-01',
    '16.00-12.00',
    'Å\u030a',
    '😀',
    '\r',
  ],
);

/** A fixture after a few cuts and additions in it. */
const damaged = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), debris), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((damage, [place, length, addition]) => {
      // The version line stays, or it would be no minutes.
      const at = 18 + Math.floor(place * Math.max(0, damage.length - 18));
      return damage.slice(0, at) + addition + damage.slice(at + length);
    }, text),
  );

describe('checking minutes in any state of repair', () => {
  it('never throws, stays inside the text, and offers repairs that can be made', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const minutes = readMinutes(text);
        if (minutes === undefined) return;
        for (const { range, message, args, fixes } of check(minutes, { fileName: '2024-09-25.md' })) {
          assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
          assert.doesNotMatch(translator('sv')(message, args), /undefined|NaN/);
          for (const { edits, title } of fixes) {
            assert.notEqual(applyEdits(text, edits), text, `${title.id} changes nothing`);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
