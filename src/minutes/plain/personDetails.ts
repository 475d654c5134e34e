import { foldMarks } from '../../text/fold';
import { moved, trimRange, type TextRange } from '../../text/range';
import type { TimeWindow } from '../model';
import { readPerson } from '../person';
import type { Terms } from '../vocabulary/terms';
import { allTerms, canonicalValue } from '../vocabulary/vocabulary';
import { WORD_END, anyOf } from '../vocabulary/wordPattern';
import { isOrganisation } from './personName';

/** What is said of a person beside the name. */
export interface Details {
  readonly roles: readonly string[];
  readonly reason: string | undefined;
  readonly window: TimeWindow | undefined;
  readonly items: readonly string[];
  readonly for: string | undefined;
  readonly mode: string | undefined;
  readonly affiliation: string | undefined;
  readonly email: string | undefined;
  /** Where a detail says that the person was not there. */
  readonly absent: boolean;
  /** Whether they say what they say of the person before, too. */
  readonly ofBoth: boolean;
}

/** Of a person of whom nothing is said. */
export const NO_DETAILS: Details = {
  roles: [],
  reason: undefined,
  window: undefined,
  items: [],
  for: undefined,
  mode: undefined,
  affiliation: undefined,
  email: undefined,
  absent: false,
  ofBoth: false,
};

const ROLES: ReadonlyMap<string, string> = rolesOf();
const ROLE_WORDS = anyOf(
  allTerms().flatMap(({ plain, values }) => [
    ...Object.values(plain.people.roles).flat(),
    ...Object.values(values.role).flat(),
  ]),
);
const opening = (wordsOf: (terms: Terms) => readonly string[]): string => anyOf(allTerms().flatMap(wordsOf));

/** A role, and what it is joined to: `guest from`, `observer/`. */
const ROLE = new RegExp(
  `^(${ROLE_WORDS})${WORD_END}\\.?[\\s:/,–—-]*(?:${opening(({ plain }) => plain.people.comesFrom)}\\s+)?`,
  'i',
);
const COMES_FROM = new RegExp(`^${opening(({ plain }) => plain.people.comesFrom)}\\s+`, 'i');
const COMES_FOR = new RegExp(`^${opening(({ plain }) => plain.people.comesFor)}${WORD_END}`, 'i');
const REASON = new RegExp(`^${opening(({ plain }) => plain.people.reasons)}${WORD_END}`, 'i');
/** What is longer than so many words tells something rather than names a role. */
const MOST_WORDS = 6;
/** `IBM, guest`, `OSTIF - guest`, `foundation/guest`. */
const CLOSING_ROLE = new RegExp(`^(.+?)\\s*[\\s/–—-]\\s*(${ROLE_WORDS})$`, 'i');
const ABSENT = new RegExp(
  `^(?:${opening(({ plain }) => plain.people.absentVerbs)}\\s+)?${opening(({ plain }) => plain.people.absent)}${WORD_END}[\\s:,/–—-]*`,
  'i',
);
/** `joined late`, `from 14.30`, `t.o.m. kl. 15`. */
const REMARK = new RegExp(
  `^(?:${opening(({ plain }) => plain.people.remarks)}${WORD_END}|` +
    `(?:(?:${opening(({ clock, until, from }) => [...clock, ...until, ...from])})\\.?\\s*)+\\d)`,
  'i',
);
const STANDS_IN = new RegExp(
  `^${opening(({ plain }) => plain.people.standsIn)}\\s+(\\p{Lu}\\S*(?:\\s+\\p{Lu}\\S*)*)`,
  'iu',
);
const BOTH = new RegExp(`^${opening(({ plain }) => plain.people.both)}\\s+`, 'i');
/** What somebody is: `studentrepresentant`, `kassör`. */
const FUNCTION = new RegExp(`${opening(({ plain }) => plain.people.functions)}$`, 'i');
/** A word that is cut short: `sem.` */
const ABBREVIATED = /^(\p{Ll}+)\.$/u;
const NO_LETTERS = /[^\p{L}]+/u;
/** Words without commas or figures. */
const SIMPLE = /^[\p{L} -]+$/u;
/** What has none of these words, the first ones of all that a detail may say, says where somebody comes from. */
const MEANINGFUL: ReadonlySet<string> = new Set(
  allTerms()
    .flatMap(({ plain: { people }, values, clock, until, from }) => [
      ...Object.values(people.roles).flat(),
      ...Object.values(values.role).flat(),
      ...Object.values(values.reason).flat(),
      ...[
        people.absent,
        people.reasons,
        people.remarks,
        people.standsIn,
        people.comesFrom,
        people.both,
      ].flat(),
      ...[clock, until, from].flat(),
    ])
    .flatMap((phrase) => foldMarks(phrase).split(NO_LETTERS)[0] ?? []),
);

/** Whether words may say more of a person than where they come from: a cheap question before dear ones. */
export function mayBeDetail(words: string): boolean {
  return foldMarks(words)
    .split(NO_LETTERS)
    .some((word) => MEANINGFUL.has(word));
}

const EMAIL = /^(?:mailto:)?([^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)$/i;
const ADDRESS = /^(?:https?:|www\.|@|\\@)/i;

/** Whether words say when or how somebody took part. */
export function isRemark(words: string): boolean {
  return REMARK.test(words);
}

/** The canonical role that words are, in any language and number; undefined where they are none. */
export function roleOf(words: string): string | undefined {
  const folded = foldMarks(words).replace(/[.:]+$/, '');
  return ROLES.get(folded) ?? canonicalValue('role', folded);
}

/** Gathers what is said of one person, detail by detail. */
export class DetailReader {
  readonly #text: string;
  /** Whether the list is one of people who were not there: other words are then the reason. */
  readonly #ofAbsent: boolean;
  readonly #roles: string[] = [];
  readonly #items: string[] = [];
  readonly #affiliations: string[] = [];
  #reason: string | undefined;
  /** Words that say why somebody was not there, unless others do. */
  #perhaps: string | undefined;
  #window: TimeWindow | undefined;
  #for: string | undefined;
  #mode: string | undefined;
  #email: string | undefined;
  #absent = false;
  #ofBoth = false;

  constructor(text: string, ofAbsent: boolean) {
    this.#text = text;
    this.#ofAbsent = ofAbsent;
  }

  /** A detail: what stands in parentheses, behind a comma or behind a dash. */
  add(range: TextRange): void {
    const { start, end } = withoutStop(this.#text, range);
    // What follows the name of somebody stood in for says something of that person.
    if (end === start || this.#for !== undefined) return;
    const all = this.#text.slice(start, end);
    const both = BOTH.exec(all)?.[0].length ?? 0;
    if (both > 0) this.#ofBoth = true;
    const words = all.slice(both);
    const email = EMAIL.exec(words)?.[1];
    if (email !== undefined) {
      this.#email ??= email;
      return;
    }
    if (ADDRESS.test(words)) return;
    const plain = SIMPLE.test(words) ? roleOf(words) : undefined;
    if (plain !== undefined) {
      this.#roles.push(plain);
      return;
    }
    // As in the shorthand of structured minutes; a space takes the place of what would end it too early.
    const known = readPerson(`(${words.replace(/[()]/g, ' ').replace(/\s/g, ' ')})`);
    this.#roles.push(...known.roles);
    this.#items.push(...known.items);
    this.#reason ??= known.reason;
    this.#for ??= known.for;
    this.#mode ??= known.mode;
    if (known.window !== undefined) this.#window ??= moved(known.window, start + both - 1);
    for (const other of known.others) this.#other(other.replace(ABBREVIATED, '$1'));
  }

  addEmail(words: string): void {
    this.#email ??= EMAIL.exec(words.trim())?.[1];
  }

  addRole(role: string): void {
    this.#roles.push(role);
  }

  result(): Details {
    const affiliations =
      this.#reason === undefined || this.#perhaps === undefined
        ? this.#affiliations
        : [...this.#affiliations, this.#perhaps];
    return {
      roles: this.#roles.length > 1 ? [...new Set(this.#roles)] : this.#roles,
      reason: this.#reason ?? this.#perhaps,
      window: this.#window,
      items: this.#items,
      for: this.#for,
      mode: this.#mode,
      affiliation: affiliations.length === 0 ? undefined : affiliations.join(', '),
      email: this.#email,
      absent: this.#absent,
      ofBoth: this.#ofBoth,
    };
  }

  #other(words: string): void {
    if (!mayBeDetail(words)) {
      this.#addWords(words);
      return;
    }
    const reason = canonicalValue('reason', words);
    if (reason !== undefined) {
      this.#reason ??= reason;
      return;
    }
    const absent = ABSENT.exec(words);
    const standsIn = STANDS_IN.exec(words)?.[1];
    if (absent !== null) {
      this.#absent = true;
      const why = words.slice(absent[0].length);
      if (why !== '') this.#reason ??= canonicalValue('reason', why) ?? why;
    } else if (standsIn !== undefined) {
      this.#for ??= standsIn;
    } else if (!this.#addRole(words) && !REMARK.test(words)) {
      this.#addWords(words);
    }
  }

  #addWords(words: string): void {
    if (this.#ofAbsent && REASON.test(words)) this.#reason ??= words;
    else if (this.#ofAbsent && isReason(words)) this.#perhaps ??= words;
    else this.#affiliations.push(words.replace(COMES_FROM, ''));
  }

  #addRole(words: string): boolean {
    if (words.split(/\s+/).length > MOST_WORDS) return false;
    const whole = roleOf(words);
    const before = whole === undefined ? ROLE.exec(words) : null;
    const after = whole === undefined && before === null ? CLOSING_ROLE.exec(words) : null;
    const role = whole ?? roleOf(before?.[1] ?? after?.[2] ?? '');
    if (role === undefined) return false;
    this.#roles.push(role);
    const from = before === null ? (after?.[1] ?? '') : words.slice(before[0].length);
    if (from !== '' && !COMES_FOR.test(from)) this.#affiliations.push(from);
    return true;
  }
}

/** Without white space, and the full stop that ends the line behind a figure: `§ 27.` */
function withoutStop(text: string, range: TextRange): TextRange {
  const { start, end } = trimRange(text, range.start, range.end);
  return { start, end: /\d\.$/.test(text.slice(start, end)) ? end - 1 : end };
}

/** Whether words of somebody who was not there say why, rather than where they come from. */
function isReason(words: string): boolean {
  if (FUNCTION.test(words)) return false;
  return !/^\p{Lu}/u.test(words) || (words.includes(' ') && !isOrganisation(words));
}

function rolesOf(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { plain } of allTerms()) {
    for (const [role, words] of Object.entries(plain.people.roles)) {
      for (const word of words) found.set(foldMarks(word), role);
    }
  }
  return found;
}
