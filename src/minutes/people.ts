import { foldCase } from '../text/fold';
import type { TextRange } from '../text/range';
import type { PersonMention } from './model';

interface KnownPerson {
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * The people whom a file or a roster knows, to find out whom a short form means. A form fits a person where its words
 * are words of the name in order, the last one or more of them perhaps only initials (`Helena R`), or where it is the
 * initials of the whole name (`HR`). Longer names go before shorter ones.
 */
export class People {
  readonly #people: readonly KnownPerson[];

  constructor(names: Iterable<string>) {
    const known = new Map<string, KnownPerson>();
    for (const name of names) {
      const folded = foldCase(name);
      if (folded !== '' && !known.has(folded)) known.set(folded, { name, words: folded.split(' ') });
    }
    this.#people = [...known.values()].sort((a, b) => b.name.length - a.name.length);
  }

  /** Full names, longest first. */
  get names(): readonly string[] {
    return this.#people.map(({ name }) => name);
  }

  /** Everyone whom the words may mean: only the one with exactly that name, if there is one. */
  fitting(written: string): readonly string[] {
    const folded = foldCase(written);
    const exact = this.#people.find(({ words }) => words.join(' ') === folded);
    if (exact !== undefined) return [exact.name];
    const words = folded.split(' ').filter((word) => word !== '');
    return this.#people.filter((person) => fits(words, person.words, written)).map(({ name }) => name);
  }

  /** The full name where exactly one person fits, else undefined. */
  resolve(written: string): string | undefined {
    const fitting = this.fitting(written);
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  mention(written: string, range: TextRange): PersonMention {
    return { name: this.resolve(written) ?? written, written, range };
  }
}

function fits(written: readonly string[], name: readonly string[], asWritten: string): boolean {
  if (written.length === 0) return false;
  if (/^\p{Lu}{2,4}$/u.test(asWritten) && written[0] === name.map((word) => [...word][0]).join(''))
    return true;
  let whole = 0;
  let at = 0;
  for (const word of written) {
    const initial = /^\p{L}\.?$/u.test(word);
    while (at < name.length && !(initial ? name[at]?.startsWith(word[0] ?? '') : name[at] === word)) at++;
    if (at === name.length) return false;
    if (!initial) whole++;
    at++;
  }
  return whole > 0;
}
