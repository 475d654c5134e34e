import type { IsoDate } from '../text/calendar';
import type { OpenItem } from './openItem';

/** Lines are at most so many bytes long, their end not counted (RFC 5545, 3.1). */
const LINE_BYTES = 75;
/** A code unit takes at most so many. */
const MOST_BYTES = 3;
const UTF_8 = new TextEncoder();
const LINE_END = '\r\n';
/** Stands where minutes name no day; a to-do must say when it was written. */
const NO_DAY = '1970-01-01';

/**
 * Open items as the to-dos of an iCalendar file (RFC 5545), which libraries for events do not write. A to-do has the
 * same identity each time, so that a program that reads the file again changes it in place of adding another.
 */
export function* todoCalendar(items: Iterable<OpenItem>): Generator<string> {
  yield lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Minutes//Open items//EN']);
  const taken = new Map<string, number>();
  for (const item of items) {
    const identity = identityOf(item);
    const count = (taken.get(identity) ?? 0) + 1;
    taken.set(identity, count);
    yield lines(todoLines(item, count === 1 ? identity : `${identity}-${count}`));
  }
  yield lines(['END:VCALENDAR']);
}

function todoLines(item: OpenItem, identity: string): string[] {
  const { text, due, isInProgress, meeting, origin } = item;
  const day = meeting.date ?? origin.date ?? NO_DAY;
  return [
    'BEGIN:VTODO',
    `UID:${identity}@minutes`,
    `DTSTAMP:${dateValue(day)}T000000Z`,
    `SUMMARY:${textValue(text)}`,
    `DESCRIPTION:${textValue(descriptionOf(item))}`,
    ...(due?.date === undefined ? [] : [`DUE;VALUE=DATE:${dateValue(due.date)}`]),
    `STATUS:${isInProgress ? 'IN-PROCESS' : 'NEEDS-ACTION'}`,
    ...(meeting.series === undefined ? [] : [`CATEGORIES:${textValue(meeting.series)}`]),
    'END:VTODO',
  ];
}

/** Who, from when, and where it stands. */
function descriptionOf({ owners, origin, path, line, id }: OpenItem): string {
  const opened = [origin.series, origin.date].filter((part) => part !== undefined).join(' ');
  return [owners.join(', '), opened, [`${path}:${line}`, id].filter((part) => part !== undefined).join(' ')]
    .filter((part) => part !== '')
    .join('\n');
}

/** What an item is known by as long as its origin stays where it is. */
function identityOf({ origin, text }: OpenItem): string {
  const { path, id, series } = origin;
  return fingerprint([series ?? '', path, id ?? text].map((part) => part.normalize('NFC')).join('\n'));
}

/**
 * FNV-1a of the UTF-8 bytes, 64 bits as hexadecimal figures, in two halves of 32 bits: times the prime 2^40 + 0x1b3,
 * the lower half takes what 0x1b3 makes of it, and the upper one the rest of that and the 2^40.
 */
function fingerprint(words: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of UTF_8.encode(words)) {
    const lower = ((low ^ byte) >>> 0) * 0x1b3;
    high = (high * 0x1b3 + Math.floor(lower / 2 ** 32) + ((low ^ byte) >>> 0) * 2 ** 8) % 2 ** 32;
    low = lower % 2 ** 32;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}

function dateValue(date: IsoDate): string {
  return date.replaceAll('-', '');
}

/** A value of the type TEXT (RFC 5545, 3.3.11). */
function textValue(words: string): string {
  return words
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

function lines(content: readonly string[]): string {
  return content.map((line) => folded(line) + LINE_END).join('');
}

/** A long line goes on in the next one behind a space. No character is cut in two. */
function folded(line: string): string {
  if (line.length * MOST_BYTES <= LINE_BYTES) return line;
  let result = '';
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > LINE_BYTES) {
      result += `${LINE_END} `;
      bytes = 1;
    }
    result += character;
    bytes += size;
  }
  return result;
}

/** How many bytes a character takes in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
