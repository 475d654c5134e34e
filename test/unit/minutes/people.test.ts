import assert from 'node:assert/strict';
import { People } from '../../../src/minutes/people';

describe('People', () => {
  const people = new People(['Helena Rask', 'Helena Edman Robertsson', 'Bo Ek', 'Åsa von Ås']);
  const cases: [written: string, name: string | undefined][] = [
    ['Bo', 'Bo Ek'],
    ['ek', 'Bo Ek'],
    ['Helena', undefined],
    ['Helena R', undefined],
    ['Helena Ra', undefined],
    ['Helena E.', 'Helena Edman Robertsson'],
    ['Helena Robertsson', 'Helena Edman Robertsson'],
    ['HER', 'Helena Edman Robertsson'],
    ['A\u030Asa', 'Åsa von Ås'],
    ['H', undefined],
    ['', undefined],
    ['Helena Rask', 'Helena Rask'],
    ['BoE', 'Bo Ek'],
    ['HelenaR', undefined],
    ['BoX', undefined],
  ];
  for (const [written, name] of cases) {
    it(`takes "${written}" for ${name ?? 'nobody for certain'}`, () =>
      assert.equal(people.resolve(written), name));
  }

  it('knows people by their other names, with @ or without', () => {
    const known = new People(['Bo Ek', 'Bo Lind'], new Map([['boEk7', 'Bo Ek']]));
    assert.equal(known.resolve('@boek7'), 'Bo Ek');
    assert.equal(known.resolve('boEk7'), 'Bo Ek');
    assert.equal(known.resolve('Bo'), undefined);
  });

  it('prefers the exact name to those it is a part of', () => {
    assert.equal(new People(['Bo Ek', 'Bo Ek Lind']).resolve('Bo Ek'), 'Bo Ek');
  });
});
