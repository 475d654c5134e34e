import { scanMarkdown } from '../../markdown/scanner';
import type { IsoDate } from '../../text/calendar';
import type { Language } from '../../text/messages';
import type { TextRange } from '../../text/range';
import type { Meeting, Minutes, RecordBase } from '../model';
import { People } from '../people';
import { isRollUp } from '../rollUpMark';
import { readNoDecisions, readSignOffs } from '../statements';
import { readPlainAttendees } from './attendees';
import { handlesOf } from './handles';
import { dateOfPath, findMeetingDates, settledDate } from './meetingDate';
import { frontMatterDate, readHead, type MeetingHead } from './meetingHead';
import { groupOf, languageOfText, organisationOf } from './meetingNames';
import { readOfficers, type Officers } from './officers';
import { readPlainAgenda } from './plainItems';
import type { PlainOutline } from './plainOutline';
import { readOutline } from './readOutline';
import { allTerms } from '../vocabulary/vocabulary';
import { anyOf, WORD_END, WORD_START } from '../vocabulary/wordPattern';
import { isPlainMinutes, maySpeakOfMeeting } from './recognition';
import { readSignatures } from './signatures';
import { readPlainCandidates, readPlainRecords } from './records';
import { type Roster, rosterOn } from '../roster';

export interface PlainReadOptions {
  /** Where the file lies; its name and folders may give the day and the series. */
  readonly path?: string | undefined;
  /** The names of the other files in its folder, to settle a day that title and name give differently. */
  readonly neighbours?: readonly string[] | undefined;
  /** Whom the workspace knows beside the people of the file. */
  readonly roster?: Roster | undefined;
  /** Whether to look for records that only the language suggests, too; they are never counted. */
  readonly candidates?: boolean | undefined;
  /** Whether the text is to be read as minutes whatever it looks like, such as an agenda that becomes minutes. */
  readonly asMinutes?: boolean | undefined;
}

/**
 * Reads minutes without markup of the format (reading.md) into the same model, in any of the languages.
 *
 * @returns undefined where the text is no minutes. Never throws.
 */
export function readPlainMinutes(
  text: string,
  { path = '', neighbours = [], roster = [], candidates = true, asMinutes = false }: PlainReadOptions = {},
): Minutes | undefined {
  if (isRollUp(text) || !(asMinutes || maySpeakOfMeeting(text))) return undefined;
  const document = scanMarkdown(text);
  const outline = readOutline(document);
  const language = languageOfText(text);
  const named = dateOfPath(path);
  const head = readHead(text, outline, { language, year: named.year });
  const attendees = readPlainAttendees(text, outline);
  const written = head.date?.date ?? frontMatterDate(text, outline.lines, language);
  const date =
    written === undefined || named.date === undefined
      ? (written ?? named.date)
      : settledDate(written, named.date, neighbours);
  const isDated = date !== undefined;
  if (!asMinutes && !isPlainMinutes({ text, outline, head, attendees, isDated })) return undefined;
  const names = attendees.map(({ name }) => name);
  const people = new People(names, handlesOf(text, attendees), rosterOn(roster, date));
  const { sections, items } = readPlainAgenda(text, outline, people);
  const paragraphs = linesTogether(outline);
  const signOffs = [
    ...readSignOffs(text, paragraphs, people),
    ...readSignatures(text, outline.lines, people),
  ];
  const officers = readOfficers(text, outline, head, attendees, signOffs, people);
  const meeting = meetingOf(text, outline, head, { language, date, officers, path });
  const context = { document, meeting, items, attendees, people };
  const stated = readPlainRecords(text, outline, context);
  const suggested = candidates
    ? readPlainCandidates(text, outline, context, stated)
    : { decisions: [], actions: [] };
  return {
    kind: 'plain',
    text,
    document,
    meeting,
    attendees,
    sections,
    items,
    decisions: inOrder([...stated.decisions, ...suggested.decisions]),
    actions: inOrder([...stated.actions, ...suggested.actions]),
    blocks: [],
    records: [],
    dateLine: head.dateLine,
    noDecisions: readNoDecisions(text, paragraphs, sections),
    signOffs,
  };
}

interface Known {
  readonly language: Language;
  readonly date: IsoDate | undefined;
  readonly officers: Officers;
  readonly path: string;
}

function meetingOf(
  text: string,
  outline: PlainOutline,
  head: MeetingHead,
  { language, date, officers, path }: Known,
): Meeting {
  const group = groupOf(text, head, language);
  return {
    lang: language,
    type: isFormal(head) ? 'minutes' : 'notes',
    org: organisationOf(text, head, outline),
    group,
    series: group ?? folderOf(path),
    date,
    window: head.window,
    place: head.place,
    mode: undefined,
    chair: officers.chair,
    secretary: officers.secretary,
    approvers: officers.approvers,
    status: 'draft',
    approved: undefined,
    reference: undefined,
    digest: undefined,
    previous: undefined,
    next: nextMeeting(text, outline, language, date),
    abbreviations: {},
    attachments: [],
    title: head.title?.text,
    titleRange: head.title?.range,
    record: undefined,
  };
}

/** A title that calls the text a protocol or minutes; of notes the word for both says nothing. */
function isFormal({ title }: MeetingHead): boolean {
  return title !== undefined && FORMAL.test(title.text);
}

const FORMAL = new RegExp(
  `${WORD_START}${anyOf(allTerms().flatMap(({ plain }) => plain.formal))}${WORD_END}`,
  'i',
);

/** The nearest folder that is more than a year. */
function folderOf(path: string): string | undefined {
  return path
    .split(/[\\/]/)
    .slice(0, -1)
    .reverse()
    .find((folder) => /\p{L}/u.test(folder));
}

/** The day that a section or label on the next meeting gives. */
function nextMeeting(
  text: string,
  { parts }: PlainOutline,
  language: Language,
  date: IsoDate | undefined,
): IsoDate | undefined {
  if (date === undefined) return undefined;
  for (const { kind, rest, heading, lines } of parts) {
    if (kind !== 'next-meeting') continue;
    for (const range of [heading?.range, rest, ...lines.slice(0, 6).map((line) => line.range)]) {
      const found =
        range &&
        findMeetingDates(text, range, language, Number(date.slice(0, 4))).find(
          (it) => it.date !== undefined && it.date > date,
        );
      if (found !== undefined) return found.date;
    }
  }
  return undefined;
}

function inOrder<R extends RecordBase>(records: R[]): R[] {
  return records.sort((a, b) => a.start - b.start);
}

/** The lines that stand together, blank ones between them, as paragraphs do. */
function linesTogether({ lines }: PlainOutline): { readonly lines: TextRange[] }[] {
  const runs: { lines: TextRange[] }[] = [];
  let open: TextRange[] | undefined;
  for (const { kind, range } of lines) {
    const isSaid = kind === 'text' || kind === 'bullet' || kind === 'heading';
    if (!isSaid) open = undefined;
    else if (open === undefined) runs.push({ lines: (open = [range]) });
    else open.push(range);
  }
  return runs;
}
