import { foldCase } from '../text/fold';
import type { TextRange } from '../text/range';
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

const STANDING_IN = new RegExp(`^(.+?)\\s+${anyOf(['för', 'for'])}\\s+(.+)$`, 'iu');

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

const ITEM_WORDS = allTerms()
  .flatMap(({ itemWords }) => itemWords)
  .sort((a, b) => b.length - a.length);

/** The numbers of `item 5` or `punkt 5.1 och 6`; none where the words say something else. */
function itemNumbers(detail: string): string[] {
  const folded = foldCase(detail);
  const word = ITEM_WORDS.find((candidate) => folded.startsWith(`${candidate} `));
  if (word === undefined) return [];
  const rest = folded.slice(word.length);
  return /^[\s\d.§&+–-]+(?:(?:och|and)[\s\d.§]+)?$/.test(rest)
    ? (rest.match(/§?\s?\d+(?:\.\d+)*/g) ?? []).map(compact)
    : [];
}

function compact(number: string): string {
  return number.replace(/\s/g, '');
}
