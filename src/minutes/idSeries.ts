import type { Language } from '../text/messages';
import type { Minutes } from './model';
import { foldId } from './references';

/** The last number of an id: what changes from one to the next. */
export const LAST_NUMBER = /\d{1,9}(?=\D*$)/;

/** What ids begin with in templates and quick fixes (format.md, 4). */
const PREFIXES = { sv: { decision: 'B', action: 'Å' }, en: { decision: 'D', action: 'A' } } as const;

/** What the ids of a kind of record begin with, where a file does not say otherwise. */
export function idPrefix(kind: 'decision' | 'action', language: Language): string {
  return PREFIXES[language][kind];
}

/**
 * The ids in use in a file, by what stands before their last number. The next one is beyond the highest, so that the
 * number of a record since removed does not come back as another's; and another one each time, so that two repairs
 * do not clash.
 */
export class IdSeries {
  readonly #highest = new Map<string, number>();
  readonly #uses = new Map<string, number>();

  constructor({ decisions, actions }: Pick<Minutes, 'decisions' | 'actions'>) {
    for (const { id = '' } of [...decisions, ...actions]) {
      const [prefix, number] = partsOf(id);
      if (number !== undefined) this.#highest.set(prefix, Math.max(number, this.#highest.get(prefix) ?? 0));
      this.#uses.set(foldId(id), (this.#uses.get(foldId(id)) ?? 0) + 1);
    }
  }

  /** The next number after an id's; undefined where the id has none. */
  nextAfter(id: string): number | undefined {
    const [prefix, number] = partsOf(id);
    return number === undefined ? undefined : this.#next(prefix);
  }

  /** The next id with a prefix of letters. */
  nextOf(prefix: string): string {
    return `${prefix}${this.#next(foldId(prefix))}`;
  }

  /** How many records have an id. */
  uses(id: string): number {
    return this.#uses.get(foldId(id)) ?? 0;
  }

  #next(prefix: string): number {
    const next = (this.#highest.get(prefix) ?? 0) + 1;
    this.#highest.set(prefix, next);
    return next;
  }
}

function partsOf(id: string): [prefix: string, number: number | undefined] {
  const match = LAST_NUMBER.exec(id);
  return match === null ? [foldId(id), undefined] : [foldId(id.slice(0, match.index)), Number(match[0])];
}
