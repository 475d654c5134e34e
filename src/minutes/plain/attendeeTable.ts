import { foldMarks } from '../../text/fold';
import { trimRange, type TextRange } from '../../text/range';
import type { PeopleColumn } from '../vocabulary/plain/people';
import { allTerms } from '../vocabulary/vocabulary';
import { labelKind } from './labels';
import { presenceMark } from './presenceMarks';
import { DetailReader } from './personDetails';
import { nameStrength } from './personName';
import { nameOf, readPersonText, type PersonText } from './personText';

/** A person of a table, with what the table's columns say. */
export interface TablePerson {
  readonly person: PersonText;
  readonly presence: 'present' | 'absent' | undefined;
  readonly group: string | undefined;
}

const COLUMNS: ReadonlyMap<string, PeopleColumn> = new Map(
  allTerms().flatMap(({ plain }) =>
    (Object.entries(plain.people.columns) as [PeopleColumn, readonly string[]][]).flatMap(([column, words]) =>
      words.map((word) => [foldMarks(word), column] as const),
    ),
  ),
);
const people = allTerms().map(({ plain }) => plain.people);
const YES = new Set(people.flatMap(({ yes, marks }) => [...yes, ...marks.present].map(foldMarks)));
const NO = new Set(people.flatMap(({ no, marks }) => [...no, ...marks.absent].map(foldMarks)));

/** The people of a table, given its lines with the header and the line under it, with or without outer pipes. */
export function readAttendeeTable(
  text: string,
  lines: readonly TextRange[],
  ofAbsent: boolean,
): TablePerson[] {
  const rows = lines.map((line) => cellsOf(text, line));
  const rule = rows.findIndex((cells) => cells.length > 0 && cells.every((cell) => isRule(text, cell)));
  const header = rule > 0 ? (rows[rule - 1] ?? []) : [];
  const body = rows.slice(rule + 1).filter((cells) => cells.some(({ start, end }) => end > start));
  const headerWords = header.map(({ start, end }) => text.slice(start, end));
  // A table may open with a person: its "header" then is the first row.
  if (header.length > 0 && !headerWords.some((words) => columnOf(words) !== undefined)) {
    if (headerWords.some((words) => nameStrength(words) === 'full')) body.unshift(header);
  }
  const columns = columnsOf(text, headerWords, body);
  const presence = columns.findIndex((column) => column === 'presence');
  const speaks = presence >= 0 && body.some((cells) => presenceIn(text, cells[presence]) !== undefined);
  return body.flatMap((cells) => readRow(text, cells, columns, headerWords, speaks, ofAbsent));
}

/** Whether a table's header says that it lists people: a column of names beside one of what else is said of them. */
export function isAttendeeHeader(text: string, line: TextRange): boolean {
  const columns = cellsOf(text, line).map(({ start, end }) => columnOf(text.slice(start, end)));
  const names = columns.some((column) => column === 'name' || column === 'first-name');
  return names && columns.some((column) => BESIDE_NAMES.has(column));
}

const BESIDE_NAMES: ReadonlySet<PeopleColumn | undefined> = new Set([
  'presence',
  'affiliation',
  'role',
  'last-name',
]);

function readRow(
  text: string,
  cells: readonly TextRange[],
  columns: readonly (PeopleColumn | undefined)[],
  header: readonly string[],
  speaks: boolean,
  ofAbsent: boolean,
): TablePerson[] {
  const cellOf = (column: PeopleColumn): TextRange | undefined => cells[columns.indexOf(column)];
  const found: TablePerson[] = [];
  const details = new DetailReader(text, ofAbsent);
  for (const column of ['role', 'affiliation', 'reason', 'email'] as const) {
    const cell = cellOf(column);
    if (cell !== undefined && (column !== 'reason' || ofAbsent)) details.add(cell);
  }
  const said = details.result();
  const group = cellOf('group');
  const presence = speaks ? (presenceIn(text, cellOf('presence')) ?? 'absent') : undefined;
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    if (column !== 'name' && column !== 'first-name') continue;
    const last = column === 'first-name' ? cellOf('last-name') : undefined;
    const person = readPersonText(text, cell, ofAbsent);
    if (person === undefined) continue;
    found.push({
      person: {
        ...merged(person, said),
        ...(last !== undefined && last.end > last.start && joinedName(text, person, last)),
        range: { start: cells[0]?.start ?? cell.start, end: cells.at(-1)?.end ?? cell.end },
      },
      presence: presence ?? (labelKind(header[index] ?? '') === 'absent' ? 'absent' : undefined),
      group: group === undefined || group.end === group.start ? undefined : nameOf(text, group),
    });
  }
  return found;
}

function merged(person: PersonText, said: ReturnType<DetailReader['result']>): PersonText {
  return {
    ...person,
    roles: [...new Set([...person.roles, ...said.roles])],
    reason: person.reason ?? said.reason,
    window: person.window ?? said.window,
    items: [...person.items, ...said.items],
    for: person.for ?? said.for,
    mode: person.mode ?? said.mode,
    affiliation: person.affiliation ?? said.affiliation,
    email: person.email ?? said.email,
    absent: person.absent || said.absent,
  };
}

/** A name whose parts stand in two columns: its range reaches from the one to the other. */
function joinedName(
  text: string,
  person: PersonText,
  last: TextRange,
): Pick<PersonText, 'name' | 'nameRange'> {
  const { nameRange } = person;
  return {
    name: `${person.name} ${nameOf(text, last)}`,
    nameRange: { start: Math.min(nameRange.start, last.start), end: Math.max(nameRange.end, last.end) },
  };
}

/** What each column holds: as its header says, else by its cells, of which a column of names holds mostly names. */
function columnsOf(
  text: string,
  header: readonly string[],
  body: readonly (readonly TextRange[])[],
): (PeopleColumn | undefined)[] {
  const width = Math.max(0, ...body.map((cells) => cells.length));
  const named = Array.from({ length: width }, (_, index) => share(text, body, index));
  const known = Array.from({ length: width }, (_, index) => {
    const column = columnOf(header[index] ?? '');
    // `Present | Absent` over names are two lists; over marks, who was there.
    const isList = column === 'presence' || column === 'name';
    return isList && labelOrPresence(header[index] ?? '')
      ? (named[index] ?? 0) >= HALF
        ? 'name'
        : 'presence'
      : (column ?? (isOfMarks(text, header[index] ?? '', body, index) ? 'presence' : undefined));
  });
  if (known.includes('name') || known.includes('first-name')) return known;
  const best = Math.max(...named, 0);
  return known.map((column, index) => {
    if (column !== undefined) return column;
    return best >= HALF && (named[index] ?? 0) >= Math.max(HALF, best - 0.2) ? 'name' : undefined;
  });
}

const HALF = 0.5;

/** Whether a column that a day, a mark or nothing heads holds marks of who was there and nothing else. */
function isOfMarks(
  text: string,
  header: string,
  body: readonly (readonly TextRange[])[],
  index: number,
): boolean {
  if (header !== '' && !/^\d{1,4}[-/. ]/.test(header) && presenceMark(header) === undefined) return false;
  const cells = body.flatMap((row) => row[index] ?? []).filter(({ start, end }) => end > start);
  return cells.length > 1 && cells.every((cell) => presenceIn(text, cell) !== undefined);
}

/** What a column of people holds, as its header says. */
export function columnOf(header: string): PeopleColumn | undefined {
  return COLUMNS.get(foldMarks(header.replace(/[*_`:?]/g, '').replace(/\([^()]*\)/g, '')).trim());
}

function labelOrPresence(header: string): boolean {
  const folded = foldMarks(header.replace(/[*_`:?]/g, '').trim());
  return allTerms().some(({ plain: { people } }) =>
    people.columns.presence.some((word) => foldMarks(word) === folded),
  );
}

/** How many of a column's cells that say something are full names. */
function share(text: string, body: readonly (readonly TextRange[])[], index: number): number {
  const cells = body.flatMap((row) => row[index] ?? []).filter(({ start, end }) => end > start);
  const names = cells.filter((cell) => readPersonText(text, cell, false)?.strength === 'full');
  return cells.length === 0 ? 0 : names.length / cells.length;
}

function presenceIn(text: string, cell: TextRange | undefined): 'present' | 'absent' | undefined {
  if (cell === undefined) return undefined;
  const words = foldMarks(text.slice(cell.start, cell.end)).replace(/[*_`]/g, '');
  if (YES.has(words)) return 'present';
  if (NO.has(words)) return 'absent';
  const first = words.split(/[\s(,/]/)[0] ?? '';
  return first === '' ? undefined : YES.has(first) ? 'present' : NO.has(first) ? 'absent' : undefined;
}

function isRule(text: string, { start, end }: TextRange): boolean {
  return /^:?-+:?$/.test(text.slice(start, end));
}

/** The cells of a row, trimmed; an escaped pipe divides nothing. */
export function cellsOf(text: string, line: TextRange): TextRange[] {
  const { start, end } = trimRange(text, line.start, line.end);
  const cells: TextRange[] = [];
  let from = text[start] === '|' ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    const closes = at === end || (text[at] === '|' && text[at - 1] !== '\\');
    if (!closes) continue;
    if (at < end || from < end) cells.push(trimRange(text, from, at));
    from = at + 1;
  }
  return cells;
}
