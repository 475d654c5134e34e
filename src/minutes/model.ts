import type { Fence, MarkdownDocument } from '../markdown/document';
import type { IsoDate } from '../text/calendar';
import type { Language } from '../text/messages';
import type { TextRange } from '../text/range';
import type { YamlMap, YamlTree } from './yaml/tree';

/**
 * What a file of minutes says, with the places where it says so. Names and values are the canonical English ones of
 * format.md; what the text does not give is undefined or an empty list. All ranges are offsets into `text`.
 */
export interface Minutes {
  /** Structured minutes have `minutes: 1` in their front matter. */
  readonly kind: 'structured' | 'plain';
  readonly text: string;
  readonly document: MarkdownDocument;
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly sections: readonly Section[];
  readonly items: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  /** The front matter first, then the fenced blocks, in document order. */
  readonly blocks: readonly YamlBlock[];
  /** Their records, in document order. */
  readonly records: readonly BlockRecord[];
  /** The line under the title that repeats weekday, date, time and place. */
  readonly dateLine: DateLine | undefined;
  /** Statements that there are no decisions. */
  readonly noDecisions: readonly NoDecisions[];
  readonly signOffs: readonly SignOff[];
}

export type RecordType = 'meeting' | 'attendees' | 'decision' | 'action';

/** A fenced block of format.md, 4, or the front matter. */
export interface YamlBlock {
  /** Undefined where the word after `yaml` is no block type. */
  readonly type: RecordType | undefined;
  /** The word after `yaml`, or `---` of the front matter. */
  readonly typeRange: TextRange;
  /** Undefined for the front matter. */
  readonly fence: Fence | undefined;
  /** The YAML text between the fences. */
  readonly content: TextRange;
  readonly tree: YamlTree;
}

/** One mapping of a block: the meeting, a group of attendees, a decision or an action. */
export interface BlockRecord {
  readonly type: RecordType;
  readonly block: YamlBlock;
  readonly map: YamlMap;
}

export interface Meeting {
  readonly lang: Language;
  readonly type: 'notes' | 'minutes';
  readonly org: string | undefined;
  readonly group: string | undefined;
  /** The series' name; the group's where none is given. */
  readonly series: string | undefined;
  readonly date: IsoDate | undefined;
  readonly window: TimeWindow | undefined;
  readonly place: string | undefined;
  readonly mode: string | undefined;
  readonly chair: string | undefined;
  readonly secretary: string | undefined;
  readonly approvers: readonly string[];
  readonly status: 'draft' | 'final' | 'approved';
  readonly approved: IsoDate | undefined;
  readonly reference: string | undefined;
  readonly digest: string | undefined;
  readonly previous: string | undefined;
  /** A path or a date. */
  readonly next: string | undefined;
  readonly abbreviations: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
  /** The text of the `#` heading. */
  readonly title: string | undefined;
  readonly titleRange: TextRange | undefined;
  /** The front matter's mapping, for the places of its values. */
  readonly record: YamlMap | undefined;
}

/** Local times `HH:MM` of one day. */
export interface TimeWindow {
  readonly start: string;
  readonly end: string;
  readonly range: TextRange;
}

export interface Attachment {
  readonly title: string;
  readonly href: string;
  readonly item: string | undefined;
}

export interface Attendee {
  readonly name: string;
  /** As the text names the group; undefined where it does not say. */
  readonly group: string | undefined;
  readonly presence: 'present' | 'absent';
  /** Canonical roles in the order written; words that are no role of format.md stay as they are. */
  readonly roles: readonly string[];
  /** Canonical where it is one of format.md's, else the words as written. */
  readonly reason: string | undefined;
  /** The person's own window, else that of the group. */
  readonly window: TimeWindow | undefined;
  /** Numbers of the items the person attends. */
  readonly items: readonly string[];
  readonly for: string | undefined;
  readonly mode: string | undefined;
  readonly affiliation: string | undefined;
  readonly voting: boolean | undefined;
  readonly email: string | undefined;
  readonly nameRange: TextRange;
  /** All that is written of the person: the shorthand or the mapping. */
  readonly range: TextRange;
  /** The group's mapping; undefined where attendees stand in plain text. */
  readonly record: YamlMap | undefined;
}

export type SectionKind =
  'attendees' | 'decisions' | 'information' | 'discussion' | 'matters' | 'attachments' | 'sign-off' | 'other';

/** A `##` section. */
export interface Section {
  readonly kind: SectionKind;
  readonly title: string;
  readonly titleRange: TextRange;
  /** From its heading to the next section. */
  readonly range: TextRange;
}

export interface AgendaItem {
  /** As written: `5.1`, `§45`; undefined for an unnumbered item. */
  readonly number: string | undefined;
  readonly numberRange: TextRange | undefined;
  readonly title: string;
  readonly titleRange: TextRange;
  /** A section kind, or the section's own title where that is `other` or `attachments`. */
  readonly section: string;
  /** Heading level, 2 to 6. */
  readonly level: number;
  readonly presenters: readonly PersonMention[];
  /** The whole heading. */
  readonly headingRange: TextRange;
  /** From the heading to the next heading of this or a higher level. */
  readonly range: TextRange;
}

/** A person as some text names them. */
export interface PersonMention {
  /** The full name where exactly one attendee fits what is written, else the words as written. */
  readonly name: string;
  readonly written: string;
  readonly range: TextRange;
}

export type Confidence = 'stated' | 'candidate';
export type Source = 'block' | 'inline' | 'section';

/** What decisions and actions have in common. */
export interface RecordBase {
  readonly id: string | undefined;
  readonly idRange: TextRange | undefined;
  readonly text: string;
  readonly textRange: TextRange;
  /** The number of the agenda item: as the record says, else of the item it stands under. */
  readonly item: string | undefined;
  readonly confidence: Confidence;
  readonly source: Source;
  /** Where its line is counted: the first key in a block, the marker or label inline. */
  readonly start: number;
  /** The whole record. */
  readonly range: TextRange;
  /** The mapping of a block record. */
  readonly record: YamlMap | undefined;
  /** The inline form it is written in; undefined for a block record. */
  readonly form: 'task' | 'label' | undefined;
  readonly due: Due | undefined;
  readonly reference: string | undefined;
}

export interface Decision extends RecordBase {
  readonly by: string | undefined;
  readonly status: string;
  readonly kind: string;
  readonly presenter: string | undefined;
  readonly rationale: string | undefined;
  readonly method: string | undefined;
  readonly vote: Vote | undefined;
  readonly proposals: readonly Statement[];
  readonly reservations: readonly Statement[];
  readonly statements: readonly Statement[];
  readonly recused: readonly string[];
  readonly supersedes: readonly Reference[];
  readonly supersededBy: Reference | undefined;
  readonly effective: IsoDate | undefined;
  readonly owners: readonly PersonMention[];
}

export interface Vote {
  readonly for: number | undefined;
  readonly against: number | undefined;
  readonly abstain: number | undefined;
}

/** Something put forward or recorded: by somebody, in words, or only one of the two. */
export interface Statement {
  readonly by: string | undefined;
  readonly text: string | undefined;
}

export interface Action extends RecordBase {
  /** Empty: unassigned. */
  readonly owners: readonly PersonMention[];
  readonly status: string;
  readonly kind: string;
  readonly done: IsoDate | undefined;
  readonly decision: Reference | undefined;
  readonly carriedFrom: Reference | undefined;
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  readonly priority: string | undefined;
}

/** When something is due (format.md, 4 and 8). */
export interface Due {
  readonly kind: 'date' | 'week' | 'next-meeting' | 'ongoing' | 'unspecified' | 'unreadable';
  /** The day; of a week its Friday; of the next meeting where the file itself names the day. */
  readonly date: IsoDate | undefined;
  /** A weekday written with the date, 1 to 7, with its place. */
  readonly weekday: WrittenWeekday | undefined;
  readonly text: string;
  readonly range: TextRange;
}

/** A weekday in words; 1 is Monday. */
export interface WrittenWeekday {
  readonly weekday: number;
  readonly range: TextRange;
}

/** A reference to a decision or action: `B1`, or `2024-09-24#B1`. */
export interface Reference {
  /** The file's stem or path before `#`; undefined within the file. */
  readonly file: string | undefined;
  readonly id: string;
  readonly written: string;
  readonly range: TextRange;
}

/** A day written in words or digits in running text. */
export interface WrittenDate {
  /** Undefined where the calendar has no such day. */
  readonly date: IsoDate | undefined;
  readonly weekday: WrittenWeekday | undefined;
  /** The day, month and year, without the weekday. */
  readonly range: TextRange;
  /** Whether the year is written. */
  readonly hasYear: boolean;
}

export interface DateLine {
  readonly date: WrittenDate | undefined;
  readonly window: TimeWindow | undefined;
  readonly place: { readonly text: string; readonly range: TextRange } | undefined;
  readonly range: TextRange;
}

export interface NoDecisions {
  readonly range: TextRange;
  /** The index of the section it stands in, or -1. */
  readonly section: number;
}

export interface SignOff {
  readonly kind: 'secretary' | 'approver';
  readonly names: readonly PersonMention[];
  readonly range: TextRange;
}
