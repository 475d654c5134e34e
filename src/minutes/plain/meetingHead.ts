import type { Label } from '../../markdown/label';
import type { IsoDate } from '../../text/calendar';
import { foldMarks } from '../../text/fold';
import type { Language } from '../../text/messages';
import { matchesOf } from '../../text/matches';
import { overlaps, slice, type TextRange, trimRange } from '../../text/range';
import type { DateLine, TimeWindow, WrittenDate } from '../model';
import { findTimes } from '../times';
import type { PartKind } from '../vocabulary/plain/terms';
import { allTerms } from '../vocabulary/vocabulary';
import { anyOf, WORD_END, WORD_START } from '../vocabulary/wordPattern';
import { cellsOf } from './attendeeTable';
import { factLabel } from './labels';
import { readFormLabel } from './lineLabel';
import { findMeetingDates } from './meetingDate';
import { placeBefore, placeBeside, wordsBeforeDay } from './meetingPlace';
import { namesBody, speaksOfMeeting } from './meetingWords';
import { trimName } from './personName';
import type { PlainLine } from './plainLine';
import type { PlainOutline } from './plainOutline';

/** What stands above the first part of minutes, or among the labels there. */
export interface MeetingHead {
  readonly title: { readonly text: string; readonly range: TextRange } | undefined;
  /** The day as the title or the head says it. */
  readonly date: WrittenDate | undefined;
  readonly dateLine: DateLine | undefined;
  readonly window: TimeWindow | undefined;
  readonly place: string | undefined;
  /** What labels say. */
  readonly group: string | undefined;
  readonly organisation: string | undefined;
  /** The lines of the head that say something, the title's included. */
  readonly lines: readonly PlainLine[];
}

export interface HeadOptions {
  readonly language: Language;
  /** The year that the path names. */
  readonly year: number | undefined;
}

export function readHead(text: string, outline: PlainOutline, { language, year }: HeadOptions): MeetingHead {
  const lines = headLines(outline);
  const facts = lines
    .flatMap((line) => factLines(text, line))
    .map((line) => readLine(text, line, language, year));
  const title = titleOf(text, facts);
  const inTitle = facts.find(({ line }) => line === title)?.date;
  const dated =
    facts.find(({ date, label }) => date !== undefined && label === 'date') ??
    facts.find(({ date, isDateLine }) => date !== undefined && isDateLine);
  const placed = facts.find(({ label, rest }) => label === 'place' && rest !== undefined);
  const windowed = [dated, ...facts].find(
    (fact) =>
      fact?.window !== undefined && (fact.isDateLine || fact.label !== undefined || fact.line === title),
  );
  const place = placed ? labelledPlace(text, placed) : dated && besidePlace(text, dated);
  const dateRange = dated?.line.range ?? windowed?.line.range;
  return {
    title: title && { text: visibleText(slice(text, title.range)), range: title.range },
    date: inTitle?.date === undefined ? (dated?.date ?? inTitle) : inTitle,
    dateLine: dateRange && { date: dated?.date, window: windowed?.window, place, range: dateRange },
    window: windowed?.window,
    place: place?.text,
    group: labelled(text, facts, 'group'),
    organisation: labelled(text, facts, 'organisation'),
    lines,
  };
}

interface HeadFact {
  readonly line: PlainLine;
  readonly label: ReturnType<typeof factLabel>;
  readonly rest: TextRange | undefined;
  readonly date: WrittenDate | undefined;
  readonly window: TimeWindow | undefined;
  /** Whether the line gives little more than a day or a time. */
  readonly isDateLine: boolean;
}

/** Parts among which the facts of a meeting still stand. */
const HEAD_PARTS: ReadonlySet<PartKind> = new Set(['header', 'links', 'chair', 'secretary', 'approvers']);
const LIST_PARTS: ReadonlySet<PartKind> = new Set(['attendees', 'absent', 'guests', 'observers']);
const MOST_LINES = 24;

/** The heading of the first part, the lines before the first list, and those between lists of people by labels. */
function headLines({ parts }: PlainOutline): PlainLine[] {
  const lines: PlainLine[] = [];
  for (const part of parts) {
    if (lines.length > MOST_LINES) break;
    if (HEAD_PARTS.has(part.kind) || (part.kind === 'other' && part === parts[1] && lines.length === 0)) {
      const own = part.heading === undefined || part.kind !== 'header' ? [] : [part.heading];
      lines.push(...own, ...part.lines.filter(({ kind }) => kind !== 'blank' && kind !== 'code'));
    } else if (!LIST_PARTS.has(part.kind) || part.heading?.kind === 'heading') {
      break;
    }
  }
  return lines.slice(0, MOST_LINES);
}

/** `Date: 5 March 2024 | Time: 14–15 · Place: Room 2`: a line for each of its facts. */
function factLines(text: string, line: PlainLine): PlainLine[] {
  if (line.kind === 'row' || line.kind === 'heading') return [line];
  const { start, end } = line.range;
  const strokes = matchesOf(slice(text, line.range), STROKE);
  if (strokes.length === 0) return [line];
  const places = [0, ...strokes.map(({ index, 0: stroke }) => index + stroke.length)];
  const ranges = places.map((from, index) => ({
    start: start + from,
    end: index < strokes.length ? start + (strokes[index]?.index ?? 0) : end,
  }));
  const areFacts = ranges.every((range) => {
    const label = readFormLabel(text, range);
    return label !== undefined && label.rest.end > label.rest.start;
  });
  return areFacts
    ? ranges.map((range) => ({ ...line, range: trimRange(text, range.start, range.end) }))
    : [line];
}
const STROKE = /\s+[|·•]\s+/g;

function readLine(text: string, line: PlainLine, language: Language, year: number | undefined): HeadFact {
  const label = line.kind === 'row' ? rowLabel(text, line) : readFormLabel(text, line.range);
  const fact = label && factLabel(text, label);
  const isFact = label !== undefined && fact !== undefined && label.rest.end > label.rest.start;
  const range = isFact ? label.rest : line.range;
  const words = slice(text, range);
  const speaksOfOther = fact === 'other' || (!isFact && ELSEWHERE.test(words));
  const [date] = speaksOfOther ? [] : findMeetingDates(text, range, language, year);
  const times = /\d/.test(words) ? findTimes(text, range) : [];
  const window = times.find((time) => date === undefined || !overlaps(time.range, date.range));
  const read =
    (date === undefined ? 0 : date.range.end - date.range.start) +
    (window === undefined ? 0 : window.range.end - window.range.start);
  const length = visibleText(words).length;
  const isDateLine =
    !speaksOfOther &&
    read > 0 &&
    (isFact || line.kind !== 'row') &&
    (isFact || length - read <= MOST_BESIDE || (date?.hasYear === true && speaksOfMeeting(words)));
  return { line, label: fact, rest: isFact ? label.rest : undefined, date, window, isDateLine };
}

/** `| **Plats** | Teams |`: a row of two cells. */
function rowLabel(text: string, { line }: PlainLine): Label | undefined {
  const [first, rest, ...others] = cellsOf(text, line).filter(({ start, end }) => end > start);
  if (first === undefined || rest === undefined || others.length > 0) return undefined;
  return { words: trimName(text, first), rest, emphasised: false };
}

/** So many characters may stand on a line beside its day and time: a weekday, a room, a word such as "möte". */
const MOST_BESIDE = 40;

/** What speaks of another meeting than this one, or of its minutes. */
const ELSEWHERE = new RegExp(
  `${WORD_START}(?:${anyOf(allTerms().flatMap(({ otherMeeting, plain }) => [...otherMeeting, ...plain.approved]))})${WORD_END}`,
  'i',
);

/** The title: the first heading; else the line of the head that is no fact and speaks of a meeting or a body. */
function titleOf(text: string, facts: readonly HeadFact[]): PlainLine | undefined {
  const heading = facts.find(({ line }) => line.kind === 'heading');
  if (heading !== undefined) return heading.line;
  const lines = facts.filter(
    ({ line, label }) =>
      line.kind === 'text' && label === undefined && line.range.end - line.range.start <= LONGEST_TITLE,
  );
  const before = lines.slice(
    0,
    Math.max(
      1,
      lines.findIndex(({ isDateLine }) => isDateLine),
    ),
  );
  const named = lines.filter(
    ({ line }) => speaksOfMeeting(slice(text, line.range)) || namesBody(slice(text, line.range)),
  );
  const bare = (candidates: readonly HeadFact[]) => candidates.filter(({ isDateLine }) => !isDateLine);
  const choice =
    bare(named.filter((fact) => before.includes(fact))).at(-1) ?? named[0] ?? bare(before).at(-1) ?? lines[0];
  return choice?.line;
}

const LONGEST_TITLE = 120;

/** Where a line that gives the day or the time says the meeting was. */
function besidePlace(text: string, { line, rest, date, window }: HeadFact): DateLine['place'] {
  const read = [date?.range, window?.range].filter((range) => range !== undefined);
  const said = rest ?? line.range;
  const place = placeBeside(text, said, read) ?? (date && placeBefore(text, said, date.range));
  return place && placeIn(text, place);
}

/** What a label such as `Plats och tid` says of the place, apart from the day that it may give before or behind it. */
function labelledPlace(text: string, fact: HeadFact): DateLine['place'] {
  const { rest, date } = fact;
  if (rest === undefined) return undefined;
  const isDated = date !== undefined && rest.start <= date.range.start && date.range.end <= rest.end;
  if (!isDated) return placeIn(text, rest);
  const before = wordsBeforeDay(text, rest.start, date.range.start);
  return before ? placeIn(text, before) : (besidePlace(text, fact) ?? placeIn(text, rest));
}

function labelled(text: string, facts: readonly HeadFact[], wanted: HeadFact['label']): string | undefined {
  const range = facts.find(({ label, rest }) => label === wanted && rest !== undefined)?.rest;
  return range && visibleText(slice(text, range));
}

function placeIn(text: string, range: TextRange): DateLine['place'] {
  const end = range.start + slice(text, range).replace(/[\s.]+$/, '').length;
  const place = trimRange(text, range.start, end);
  const words = visibleText(slice(text, place));
  const [time] = findTimes(text, place);
  const before = time && /(?:,?\s+\p{L}{2,8}\.?)?[\s,]*$/u.exec(text.slice(place.start, time.range.start));
  if (time !== undefined && before && before.index > 0)
    return placeIn(text, { start: place.start, end: place.start + before.index });
  return /\p{L}/u.test(words) ? { text: words, range: place } : undefined;
}

/** What a reader sees of a piece of Markdown: links by their text, without marks of emphasis and code. */
export function visibleText(markdown: string): string {
  if (!/[[*_`<\\]|^\s|\s$|\s\s|[^\S ]/.test(markdown)) return markdown;
  return markdown
    .replace(/!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/<((?:https?|mailto):[^<>\s]*)>/g, '$1')
    .replace(/\*\*|__|`|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/\\([\p{P}\p{S}])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The day that a line of front matter gives: `date: 2024-03-05`. */
export function frontMatterDate(
  text: string,
  lines: readonly PlainLine[],
  language: Language,
): IsoDate | undefined {
  for (const line of lines) {
    if (line.kind !== 'code') return undefined;
    const [, key = '', value = ''] = /^([\w-]+):\s*(.+)$/.exec(slice(text, line.range)) ?? [];
    if (foldMarks(key) !== 'date' && foldMarks(key) !== 'datum') continue;
    return findMeetingDates(value, { start: 0, end: value.length }, language, undefined)[0]?.date;
  }
  return undefined;
}
