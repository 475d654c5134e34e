import type { Attendee, Minutes, TimeWindow } from '../minutes/model';
import { People } from '../minutes/people';
import { attendanceWindows } from './attendance';
import { foldCase } from '../text/fold';

/** Who comes to a meeting without being one of those who meet. */
const VISITORS: ReadonlySet<string> = new Set(['guest', 'observer', 'presenter']);

/** Asks about each name once: minutes name the same few people again and again. */
export function remembered<T>(ask: (name: string) => T): (name: string) => T {
  const answers = new Map<string, T>();
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = ask(name);
    answers.set(name, answer);
    return answer;
  };
}

/** Who was there and who was not. Who is listed as both was there for a part of the meeting. */
export class Presence {
  readonly #present = new Map<string, Attendee[]>();
  readonly #absent = new Map<string, Attendee>();
  readonly #attendees: readonly Attendee[];
  #people: People | undefined;
  #windows: readonly TimeWindow[] | undefined;
  readonly #folded = remembered(foldCase);

  constructor(attendees: readonly Attendee[]) {
    this.#attendees = attendees;
    for (const attendee of attendees) {
      const name = foldCase(attendee.name);
      if (attendee.presence === 'absent') this.#absent.set(name, attendee);
      else if (!this.#present.has(name)) this.#present.set(name, [attendee]);
      else this.#present.get(name)?.push(attendee);
    }
  }

  /** The entries of somebody among those present. */
  present(name: string): readonly Attendee[] {
    return this.#present.get(this.#folded(name)) ?? [];
  }

  /** The entry of somebody who is listed as absent, and nowhere as present. */
  absentee(name: string): Attendee | undefined {
    const folded = this.#folded(name);
    return this.#present.has(folded) ? undefined : this.#absent.get(folded);
  }

  /** The windows of groups and people, in document order; they are read once. */
  windowsIn(minutes: Minutes): readonly TimeWindow[] {
    return (this.#windows ??= [...attendanceWindows(minutes)]);
  }

  isListed(name: string): boolean {
    const folded = this.#folded(name);
    return this.#present.has(folded) || this.#absent.has(folded);
  }

  /** Everyone listed whom the words may mean. */
  readonly fitting = remembered((written): readonly string[] => {
    this.#people ??= new People(this.#attendees.map(({ name }) => name));
    return this.#people.fitting(written);
  });

  /** The full name where the words fit one person of the lists, else the words. */
  readonly nameOf = remembered((written) => {
    if (this.isListed(written)) return written;
    const fitting = this.fitting(written);
    return fitting.length === 1 ? (fitting[0] ?? written) : written;
  });

  /** Whether the words hold the full name of somebody listed: `Anna Berg från ekonomi`. */
  holdsName(words: string): boolean {
    const folded = foldCase(words);
    const holds = (names: ReadonlyMap<string, unknown>): boolean => {
      for (const name of names.keys()) if (folded.includes(name)) return true;
      return false;
    };
    return holds(this.#present) || holds(this.#absent);
  }

  /** Whether two of those listed have a word of their names, or their initials, in common. */
  get hasNamesakes(): boolean {
    const seen = new Set<string>();
    for (const name of new Set([...this.#present.keys(), ...this.#absent.keys()])) {
      const words = name.split(' ');
      const initials = words.map((word) => word.charAt(0)).join('');
      for (const word of new Set([...words, initials])) {
        if (seen.has(word)) return true;
        seen.add(word);
      }
    }
    return false;
  }

  /** The names of those present, in the order of the lists; visitors last. */
  get names(): readonly string[] {
    const entries = [...this.#present.values()].flatMap(([first]) => first ?? []);
    const isVisitor = ({ roles }: Attendee): boolean => roles.some((role) => VISITORS.has(role));
    return [...entries.filter((entry) => !isVisitor(entry)), ...entries.filter(isVisitor)].map(
      ({ name }) => name,
    );
  }
}
