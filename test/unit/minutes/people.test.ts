import assert from 'node:assert/strict';
import { People } from '../../../src/minutes/people';
import type { RosterPerson } from '../../../src/minutes/roster';

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

  describe('with a roster', () => {
    const person = (name: string, shortNames: string[] = [], email?: string): RosterPerson => ({
      ...{ name, shortNames, email },
      ...{ groups: [], from: undefined, to: undefined },
    });
    const roster = [
      person('Anna Holm', ['AH', '@annah'], 'anna.holm@example.org'),
      person('Bo Ek'),
      person('Cia Lind', ['Chefen']),
      person('Dag Ros', ['chefen']),
    ];
    const known = new People(['Anna Berg'], undefined, roster);
    const meant: [written: string, name: string | undefined][] = [
      ['Anna', 'Anna Berg'],
      ['Anna H', 'Anna Holm'],
      ['AH', 'Anna Holm'],
      ['@AnnaH', 'Anna Holm'],
      ['anna.holm@example.org', 'Anna Holm'],
      ['Bo', 'Bo Ek'],
      ['Chefen', undefined],
      ['Cia', 'Cia Lind'],
    ];
    for (const [written, name] of meant) {
      it(`takes "${written}" for ${name ?? 'nobody for certain'}`, () =>
        assert.equal(known.resolve(written), name));
    }

    it('names everybody, the longest names first', () => {
      assert.deepEqual(known.names, ['Anna Berg', 'Anna Holm', 'Cia Lind', 'Dag Ros', 'Bo Ek']);
    });

    it('tells apart rosters in which one name is short for another person', () => {
      const other = new People(['Anna Berg'], undefined, [person('Anna Holm'), ...roster.slice(1)]);
      assert.notEqual(known.signature, other.signature);
      assert.equal(known.signature, new People(['Anna Berg'], undefined, roster).signature);
    });
  });
});
