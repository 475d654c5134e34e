import assert from 'node:assert/strict';
import { readPerson } from '../../../src/minutes/person';

describe("a person's shorthand", () => {
  const items: [detail: string, expected: readonly string[]][] = [
    ['punkt 5.10', ['5.10']],
    ['punkt 5.1 och 6', ['5.1', '6']],
    ['Items 2 and 3', ['2', '3']],
    ['punkt 3–5', ['3', '4', '5']],
    ['punkt 5.1-6', ['5.1', '6']],
    ['punkt 1-99999999', ['1', '99999999']],
    ['§ 45', ['§45']],
    ['§§ 45-47', ['§45', '§46', '§47']],
    ['§§ 45 och 47', ['§45', '§47']],
    ['punkt för punkt', []],
    ['punkt 5 i dagordningen', []],
  ];
  for (const [detail, expected] of items) {
    it(`reads the items of ${detail}`, () =>
      assert.deepEqual(readPerson(`Anna Berg (${detail})`).items, expected));
  }

  it('says for whom a substitute serves, in any form of the letters', () => {
    const shorthand = 'Dan Holm (tjänstgörande ersättare för Bo Ek)';
    for (const text of [shorthand, shorthand.normalize('NFD')]) {
      assert.deepEqual([readPerson(text).roles, readPerson(text).for], [['serving-substitute'], 'Bo Ek']);
    }
  });
});
