import type { IsoDate } from '../text/calendar';
import { foldCase } from '../text/fold';

/** Somebody whom a workspace knows, whether or not its minutes list them. */
export interface RosterPerson {
  readonly name: string;
  /** What else they are called: initials, a first name, a handle. */
  readonly shortNames: readonly string[];
  readonly email: string | undefined;
  /** The bodies they belong to. */
  readonly groups: readonly string[];
  /** The first day of their time there, or its month or year alone; undefined where it has no beginning. */
  readonly from: string | undefined;
  /** The last day, month or year. */
  readonly to: string | undefined;
}

export type Roster = readonly RosterPerson[];

/** People of whom only the full names are known. */
export function rosterOf(names: readonly string[]): Roster {
  return names.map((name) => ({
    name,
    shortNames: [],
    email: undefined,
    groups: [],
    from: undefined,
    to: undefined,
  }));
}

/** Those who were there on a day; everybody where the day is not known. */
export function rosterOn(roster: Roster, day: IsoDate | undefined): Roster {
  return day === undefined ? roster : roster.filter((person) => isThere(person, day));
}

/** The names of those who belong to a body on a day. */
export function membersOf(roster: Roster, body: string, day: IsoDate | undefined): readonly string[] {
  const wanted = foldCase(body);
  return rosterOn(roster, day)
    .filter(({ groups }) => groups.some((group) => foldCase(group) === wanted))
    .map(({ name }) => name);
}

/** A month or a year is met by each of its days. */
function isThere({ from, to }: RosterPerson, day: IsoDate): boolean {
  const hasBegun = from === undefined || day.slice(0, from.length) >= from;
  return hasBegun && (to === undefined || day.slice(0, to.length) <= to);
}
