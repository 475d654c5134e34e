import { foldCase } from '../text/fold';
import type { TextRange } from '../text/range';
import type { PersonMention } from './model';
import type { Roster } from './roster';

interface KnownPerson {
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * The people whom a file and a roster know, to find out whom a short form means. A form fits a person where its words
 * are words of the name in order, the last one or more of them perhaps only initials (`Helena R`, also `HelenaR`), or
 * where it is the initials of the whole name (`HR`), or another name that the person is known by, such as a handle.
 * The people of the file are asked first: who is at the meeting is meant before who is not. Longer names go before
 * shorter ones.
 */
export class People {
  readonly #ofFile: Circle;
  readonly #ofRoster: Circle;
  /** Whom words mean that were asked for before: minutes name the same few people again and again. */
  readonly #resolved = new Map<string, string | undefined>();
  #names: readonly string[] | undefined;
  #signature: string | undefined;

  /**
   * @param names of the file's people
   * @param otherNames full names by what else people are called, such as a handle without its `@`
   */
  constructor(names: Iterable<string>, otherNames: ReadonlyMap<string, string> = NONE, roster: Roster = []) {
    this.#ofFile = new Circle([...names], () => otherNames);
    this.#ofRoster = new Circle(
      roster.map(({ name }) => name),
      () => otherNamesOf(roster),
    );
  }

  /** Full names, longest first. */
  get names(): readonly string[] {
    this.#names ??= [...new Set([...this.#ofFile.names, ...this.#ofRoster.names])].sort(longestFirst);
    return this.#names;
  }

  /** All that decides whom words mean: the same for people of whom the same is known. */
  get signature(): string {
    return (this.#signature ??= JSON.stringify([
      this.#ofFile.names,
      this.#ofRoster.names,
      [...this.#ofRoster.otherNames()],
    ]));
  }

  /** Everyone whom the words may mean: only the one with exactly that name, if there is one. */
  fitting(written: string): readonly string[] {
    const present = this.#ofFile.fitting(written);
    return present.length > 0 ? present : this.#ofRoster.fitting(written);
  }

  /** The full name where exactly one person fits, else undefined. */
  resolve(written: string): string | undefined {
    if (this.#resolved.has(written)) return this.#resolved.get(written);
    const fitting = this.fitting(written);
    const name = fitting.length === 1 ? fitting[0] : undefined;
    this.#resolved.set(written, name);
    return name;
  }

  mention(written: string, range: TextRange): PersonMention {
    return { name: this.resolve(written) ?? written, written, range };
  }
}

/** What else the people of a roster are called, but for what two of them are. */
function otherNamesOf(roster: Roster): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, shortNames, email } of roster) {
    for (const short of email === undefined ? shortNames : [...shortNames, email]) {
      const folded = foldCase(short.replace(/^@/, ''));
      if ((names.get(folded) ?? name) !== name) shared.add(folded);
      names.set(folded, name);
    }
  }
  for (const folded of shared) names.delete(folded);
  return names;
}

/** People among whom words are looked up together. */
class Circle {
  readonly names: readonly string[];
  readonly otherNames: () => ReadonlyMap<string, string>;
  #known: KnownPeople | undefined;

  constructor(names: readonly string[], otherNames: () => ReadonlyMap<string, string>) {
    this.names = names;
    this.otherNames = otherNames;
  }

  /** Made at first use: many minutes name nobody beside their list of those who were there. */
  get #index(): KnownPeople {
    return (this.#known ??= knownPeople(this.names, this.otherNames()));
  }

  fitting(written: string): readonly string[] {
    if (this.names.length === 0) return NOBODY;
    const folded = foldCase(written);
    const exact = this.#index.byName.get(folded);
    if (exact !== undefined) return [exact.name];
    const other = this.#index.otherNames.get(folded.replace(/^@/, ''));
    if (other !== undefined) return [other];
    const found = this.#withWords(folded, written);
    const glued = found.length === 0 ? GLUED.exec(written) : null;
    return glued === null ? found : this.#withWords(foldCase(`${glued[1] ?? ''} ${glued[2] ?? ''}`), written);
  }

  #withWords(folded: string, written: string): readonly string[] {
    const words = folded.split(' ').filter((word) => word !== '');
    // Every form has a whole word of the name in it, or is its initials.
    const key = words.find((word) => !INITIAL.test(word)) ?? '';
    const candidates = this.#index.byWord.get(key) ?? NOBODY;
    return candidates.filter((person) => fits(words, person, written)).map(({ name }) => name);
  }
}

interface KnownPeople {
  /** By the folded name. */
  readonly byName: ReadonlyMap<string, KnownPerson>;
  /** By each word of the name, and by the name's initials; longest names first. */
  readonly byWord: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Full names by what else people are called, folded. */
  readonly otherNames: ReadonlyMap<string, string>;
}

function knownPeople(names: readonly string[], otherNames: ReadonlyMap<string, string>): KnownPeople {
  const byName = new Map<string, KnownPerson>();
  for (const name of names) {
    const folded = foldCase(name);
    if (folded !== '' && !byName.has(folded)) byName.set(folded, { name, words: folded.split(' ') });
  }
  const people = [...byName.values()].sort((a, b) => longestFirst(a.name, b.name));
  const byWord = new Map<string, KnownPerson[]>();
  for (const person of people) {
    for (const word of new Set([...person.words, initialsOf(person)])) {
      const namesakes = byWord.get(word);
      if (namesakes === undefined) byWord.set(word, [person]);
      else namesakes.push(person);
    }
  }
  const folded = new Map([...otherNames].map(([other, name]) => [foldCase(other), name]));
  return { byName, byWord, otherNames: folded };
}

const NONE: ReadonlyMap<string, string> = new Map();
const NOBODY: readonly never[] = [];

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}

/** A first name with an initial at its end: `HelenaR`. */
const GLUED = /^(\p{Lu}\p{Ll}+)(\p{Lu}\.?)$/u;

/** One letter, with a point or without. */
const INITIAL = /^\p{L}\.?$/u;

function initialsOf({ words }: KnownPerson): string {
  return words.map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0)).join('');
}

function fits(written: readonly string[], person: KnownPerson, asWritten: string): boolean {
  const { words: name } = person;
  if (written.length === 0) return false;
  if (/^\p{Lu}{2,4}$/u.test(asWritten) && written[0] === initialsOf(person)) return true;
  let whole = 0;
  let at = 0;
  for (const word of written) {
    const initial = INITIAL.test(word);
    while (at < name.length && !(initial ? name[at]?.startsWith(word[0] ?? '') : name[at] === word)) at++;
    if (at === name.length) return false;
    if (!initial) whole++;
    at++;
  }
  return whole > 0;
}
