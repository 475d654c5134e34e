import { areSame } from '../text/areSame';
import { People } from './people';

/** Whom names may mean, made anew only where the names are others than the last time. */
export class LatestPeople {
  #names: readonly string[] = [];
  #people: People | undefined;

  of(names: readonly string[]): People {
    if (this.#people === undefined || !areSame(names, this.#names)) this.#people = new People(names);
    this.#names = names;
    return this.#people;
  }
}
