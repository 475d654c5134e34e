import assert from 'node:assert/strict';
import { membersOf, rosterOf, rosterOn, type RosterPerson } from '../../../src/minutes/roster';
import { readMinutes } from '../../../src/minutes/reader';
import { PLAIN_ENGLISH } from './plain/sample';

function there(name: string, from?: string, to?: string): RosterPerson {
  return { name, shortNames: [], email: undefined, groups: [], from, to };
}

describe('A roster', () => {
  it('has those who were there on a day', () => {
    const roster = [
      there('Always'),
      there('From a day', '2024-03-15'),
      there('To a day', undefined, '2024-03-14'),
      there('In a month', '2024-03', '2024-03'),
      there('In years', '2022', '2023'),
    ];
    const namesOn = (day: string | undefined) => rosterOn(roster, day).map(({ name }) => name);
    assert.deepEqual(namesOn('2024-03-14'), ['Always', 'To a day', 'In a month']);
    assert.deepEqual(namesOn('2024-03-15'), ['Always', 'From a day', 'In a month']);
    assert.deepEqual(namesOn('2024-04-01'), ['Always', 'From a day']);
    assert.deepEqual(namesOn('2023-12-31'), ['Always', 'To a day', 'In years']);
    assert.equal(namesOn(undefined).length, roster.length);
  });

  it('has those who belong to a body on a day', () => {
    const roster = [
      { ...there('Ann Hill'), groups: ['Board', 'Staff'] },
      { ...there('Bo Ek', '2025'), groups: ['board'] },
      { ...there('Cia Lind'), groups: [] },
    ];
    assert.deepEqual(membersOf(roster, 'BOARD', '2024-05-01'), ['Ann Hill']);
    assert.deepEqual(membersOf(roster, 'Board', undefined), ['Ann Hill', 'Bo Ek']);
  });

  it('gives a name to those whom minutes call by a short one, by the day of the meeting', () => {
    const roster = [there('Ann Hill', undefined, '2023'), there('Ann Moor', '2024')];
    const ownerOn = (day: string) =>
      readMinutes(
        `---\nminutes: 1\nlang: en\ngroup: B\ndate: ${day}\ntime: 12:00-13:00\n---\n\n- [ ] Ann: Call\n`,
        {
          roster,
        },
      )?.actions[0]?.owners[0]?.name;
    assert.deepEqual(['2023-05-01', '2024-05-01'].map(ownerOn), ['Ann Hill', 'Ann Moor']);
  });

  it('serves plain minutes, too', () => {
    const text = PLAIN_ENGLISH.replace(/$/, '\nACTION: Zed: Count the chairs.\n');
    const ownersBy = (names: string[]) =>
      readMinutes(text, { plain: true, roster: rosterOf(names) })
        ?.actions.at(-1)
        ?.owners.map(({ name }) => name);
    assert.deepEqual(ownersBy(['Zed Quill']), ['Zed Quill']);
    assert.deepEqual(ownersBy([]), []);
  });
});
