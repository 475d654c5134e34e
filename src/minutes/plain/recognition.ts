import { foldMarks } from '../../text/fold';
import { slice } from '../../text/range';
import type { Attendee } from '../model';
import type { PartKind } from '../vocabulary/plain/terms';
import { allTerms } from '../vocabulary/vocabulary';
import { anyOf, WORD_END, WORD_START } from '../vocabulary/wordPattern';
import type { MeetingHead } from './meetingHead';
import { speaksOfMeeting } from './meetingWords';
import type { PlainLine } from './plainLine';
import type { PlainOutline, PlainPart } from './plainOutline';

/** What is known of a text when it is to be told whether it is minutes. */
export interface Evidence {
  readonly text: string;
  readonly outline: PlainOutline;
  readonly head: MeetingHead;
  readonly attendees: readonly Attendee[];
  /** Whether the title, the head or the file's name gives the day of a meeting. */
  readonly isDated: boolean;
}

/**
 * Whether a text is minutes (reading.md): at least two of its signals, and something that was said. Precision first: a
 * title alone, a list of members, one section that other documents have, too, or a form nobody filled in are not enough.
 */
export function isPlainMinutes({ text, outline, head, attendees, isDated }: Evidence): boolean {
  const title = head.title?.text ?? '';
  const [first] = head.lines;
  const opening = first === undefined ? '' : slice(text, first.range);
  if (
    isOtherDocument(title) ||
    isOtherDocument(opening) ||
    head.lines.some(({ range }) => PLACEHOLDER.test(slice(text, range)))
  )
    return false;
  const people = attendees.filter(
    ({ presence, name }) => presence === 'present' && !/^(?:\p{Ll}|\p{Lu}+$)/u.test(name),
  ).length;
  if (saysNotHeld(text, outline)) return false;
  const sections = new Set<PartKind>();
  for (const [at, part] of outline.parts.entries())
    if (!sections.has(part.kind) && isOwn(part) && hasContent(outline, at)) sections.add(part.kind);
  const strong = STRONG.filter((kind) => sections.has(kind)).length;
  const isMeeting =
    speaksOfMeeting(title) ||
    (isDated &&
      people > 0 &&
      head.lines.some(({ range, kind }) => kind === 'text' && speaksOfMeeting(slice(text, range))));
  if (!hasNotes(outline, people, AGENDA.test(title))) return false;
  if (people > 0)
    return isDated || isMeeting
      ? strong > 0 || isMeeting || people > 1
      : !isListOfMembers(text, outline) && (strong > 1 || (strong > 0 && sections.size > 2));
  // A page about minutes has their words, too, but no day and nobody who was there.
  if (!isDated) return false;
  if (attendees.length + officersIn(outline) > 1) return true;
  return isMeeting ? true : strong > 1 || sections.has('minutes');
}

/** Sections that minutes have; other documents have one of them at most. */
const STRONG: readonly PartKind[] = [
  'minutes',
  'agenda',
  'decisions',
  'actions',
  'previous-actions',
  'information',
  'matters',
  'next-meeting',
  'discussion',
];

/** A cheap look: a text without any word of meetings, attendees or agendas is none. */
export function maySpeakOfMeeting(text: string): boolean {
  return SPEAKING.test(text);
}

const plain = allTerms().map((terms) => terms.plain);
const SPEAKING = new RegExp(
  anyOf(
    plain.flatMap(({ parts, meetingWords, meetingEndings }) => [
      ...firstWords(parts),
      ...meetingWords,
      ...meetingEndings,
    ]),
  ),
  'i',
);
const NOT_MINUTES = new RegExp(
  `${WORD_START}${anyOf(plain.flatMap(({ otherDocuments }) => otherDocuments))}${WORD_END}`,
  'i',
);
const OTHER_SUBJECT = new RegExp(
  `${WORD_START}${anyOf(plain.flatMap(({ otherSubjects }) => otherSubjects))}${WORD_END}`,
  'i',
);
const NOT_HELD = new RegExp(`${WORD_START}${anyOf(plain.flatMap(({ notHeld }) => notHeld))}${WORD_END}`, 'i');

function firstWords(parts: Readonly<Partial<Record<PartKind, readonly string[]>>>): string[] {
  return [...(parts.attendees ?? []), ...(parts.absent ?? []), ...(parts.agenda ?? [])];
}

const AGENDA = new RegExp(
  `${WORD_START}${anyOf(plain.flatMap(({ parts }) => parts.agenda))}${WORD_END}`,
  'i',
);
const MEMBERS: ReadonlySet<string> = new Set(plain.flatMap(({ memberWords }) => memberWords.map(foldMarks)));

/** `2025-xx-xx`, `YYYY-MM-DD`, `{date}` where the day should stand: a form nobody filled in. */
const PLACEHOLDER =
  /\b(?:[Yy]{4}|[ÅåAa]{4}|\d{4})[-/.](?:[MmXx]{2})[-/.](?:[DdXx]{2})\b|\{\{?\s*(?:date|month|year|datum|title)\b/;

function isOtherDocument(title: string): boolean {
  return NOT_MINUTES.test(title) || (OTHER_SUBJECT.test(title) && !speaksOfMeeting(title));
}

/** How many labels name who led the meeting or wrote of it. */
function officersIn({ parts }: PlainOutline): number {
  return parts.filter(
    ({ kind, label, rest }) =>
      (kind === 'chair' || kind === 'secretary') && label !== undefined && rest !== undefined,
  ).length;
}

/** Whether the only list of people is one of members, which every body has without a meeting. */
function isListOfMembers(text: string, { parts }: PlainOutline): boolean {
  const lists = parts.filter(({ kind, label }) => kind === 'attendees' && label !== undefined);
  return lists.every(({ label }) => label !== undefined && MEMBERS.has(foldMarks(slice(text, label))));
}

/** A text that says little more than that there was no meeting, that nothing was written, or where the minutes are. */
function saysNotHeld(text: string, { parts }: PlainOutline): boolean {
  const said: PlainLine[] = [];
  for (const { kind, heading, lines } of parts) {
    if (BESIDE.has(kind)) continue;
    if (heading !== undefined) said.push(heading);
    for (const line of lines) if (saysSomething(line)) said.push(line);
    if (said.length > SHORT) return false;
  }
  return said.some(({ range }) => NOT_HELD.test(slice(text, range)));
}

const SHORT = 12;
const BESIDE: ReadonlySet<PartKind> = new Set([
  'attendees',
  'absent',
  'guests',
  'observers',
  'links',
  'next-meeting',
]);

function isOwn({ label, heading, kind }: PlainPart): boolean {
  return label !== undefined && (heading !== undefined || kind === 'attendees');
}

/** Whether something stands under a heading, or under those below it. */
function hasContent({ parts }: PlainOutline, from: number): boolean {
  const level = parts[from]?.level ?? 0;
  for (let at = from; at < parts.length; at++) {
    const next = parts[at];
    if (next === undefined || (at > from && next.level <= level && next.heading !== undefined)) return false;
    if (next.rest !== undefined || next.lines.some(saysSomething)) return true;
  }
  return false;
}

function saysSomething({ kind, range }: { kind: string; range: { start: number; end: number } }): boolean {
  return (kind === 'text' || kind === 'bullet' || kind === 'row') && range.end - range.start > 1;
}

/** Whether anything beyond an agenda, links and the head of the page is said, or people were there. */
function hasNotes({ parts }: PlainOutline, people: number, isAgenda: boolean): boolean {
  if (people > 0) return true;
  return (
    parts.some(
      ({ kind, heading, lines }) =>
        !BEFORE_NOTES.has(kind) && heading !== undefined && lines.some(saysSomething),
    ) ||
    parts
      .filter(({ kind }) => kind === 'header')
      .some(({ lines }) => !isAgenda && lines.filter(saysSomething).length > LEAST_NOTES)
  );
}

const BEFORE_NOTES: ReadonlySet<PartKind> = new Set([
  'agenda',
  'links',
  'header',
  'next-meeting',
  'attendees',
  'absent',
  'attachments',
]);
const LEAST_NOTES = 5;
