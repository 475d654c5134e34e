import { isIsoDate } from '../text/calendar';
import { foldCase, nearest } from '../text/fold';
import type { MessageArgs, MessageId } from '../text/messages';
import { rangeOf, type TextRange } from '../text/range';
import { type Roster, rosterOf, type RosterPerson } from './roster';
import type { RosterKey } from './vocabulary/terms';
import { allTerms, rosterKeyOf } from './vocabulary/vocabulary';
import { parseYaml } from './yaml/parse';
import type { YamlMap, YamlNode, YamlScalar } from './yaml/tree';

/** Where a workspace folder keeps its roster, relative to it. */
export const ROSTER_FILE = '.minutes/roster.yaml';

/** Something in a roster file that is not as it should be. */
export interface RosterFault {
  readonly range: TextRange;
  readonly message: MessageId;
  readonly args: MessageArgs;
}

export interface RosterReading {
  /** Whoever has a name, with what else can be read of them. */
  readonly people: Roster;
  readonly faults: readonly RosterFault[];
}

/**
 * Reads a roster file: a list of people in YAML, each with a name and, as far as known, short names, e-mail address,
 * groups, and from when to when they are there. A name alone will do. Keys may be Swedish. Never throws.
 */
export function readRoster(text: string): RosterReading {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const { root, problems } = parseYaml(text, { start, end: text.length });
  const reader = new RosterReader();
  const [problem] = problems;
  if (problem) reader.report(problem.range, 'roster.not-yaml');
  if (root === undefined) return reader;
  if (root.kind === 'list') for (const item of root.items) reader.add(item);
  else if (!problem) reader.report(opening(root.range), 'roster.not-list');
  reader.findShared();
  return reader;
}

class RosterReader implements RosterReading {
  readonly people: RosterPerson[] = [];
  readonly faults: RosterFault[] = [];
  readonly #shorts: { readonly node: YamlScalar; readonly person: RosterPerson }[] = [];

  report(range: TextRange, message: MessageId, args: MessageArgs = {}): void {
    this.faults.push({ range, message, args });
  }

  add(node: YamlNode): void {
    if (node.kind === 'list') {
      this.report(opening(node.range), 'roster.not-list');
    } else if (node.kind === 'map') {
      this.#addMap(node);
    } else if (!node.empty) {
      this.people.push(...rosterOf([words(node)]));
    }
  }

  /** A short name of two people at one time stands for neither of them. */
  findShared(): void {
    const first = new Map<string, RosterPerson[]>();
    for (const { node, person } of this.#shorts) {
      const short = foldCase(words(node).replace(/^@/, ''));
      const others = first.get(short) ?? [];
      const other = others.find((known) => known.name !== person.name && overlap(known, person));
      if (other)
        this.report(node.range, 'roster.shared-short', {
          short: words(node),
          first: other.name,
          second: person.name,
        });
      first.set(short, [...others, person]);
    }
  }

  #addMap(map: YamlMap): void {
    const values = new Map<RosterKey, YamlNode>();
    for (const { key, value } of map.entries) {
      const known = rosterKeyOf(key.text);
      if (known === undefined) this.#reportKey(key);
      else if (values.has(known)) this.report(key.range, 'roster.repeated-key', { key: key.text });
      else values.set(known, value);
    }
    const name = this.#text(values.get('name'));
    if (name === undefined) {
      this.report(map.entries[0]?.key.range ?? opening(map.range), 'roster.no-name');
      return;
    }
    const shorts = this.#list(values.get('short'));
    const person: RosterPerson = {
      name,
      shortNames: shorts.map(words),
      email: this.#text(values.get('email')),
      groups: this.#list(values.get('groups')).map(words),
      from: this.#day(values.get('from')),
      to: this.#day(values.get('to')),
    };
    if (endsBefore(person, person)) this.report(map.entries[0]!.key.range, 'roster.ends-before', { name });
    this.people.push(person);
    for (const node of shorts) this.#shorts.push({ node, person });
  }

  #reportKey({ text, range }: YamlScalar): void {
    const keys = [
      ...new Set(allTerms().flatMap((terms) => Object.values(terms.rosterKeys).map(([word]) => word ?? ''))),
    ];
    const [near] = nearest(text, keys);
    if (near === undefined) this.report(range, 'roster.unknown-key', { key: text, keys: keys.join(', ') });
    else this.report(range, 'roster.misspelled-key', { key: text, near });
  }

  /** A single value; undefined where nothing is given. */
  #text(node: YamlNode | undefined): string | undefined {
    if (node === undefined || isEmpty(node)) return undefined;
    if (node.kind === 'scalar') return words(node);
    this.report(opening(node.range), 'roster.not-text');
    return undefined;
  }

  /** One value or several. */
  #list(node: YamlNode | undefined): YamlScalar[] {
    if (node === undefined || isEmpty(node)) return [];
    if (node.kind === 'map') this.report(opening(node.range), 'roster.not-texts');
    const items = node.kind === 'list' ? node.items : [node];
    return items.flatMap((item): YamlScalar[] => {
      if (item.kind === 'scalar') return item.empty ? [] : [item];
      if (node.kind === 'list') this.report(opening(item.range), 'roster.not-texts');
      return [];
    });
  }

  /** A day, a month or a year. */
  #day(node: YamlNode | undefined): string | undefined {
    const text = this.#text(node);
    if (text === undefined || node === undefined) return undefined;
    if (LENGTHS.includes(text.length) && isIsoDate(`${text}-01-01`.slice(0, 10))) return text;
    this.report(node.range, 'roster.no-day', { value: text });
    return undefined;
  }
}

/** Of a year, a month and a day. */
const LENGTHS: readonly number[] = [4, 7, 10];

function words({ text }: YamlScalar): string {
  return text.trim().replace(/\s+/g, ' ').normalize('NFC');
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.empty;
}

/** Of what goes over many lines the beginning is enough. */
function opening({ start }: TextRange): TextRange {
  return rangeOf(start, 1);
}

/** Whether two people were there at one time. Of a month or a year every day counts. */
function overlap(a: RosterPerson, b: RosterPerson): boolean {
  return !endsBefore(a, b) && !endsBefore(b, a);
}

function endsBefore({ to }: RosterPerson, { from }: RosterPerson): boolean {
  return to !== undefined && from !== undefined && from.slice(0, to.length) > to;
}
