import { readLabel, type Label } from '../../markdown/label';
import { slice, type TextRange } from '../../text/range';
import type { Attendee } from '../model';
import type { PartKind } from '../vocabulary/plain/terms';
import { canonicalValue } from '../vocabulary/vocabulary';
import type { AttendeeChunk, AttendeeEntry } from './attendeeEntries';
import { closingKind } from './attendeeParts';
import { readScope, type AttendeeScope } from './attendeeScope';
import { readAttendeeTable } from './attendeeTable';
import { factLabel, labelKind, matchLabel } from './labels';
import { listSentences, readLineLabel } from './lineLabel';
import {
  commaPieces,
  looksLikePeople,
  saysMoreOf,
  readOnePerson,
  readPeopleList,
  type ListedPeople,
} from './personList';
import { roleOf } from './personDetails';
import { withMarksRead } from './presenceMarks';
import { nameStrength } from './personName';
import { readPersonText, type PersonText } from './personText';

/** What a chunk says of who was there, and how sure it is that it lists people. */
export interface ReadChunk {
  readonly attendees: readonly Attendee[];
  /** How many names of first and last name there are. */
  readonly full: number;
  /** How many things the chunk lists, people or not. */
  readonly pieces: number;
  /** The scope that a label at its end opens for what follows. */
  readonly scope: AttendeeScope;
}

/** What is known of the lists around a chunk. */
export interface ListHabits {
  /** How many entries there are under the same label. */
  readonly entries: number;
  /** Whether the file writes organisations behind a comma. */
  readonly organisations: boolean;
}

/** Kinds of labels that give their people a role or say whether they were there. */
const OF_PEOPLE: ReadonlySet<PartKind> = new Set([
  'attendees',
  'absent',
  'guests',
  'observers',
  'chair',
  'secretary',
  'approvers',
]);

/** The people of a chunk. */
export function readChunk(
  text: string,
  chunk: AttendeeChunk,
  scope: AttendeeScope,
  habits: ListHabits,
): ReadChunk {
  const reader = new ChunkReader(text, scope, habits);
  if (chunk.kind === 'table') reader.table(chunk.entries);
  else reader.entries(chunk.entries);
  return reader.result();
}

/** An attendee as the model has it. */
export function attendeeOf(person: PersonText, scope: AttendeeScope): Attendee {
  const presence = person.mark ?? (person.absent ? 'absent' : scope.presence);
  return {
    name: person.name,
    group: scope.group,
    presence,
    roles: scope.roles.length === 0 ? person.roles : [...new Set([...scope.roles, ...person.roles])],
    reason: person.reason ?? (presence === 'absent' ? scope.reason : undefined),
    window: person.window ?? (presence === 'present' ? scope.window : undefined),
    items: person.items,
    for: person.for,
    mode: person.mode,
    affiliation: person.affiliation,
    voting: undefined,
    email: person.email,
    nameRange: person.nameRange,
    range: person.range,
    record: undefined,
  };
}

class ChunkReader {
  readonly #text: string;
  readonly #habits: ListHabits;
  readonly #attendees: Attendee[] = [];
  #full = 0;
  #pieces = 0;
  #scope: AttendeeScope;

  constructor(text: string, scope: AttendeeScope, habits: ListHabits) {
    this.#text = text;
    this.#scope = scope;
    this.#habits = habits;
  }

  result(): ReadChunk {
    return {
      attendees: withMarksRead(this.#attendees),
      full: this.#full,
      pieces: this.#pieces,
      scope: this.#scope,
    };
  }

  table(entries: readonly AttendeeEntry[]): void {
    const people = readAttendeeTable(
      this.#text,
      entries.map(({ range }) => range),
      this.#scope.presence === 'absent',
    );
    for (const { person, presence, group } of people) {
      const scope = {
        ...this.#scope,
        presence: presence ?? this.#scope.presence,
        group: group ?? this.#scope.group,
      };
      this.#add(person, scope);
    }
    this.#pieces += Math.max(people.length, entries.length - 2);
  }

  entries(entries: readonly AttendeeEntry[]): void {
    if (entries.some(({ bullet }) => bullet) && this.#swapped(entries)) return;
    for (let at = 0; at < entries.length;) {
      const entry = entries[at];
      if (entry === undefined) return;
      at++;
      if (!entry.bullet) {
        const lines = [entry];
        while (at < entries.length && this.#goesOn(entries[at])) lines.push(...entries.slice(at, ++at));
        this.#paragraph(lines);
        continue;
      }
      const children: AttendeeEntry[] = [];
      while ((entries[at]?.level ?? -1) > entry.level) children.push(...entries.slice(at, ++at));
      this.#item(entry, children);
    }
  }

  /** A list item with those inside it: a group's name over its people, or a person with notes. */
  #item(entry: AttendeeEntry, children: readonly AttendeeEntry[]): void {
    const scope = this.#scope;
    if (children.length > 0) {
      const label = readLabel(this.#text, entry.range);
      const words = label !== undefined && label.rest.end === label.rest.start ? label.words : entry.range;
      const kind = labelKind(slice(this.#text, words));
      const inside = new ChunkReader(this.#text, readScope(this.#text, words, kind, scope), this.#habits);
      inside.entries(children);
      const { attendees, full, pieces } = inside.result();
      const isGroup =
        label?.words === words ||
        kind !== undefined ||
        readPersonText(this.#text, words, false)?.strength !== 'full';
      if (isGroup && full * 2 >= pieces && attendees.length > 0) {
        this.#attendees.push(...attendees);
        this.#full += full;
        this.#pieces += pieces;
        return;
      }
    }
    if (!this.#labelled(entry.range)) this.#listed(this.#alone(entry.range), scope);
  }

  /** Whether a line belongs to the paragraph of the line before: it opens no list of its own with a label. */
  #goesOn(entry: AttendeeEntry | undefined): boolean {
    return entry !== undefined && !entry.bullet && !this.#opensGroup(entry.range);
  }

  #opensGroup(range: TextRange): boolean {
    const label = readLabel(this.#text, range);
    if (label === undefined) return false;
    const words = slice(this.#text, label.words);
    if (saysOther(this.#text, label)) return true;
    if (matchLabel(words) !== undefined || label.rest.end === label.rest.start) return true;
    const { people, pieces } = readPeopleList(this.#text, label.rest, false);
    const [only] = people;
    if (only === undefined || people.length * 2 < pieces) return false;
    // `Topic: budget` names no group, and `Anna Berg: Example Ltd` none either.
    return pieces > 1 || (only.strength === 'full' && nameStrength(words) !== 'full') || isOfPeople(words);
  }

  /** Lines of text: one running list, or a person on each line. */
  #paragraph(lines: readonly AttendeeEntry[]): void {
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return;
    const whole = { start: first.range.start, end: last.range.end };
    if (lines.length === 1) {
      if (!this.#labelled(whole)) this.#sentences(whole, this.#scope);
      return;
    }
    const label = readLabel(this.#text, first.range);
    if (label !== undefined && this.#opensGroup(first.range)) {
      if (saysOther(this.#text, label)) return;
      const scope = this.#scopeOf(label.words);
      if (label.rest.end === label.rest.start) {
        this.#scope = scope;
        this.#paragraph(lines.slice(1));
      } else {
        this.#best([{ ...first, range: label.rest, behindLabel: true }, ...lines.slice(1)], scope);
      }
      return;
    }
    this.#best(lines, this.#scope);
  }

  /** Reads lines as one running list and as entries of their own, and takes what names people better. */
  #best(lines: readonly AttendeeEntry[], scope: AttendeeScope): void {
    const [first] = lines;
    const end = lines.at(-1)?.range.end;
    if (first === undefined || end === undefined) return;
    const whole = { start: first.range.start, end };
    if (listSentences(this.#text, whole).length > 1) {
      this.#sentences(whole, scope);
      return;
    }
    const absent = scope.presence === 'absent';
    const wrapped = readPeopleList(this.#text, whole, absent);
    const breaksOff = lines.slice(0, -1).some(({ range }) => /[,;&]\s*$/.test(slice(this.#text, range)));
    const commas = lines.map(({ range }) => commaPieces(this.#text, range).length - 1);
    const runsOn =
      breaksOff || commas.some((count) => count > 1) || (first.behindLabel === true && commas[0] === 1);
    const apart = lines.map(({ range }) => this.#alone(range));
    const each = {
      people: apart.flatMap(({ people }) => people),
      pieces: apart.reduce((sum, { pieces }) => sum + pieces, 0),
    };
    this.#listed(breaksOff || (runsOn && worth(wrapped) >= worth(each)) ? wrapped : each, scope);
  }

  /** A label with people behind it, or alone: then it is for what follows. */
  #labelled(range: TextRange): boolean {
    const label = slice(this.#text, range).includes(':') ? readLabel(this.#text, range) : undefined;
    if (label !== undefined && saysOther(this.#text, label)) return true;
    if (label === undefined || !this.#opensGroup(range)) return false;
    const scope = this.#scopeOf(label.words);
    if (label.rest.end === label.rest.start) this.#scope = scope;
    else this.#sentences(label.rest, scope);
    return true;
  }

  /** A running list, and the sentences after it that list others. */
  #sentences(range: TextRange, scope: AttendeeScope): void {
    for (const [index, sentence] of listSentences(this.#text, range).entries()) {
      const label = index === 0 ? undefined : readLineLabel(this.#text, sentence);
      const own = label === undefined ? scope : this.#scopeOf(label.words);
      this.#listed(this.#running(label?.rest ?? sentence, own), own);
    }
  }

  #scopeOf(words: TextRange): AttendeeScope {
    const label = slice(this.#text, words);
    const kind = closingKind(label) ?? matchLabel(label)?.kind;
    return readScope(
      this.#text,
      words,
      kind !== undefined && OF_PEOPLE.has(kind) ? kind : undefined,
      this.#scope,
    );
  }

  /** A line of text that may hold several people. */
  #running(range: TextRange, scope = this.#scope): ListedPeople {
    const [first, second, third] = commaPieces(this.#text, range);
    const isOne = first !== undefined && second !== undefined && third === undefined;
    return isOne && saysMoreOf(this.#text, first, second)
      ? readOnePerson(this.#text, range, scope.presence === 'absent')
      : readPeopleList(this.#text, range, scope.presence === 'absent');
  }

  /** An entry of its own, that may hold several people behind commas. */
  #alone(range: TextRange): ListedPeople {
    const absent = this.#scope.presence === 'absent';
    const pieces = commaPieces(this.#text, range);
    const few = this.#habits.entries <= FEW && !this.#habits.organisations;
    const several =
      pieces.length > 1 && (few || pieces.length >= MANY) && looksLikePeople(this.#text, pieces);
    return several ? readPeopleList(this.#text, range, absent) : readOnePerson(this.#text, range, absent);
  }

  /** `Exempel AB - Anna Berg / Bo Ek +`: lists that put the organisation first, and mark who came. */
  #swapped(entries: readonly AttendeeEntry[]): boolean {
    const dashes = entries.filter(({ range }) => /\s[-–—]/.test(slice(this.#text, range)));
    if (dashes.length < 2 || dashes.length * 2 < entries.length) return false;
    const split = entries.map(({ range }) => dashIn(this.#text, range));
    const pairs = split.filter((pair) => pair !== undefined);
    if (pairs.length < 2 || pairs.length * 2 < entries.length) return false;
    const names = (side: 'before' | 'after'): number =>
      pairs.filter((pair) => readPeopleList(this.#text, pair[side], false).people[0]?.strength === 'full')
        .length;
    if (names('after') * 10 < pairs.length * 7 || names('before') * 10 > pairs.length * 4) return false;
    const marks = entries.some(({ range }) => /\+\s*(?:$|\/)/.test(slice(this.#text, range)));
    for (const [index, pair] of split.entries()) {
      const entry = entries[index];
      if (entry === undefined) continue;
      if (pair === undefined) {
        this.#listed(this.#alone(entry.range), this.#scope);
        continue;
      }
      const { people, pieces } = readPeopleList(this.#text, pair.after, false);
      this.#pieces += pieces;
      for (const person of people) {
        const came = /^\s*\+/.test(this.#text.slice(person.nameRange.end, pair.after.end));
        const presence = marks ? (came ? 'present' : 'absent') : this.#scope.presence;
        const affiliation = person.affiliation ?? slice(this.#text, pair.before);
        this.#add({ ...person, affiliation }, { ...this.#scope, presence });
      }
    }
    return true;
  }

  #listed({ people, pieces }: ListedPeople, scope: AttendeeScope): void {
    this.#pieces += pieces;
    for (const person of people) this.#add(person, scope);
  }

  #add(person: PersonText, scope: AttendeeScope): void {
    if (person.strength === 'full') this.#full++;
    this.#attendees.push(attendeeOf(person, scope));
  }
}

/** Whether a label says itself that people follow: a role, a reason for being away. */
function isOfPeople(words: string): boolean {
  return (
    roleOf(words) !== undefined ||
    canonicalValue('reason', words) !== undefined ||
    closingKind(words) !== undefined
  );
}

/** Whether a label is of something else than people: `Place: …`, `Agenda: …`. */
function saysOther(text: string, label: Label): boolean {
  const kind = labelKind(slice(text, label.words));
  return (kind !== undefined && !OF_PEOPLE.has(kind)) || factLabel(text, label) !== undefined;
}

/** In lists of so few entries commas stand between people; in longer ones, before where they come from. */
const FEW = 2;
/** So many parts between commas are people wherever they stand. */
const MANY = 4;

/** How well a reading names people: a lone first name may be half of a name that a line break cut in two. */
function worth({ people, pieces }: ListedPeople): number {
  const full = people.filter(({ strength }) => strength === 'full').length;
  return full - (pieces - full) / 2;
}

function dashIn(text: string, range: TextRange): { before: TextRange; after: TextRange } | undefined {
  const dash = /^(.+?)\s+[-–—]+\s+(?=\S)/su.exec(slice(text, range));
  if (dash === null) return undefined;
  return {
    before: { start: range.start, end: range.start + (dash[1]?.length ?? 0) },
    after: { start: range.start + dash[0].length, end: range.end },
  };
}
