import type { PlainTerms } from './plain/terms';
import type { Words } from './words';

/**
 * The words of one language: what is read, and, first in each list, what is written (format.md, 2 to 6). Keys of the
 * records are canonical English names. A further language is one more file of this shape.
 */
export interface Terms {
  /** The word after `yaml` that opens a block. */
  readonly blockTypes: Readonly<Record<'attendees' | 'decision' | 'action', Words>>;
  readonly keys: { readonly [S in Shape]: Readonly<Record<string, Words>> };
  /** The keys of a person in a roster file. */
  readonly rosterKeys: Readonly<Record<RosterKey, Words>>;
  readonly values: { readonly [E in EnumName]: Readonly<Record<string, Words>> };
  readonly sections: Readonly<Record<SectionWord, Words>>;
  readonly labels: Readonly<Record<LabelWord, Words>>;
  /** Words that open a sentence which is a decision without any label. */
  readonly decisionOpenings: Words;
  /** Whole statements that there are no decisions. */
  readonly noDecisions: Words;
  /** January to December, each with its short forms. */
  readonly months: readonly Words[];
  /** Monday to Sunday, each with its short and inflected forms. */
  readonly weekdays: readonly Words[];
  /** The small words of a date: `the 21st of June`. */
  readonly article: Words;
  readonly of: Words;
  /** What follows the figures of the 1st to the 31st where a day is written as an ordinal. */
  readonly ordinals: Words;
  /** Before an hour, and between the two hours of a window. */
  readonly clock: Words;
  /** What tells another meeting of a series from the one that the minutes are of. */
  readonly otherMeeting: Words;
  readonly until: Words;
  /** Before a due value in running text. */
  readonly dueWords: Words;
  /** Before a week number. */
  readonly weekWords: Words;
  /** Between an owner and what is to be done, after a label. */
  readonly ownerVerbs: Words;
  /** The source of a regular expression for what follows such a verb where something is to be done to the "owner". */
  readonly passive: string;
  /** Before the reference of a carried copy. */
  readonly from: Words;
  /** Joins the last two names of a list. */
  readonly and: Words;
  /** Titles of the agenda item that takes up what earlier meetings left open. */
  readonly followUp: Words;
  /** Words within such a title that tell it from others. */
  readonly followUpWithin: Words;
  /** Words within the titles of the items with which an agenda ends: other items come before them. */
  readonly closingWithin: Words;
  /** Words that say a name is no person: `ej utsedd`. */
  readonly unassigned: Words;
  /** Words that say a list is empty: `Inga`. */
  readonly none: Words;
  /** What tells of health or family as the reason of an absence; what ends with a hyphen begins such words. */
  readonly sensitiveReasons: Words;
  /** Behind the name of somebody from outside, in brackets. */
  readonly external: Words;
  /** In an owner's place, where all who are there are meant. */
  readonly everyone: Words;
  /** Before an item number in a person's details. */
  readonly itemWords: Words;
  /** What structures minutes without markup of this format. */
  readonly plain: PlainTerms;
}

/** The mappings of the format. */
export type Shape =
  'meeting' | 'attachment' | 'attendees' | 'person' | 'decision' | 'vote' | 'statement' | 'action';

export type RosterKey = 'name' | 'short' | 'email' | 'groups' | 'from' | 'to';

export type EnumName =
  | 'lang'
  | 'meetingType'
  | 'meetingStatus'
  | 'mode'
  | 'role'
  | 'reason'
  | 'decisionStatus'
  | 'decisionKind'
  | 'method'
  | 'actionStatus'
  | 'actionKind'
  | 'due'
  | 'priority'
  | 'boolean';

export type SectionWord =
  'attendees' | 'decisions' | 'information' | 'discussion' | 'matters' | 'attachments' | 'sign-off';

export type LabelWord = 'presenter' | 'place' | 'action' | 'decision' | 'secretary' | 'approver';
