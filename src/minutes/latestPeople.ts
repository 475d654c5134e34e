import { areSame } from '../text/areSame';
import { People } from './people';
import type { Roster } from './roster';

/** Whom names may mean, made anew only where the names are others than the last time. */
export class LatestPeople {
  #names: readonly string[] = [];
  #roster: Roster = [];
  #people: People | undefined;

  of(names: readonly string[], roster: Roster): People {
    if (!this.#people || !areSame(names, this.#names) || !areSame(roster, this.#roster))
      this.#people = new People(names, undefined, roster);
    this.#names = names;
    this.#roster = roster;
    return this.#people;
  }
}
