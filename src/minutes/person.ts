import type { TextRange } from '../text/range';
import { itemNumber } from './references';
import { findTimes } from './times';
import type { TimeWindow } from './model';
import { allTerms, canonicalValue } from './vocabulary/vocabulary';
import { anyOf } from './vocabulary/wordPattern';

/** What the shorthand `Name (detail, detail)` says of a person (format.md, 4). Offsets are into the shorthand. */
export interface PersonShorthand {
  readonly name: string;
  readonly nameRange: TextRange;
  readonly roles: readonly string[];
  readonly reason: string | undefined;
  readonly window: TimeWindow | undefined;
  readonly items: readonly string[];
  readonly for: string | undefined;
  readonly mode: string | undefined;
  /** Details that are none of the above, in their own words. */
  readonly others: readonly string[];
}

/** Reads a person's shorthand. What stands in a closing pair of parentheses is details; a lost `)` is forgiven. */
export function readPerson(shorthand: string): PersonShorthand {
  const match = /^([^(]*)\(([^()]*)\)?\s*$/.exec(shorthand);
  const before = match?.[1] ?? shorthand;
  const name = before.trim();
  const nameStart = before.length - before.trimStart().length;
  const details = new Details();
  let at = before.length + 1;
  for (const detail of (match?.[2] ?? '').split(/[|,]/)) {
    details.add(detail.trim(), at + detail.length - detail.trimStart().length);
    at += detail.length + 1;
  }
  return { name, nameRange: { start: nameStart, end: nameStart + name.length }, ...details.result() };
}

const STANDING_IN = new RegExp(`^(.+?)\\s+${anyOf(['för', 'for'])}\\s+(.+)$`, 'i');

class Details {
  readonly #roles: string[] = [];
  readonly #items: string[] = [];
  readonly #others: string[] = [];
  #reason: string | undefined;
  #window: TimeWindow | undefined;
  #for: string | undefined;
  #mode: string | undefined;

  add(detail: string, start: number): void {
    if (detail === '') return;
    const reason = canonicalValue('reason', detail);
    const mode = canonicalValue('mode', detail);
    const items = itemNumbers(detail);
    const times = findTimes(detail, { start: 0, end: detail.length });
    if (this.#addRole(detail)) return;
    if (reason !== undefined) this.#reason ??= reason;
    else if (mode !== undefined) this.#mode ??= mode;
    else if (items.length > 0) this.#items.push(...items);
    else if (times[0] !== undefined) this.#window ??= moved(times[0], start);
    else this.#others.push(detail);
  }

  result(): Omit<PersonShorthand, 'name' | 'nameRange'> {
    return {
      roles: this.#roles,
      reason: this.#reason,
      window: this.#window,
      items: this.#items,
      for: this.#for,
      mode: this.#mode,
      others: this.#others,
    };
  }

  /** A role, and of a substitute whom they stand in for: `tjänstgörande ersättare för Bo Ek`. */
  #addRole(detail: string): boolean {
    const [, words = detail, name] = STANDING_IN.exec(detail) ?? [];
    const role = canonicalValue('role', words.replace(/\.$/, ''));
    if (role === undefined) return false;
    this.#roles.push(role);
    this.#for ??= name;
    return true;
  }
}

function moved({ start, end, range }: TimeWindow, by: number): TimeWindow {
  return { start, end, range: { start: range.start + by, end: range.end + by } };
}

/** The numbers of `item 5`, `punkt 5.1 och 6`, `punkt 3-5` or `§§ 45-47`; none where the words say something else. */
function itemNumbers(detail: string): string[] {
  const [, sign, rest] = ITEMS.exec(detail) ?? [];
  if (rest === undefined) return [];
  return Array.from(rest.matchAll(ONE_OR_RANGE), ([, first = '', last]) =>
    numbersFrom(itemNumber(sign === undefined ? first : `§${first.replace('§', '')}`), last),
  ).flat();
}

const ITEMS = new RegExp(
  `^(?:${anyOf(allTerms().flatMap(({ itemWords }) => itemWords))}\\s+|(§)(?=§|\\s?\\d))` +
    `((?:[\\s\\d.§&+–-]|${anyOf(allTerms().flatMap(({ and }) => and))}(?=\\s))+)$`,
  'i',
);
const ONE_OR_RANGE = /(§?\s?\d+(?:\.\d+)*)(?:\s*[–-]\s*§?\s?(\d+)(?![.\d]))?/g;
/** No meeting has more items than these; more are no range. */
const LONGEST_RANGE = 100;

/** The whole numbers from one to another, with its sign; the two alone where they make no range. */
function numbersFrom(first: string, last: string | undefined): string[] {
  if (last === undefined) return [first];
  const [, sign = '', figures = ''] = /^(§?)(\d+)$/.exec(first) ?? [];
  const length = Number(last) - Number(figures) + 1;
  if (figures === '' || length < 2 || length > LONGEST_RANGE) return [first, sign + last];
  return Array.from({ length }, (_, index) => `${sign}${Number(figures) + index}`);
}
