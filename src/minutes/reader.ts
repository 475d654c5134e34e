import { scanMarkdown } from '../markdown/scanner';
import { readAction } from './action';
import { readAttendees } from './attendees';
import { readBlockRecords, readBlocks, recordsOf } from './blocks';
import { readDecision } from './decision';
import { readInlineRecords } from './inline/records';
import { dateIn, readMeeting } from './meeting';
import type { Action, Attendee, BlockRecord, Decision, Meeting, Minutes, RecordBase } from './model';
import { movedAction, movedDecision } from './movedRecords';
import { readOutline } from './outline';
import { People } from './people';
import { readPlainMinutes } from './plain/plainReader';
import type { ReadingMemory } from './readingMemory';
import { isRollUp } from './rollUpMark';
import { type Roster, rosterOn } from './roster';
import { speakingParagraphs } from './speakingParagraphs';
import { readDateLine, readNoDecisions, readSignOffs } from './statements';

export interface ReadOptions {
  /** Whether to read minutes without markup of the format, too (reading.md). */
  readonly plain?: boolean | undefined;
  /** Where the file lies, for what plain minutes leave to its name; and the names of the other files there. */
  readonly path?: string | undefined;
  readonly neighbours?: readonly string[] | undefined;
  /** Whether plain minutes are searched for what only sounds like a decision or an action, too; so they are unless said. */
  readonly candidates?: boolean | undefined;
  /** Whether structured minutes are searched for who presents each item; so they are unless said. */
  readonly presenters?: boolean | undefined;
  /** Whom the workspace knows beside the people of the file. */
  readonly roster?: Roster | undefined;
  /** What earlier readings of the same document found; spares this one the looking where nothing changed. */
  readonly memory?: ReadingMemory;
}

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/;
const CLOSING = /(?:\r\n|\r|\n)---[ \t]*(?:\r|\n|$)/;
/** `minutes: 1` as a key of the outermost mapping: at the start of a line, or anywhere in a flow mapping. */
const VERSION = /(?:^|[\r\n]|^[ \t]*\{[^{}]*)(["']?)minutes\1[ \t]*:[ \t]+(["']?)1\2[ \t]*(?=$|[\r\n#,}])/i;

/**
 * Whether a text is structured minutes: front matter with `minutes: 1` (format.md, 1), and no roll-up document.
 */
export function isStructured(text: string): boolean {
  return opensAsMinutes(text) && !isRollUp(text);
}

function opensAsMinutes(text: string): boolean {
  const opening = OPENING.exec(text);
  if (opening === null) return false;
  const body = opening[0].length;
  const close = CLOSING.exec(text.slice(body - 1, body + FRONT_MATTER_LIMIT));
  return close !== null && VERSION.test(text.slice(body, body - 1 + close.index));
}

/** Front matter is a page at most; a `---` far below closes none. */
const FRONT_MATTER_LIMIT = 65_536;

/**
 * Reads structured minutes, and plain ones where these are asked for.
 *
 * @param text the whole file, in any line ending, with or without byte-order mark
 * @returns the minutes, or undefined where the text is none. Never throws: of a record with faults, what can be read
 *   is there, and the validator says what is wrong.
 */
export function readMinutes(text: string, options: ReadOptions = {}): Minutes | undefined {
  const { memory } = options;
  const isMinutes =
    memory === undefined ? isStructured(text) : opensAsMinutes(text) && !memory.isRollUp(text);
  if (isMinutes) return readStructured(text, options);
  return options.plain === true ? readPlainMinutes(text, options) : undefined;
}

function readStructured(text: string, { roster = [], memory, presenters = true }: ReadOptions): Minutes {
  const document = memory?.scan(text) ?? scanMarkdown(text);
  const blocks = readBlocks(document, memory?.blocks);
  const records = recordsOf(blocks);
  const listed = (): Attendee[] => readAttendees(text, records);
  const attendees = memory?.attendees(records, listed) ?? listed();
  const front = records.find(({ type }) => type === 'meeting')?.map;
  const names = attendees.map(({ name }) => name);
  const known = rosterOn(roster, dateIn(front));
  const people = memory?.people(names, known) ?? new People(names, undefined, known);
  const { title, sections, items } = readOutline(document, presenters ? people : undefined, memory?.items);
  const meeting = withRoles(readMeeting(text, front, title), attendees);
  memory?.beginRecords(people, meeting);
  const decisionOf = (record: BlockRecord): Decision => readDecision(text, record, meeting, people);
  const actionOf = (record: BlockRecord): Action => readAction(text, record, meeting, people);
  const decisions = readBlockRecords('decision', blocks, items, memory?.decisions, decisionOf, movedDecision);
  const actions = readBlockRecords('action', blocks, items, memory?.actions, actionOf, movedAction);
  const paragraphs = speakingParagraphs(document, memory?.speaking);
  const inline = readInlineRecords({
    document,
    paragraphs: paragraphs.filter(({ holdsRecord }) => holdsRecord),
    meeting,
    items,
    sections,
    people,
    blockRecords: [decisions, actions],
    memory,
  });
  return {
    kind: 'structured',
    text,
    document,
    meeting,
    attendees,
    sections,
    items,
    decisions: inOrder([...decisions, ...inline.decisions]),
    actions: inOrder([...actions, ...inline.actions]),
    blocks,
    records,
    dateLine: readDateLine(document),
    noDecisions: readNoDecisions(
      text,
      paragraphs.filter(({ deniesDecisions }) => deniesDecisions),
      sections,
    ),
    signOffs: readSignOffs(
      text,
      paragraphs.filter(({ isSigned }) => isSigned),
      people,
    ),
  };
}

/** Chair and secretary are whom the front matter names, else who has the role among the attendees. */
function withRoles(meeting: Meeting, attendees: readonly Attendee[]): Meeting {
  const holder = (role: string) => attendees.find(({ roles }) => roles.includes(role))?.name;
  return {
    ...meeting,
    chair: meeting.chair ?? holder('chair'),
    secretary: meeting.secretary ?? holder('secretary'),
  };
}

function inOrder<R extends RecordBase>(records: R[]): R[] {
  return records.sort((a, b) => a.start - b.start);
}
