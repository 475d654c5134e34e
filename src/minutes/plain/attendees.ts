import { contains, slice } from '../../text/range';
import type { Attendee } from '../model';
import { People } from '../people';
import { readChunk, type ReadChunk } from './attendeeChunk';
import { attendeeChunks, type AttendeeChunk } from './attendeeEntries';
import { partsOfPeople, PEOPLE_LISTS } from './attendeeParts';
import { PRESENT, readScope, type AttendeeScope } from './attendeeScope';
import { labelKind } from './labels';
import { readNamesUnderTitle } from './namesUnderTitle';
import { readPeopleList } from './personList';
import type { PlainOutline, PlainPart } from './plainOutline';

/**
 * Who was there and who was not, as plain minutes say it in any of the ways of reading.md: the first list of people
 * that a label or heading names, with the lists that belong to it, wherever it stands; or names under the title where
 * nothing names a list. One attendee for each time somebody is listed. Never throws.
 */
export function readPlainAttendees(text: string, outline: PlainOutline): Attendee[] {
  const parts = partsOfPeople(text, outline.parts);
  const attendees = new Lists(text, parts).read();
  if (attendees.length === 0) return readNamesUnderTitle(text, outline);
  return withOffices(text, attendees, parts);
}

/** Those who hold an office; their label is a list of attendees only among such lists. */
const OFFICES: ReadonlySet<PlainPart['kind']> = new Set(['chair', 'secretary', 'approvers']);

class Lists {
  readonly #text: string;
  readonly #parts: readonly PlainPart[];
  /** Whether the lists write organisations behind a comma. */
  readonly #organisations: boolean;
  readonly #chunks = new Map<PlainPart, readonly AttendeeChunk[]>();
  readonly #attendees: Attendee[] = [];

  constructor(text: string, parts: readonly PlainPart[]) {
    this.#text = text;
    this.#parts = parts;
    this.#organisations = this.#writesOrganisations();
  }

  read(): Attendee[] {
    let found = false;
    for (let at = 0; at < this.#parts.length;) {
      const part = this.#parts[at];
      if (part === undefined) break;
      const isList = PEOPLE_LISTS.has(part.kind) && part.label !== undefined;
      // A second list of those present is of another meeting; who sent regrets may stand anywhere.
      if (!isList || (found && part.kind !== 'absent')) {
        at++;
        continue;
      }
      const before = this.#attendees.length;
      at = this.#run(at);
      found ||= part.kind === 'attendees' && this.#attendees.length > before;
    }
    return this.#attendees.sort((a, b) => a.nameRange.start - b.nameRange.start);
  }

  /** Reads the list that a part opens and those that go on from it; gives the index of the part after them. */
  #run(first: number): number {
    const scopes: { level: number; scope: AttendeeScope }[] = [];
    const heading = this.#parts[first];
    let at = first;
    for (; at < this.#parts.length; at++) {
      const part = this.#parts[at];
      if (part === undefined || heading === undefined) break;
      const belongs = at === first || this.#belongs(part, heading);
      if (!belongs) break;
      while ((scopes.at(-1)?.level ?? -1) >= part.level) scopes.pop();
      const around = scopes.at(-1)?.scope ?? PRESENT;
      const scope = this.#scopeOf(part, around);
      const named = isNamed(this.#text, part);
      const goesOn = this.#readPart(part, scope, named);
      if (part.label !== undefined || part.heading !== undefined) scopes.push({ level: part.level, scope });
      if (!goesOn) return at + 1;
    }
    return at;
  }

  /** Whether a part goes on from a list: another list, those with an office, a group's own heading, or what follows. */
  #belongs(part: PlainPart, list: PlainPart): boolean {
    if (PEOPLE_LISTS.has(part.kind) && part.label !== undefined) return true;
    if (OFFICES.has(part.kind) && part.label !== undefined) {
      return list.rest === undefined && part.level > list.level;
    }
    if (part.label === undefined && part.heading === undefined) return true;
    return part.label === undefined && part.level > list.level;
  }

  #scopeOf(part: PlainPart, around: AttendeeScope): AttendeeScope {
    const words = part.label ?? part.heading?.range;
    if (words === undefined) return around;
    return readScope(this.#text, words, part.label === undefined ? undefined : part.kind, around);
  }

  /** Reads the chunks of a part while they list people; whether what follows may still belong to the list. */
  #readPart(part: PlainPart, scope: AttendeeScope, named: boolean): boolean {
    let inside = scope;
    let last: AttendeeChunk['kind'] | undefined;
    const chunks = this.#chunksOf(part);
    const entries = chunks.reduce((sum, chunk) => sum + chunk.entries.length, 0);
    for (const chunk of chunks) {
      const read = readChunk(this.#text, chunk, inside, { entries, organisations: this.#organisations });
      const goesOn = last === undefined ? named && isList(read, chunk.kind) : goesOnFrom(last, chunk, read);
      if (goesOn || (last === undefined && isSureList(read))) {
        this.#attendees.push(...read.attendees);
        last = chunk.kind;
      } else if (read.scope === inside && read.pieces > 0) {
        if (chunk.entries.length > 1 || last === 'list') return false;
        // A remark under a list ends it; only what names its own people may still belong to it.
        if (last !== undefined) return true;
      }
      inside = read.scope;
    }
    return named || last !== undefined || part.lines.every(({ kind }) => kind === 'blank');
  }

  /** Whether at least two entries of a longer list are two parts with one comma: `Anna Berg, Exempel AB`. */
  #writesOrganisations(): boolean {
    let pairs = 0;
    for (const part of this.#parts) {
      if (!PEOPLE_LISTS.has(part.kind) || part.kind === 'absent' || part.label === undefined) continue;
      for (const { kind, entries } of this.#chunksOf(part)) {
        if (kind === 'table' || entries.length <= 2) continue;
        for (const { range } of entries) if (isPair(slice(this.#text, range))) pairs++;
      }
    }
    return pairs >= 2;
  }

  #chunksOf(part: PlainPart): readonly AttendeeChunk[] {
    const known = this.#chunks.get(part);
    if (known !== undefined) return known;
    const chunks = attendeeChunks(this.#text, part.rest, part.lines);
    this.#chunks.set(part, chunks);
    return chunks;
  }
}

/** Two parts with one comma between them. */
function isPair(words: string): boolean {
  const comma = words.indexOf(',');
  return comma > 0 && comma < words.length - 1 && !words.includes(',', comma + 1);
}

/** Whether a part has a label that says what it lists; `Guest presentation` says less than `Guests`. */
function isNamed(text: string, { kind, label }: PlainPart): boolean {
  if (label === undefined) return false;
  return kind === 'attendees' || kind === 'absent' || labelKind(slice(text, label)) !== undefined;
}

/** Under a label most entries have to be people, or some of a list full names: lists also hold counts and remarks. */
function isList({ attendees, full, pieces }: ReadChunk, kind: AttendeeChunk['kind']): boolean {
  if (attendees.length === 0) return false;
  return attendees.length * 2 >= pieces || (kind !== 'paragraph' && full * 4 >= pieces);
}

/** Where no label says so, nearly all have to be, and most by first and last name. */
function isSureList({ attendees, full, pieces }: ReadChunk): boolean {
  return attendees.length > 0 && attendees.length * 4 >= pieces * 3 && full * 2 >= attendees.length;
}

/** Further lists have to be as sure, and of the same form or of several people. */
function goesOnFrom(last: AttendeeChunk['kind'], chunk: AttendeeChunk, read: ReadChunk): boolean {
  return isSureList(read) && (chunk.kind === last || read.attendees.length > 1);
}

/** Gives the attendees the offices that labels elsewhere name, `Chair: Anna`; such a label lists nobody once more. */
function withOffices(text: string, attendees: readonly Attendee[], parts: readonly PlainPart[]): Attendee[] {
  if (!parts.some(({ kind, rest }) => OFFICES.has(kind) && rest !== undefined)) return [...attendees];
  const people = new People(attendees.map(({ name }) => name));
  const offices = new Map<string, string>();
  for (const part of parts) {
    if (!OFFICES.has(part.kind) || part.rest === undefined) continue;
    const [role] = readScope(text, part.rest, part.kind).roles;
    for (const { name } of readPeopleList(text, part.rest, false).people) {
      const holder = people.resolve(name);
      if (holder !== undefined && role !== undefined) offices.set(holder, role);
    }
  }
  const isOfOffice = ({ nameRange }: Attendee): boolean =>
    parts.some(({ kind, rest }) => OFFICES.has(kind) && rest !== undefined && contains(rest, nameRange));
  const listed = new Set(attendees.filter((attendee) => !isOfOffice(attendee)).map(({ name }) => name));
  const once = attendees.filter((attendee) => !listed.has(attendee.name) || !isOfOffice(attendee));
  return once.map((attendee) => {
    const role = offices.get(attendee.name);
    return role === undefined || attendee.roles.includes(role)
      ? attendee
      : { ...attendee, roles: [...attendee.roles, role] };
  });
}
