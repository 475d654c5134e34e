import type { Words } from '../words';
import type { PeopleTerms } from './people';

/** What a part of plain minutes is for: the meaning of its heading or label. */
export type PartKind =
  | 'attendees'
  | 'absent'
  | 'agenda'
  | 'minutes'
  | 'decisions'
  | 'actions'
  | 'previous-actions'
  | 'information'
  | 'discussion'
  | 'matters'
  | 'attachments'
  | 'sign-off'
  | 'next-meeting'
  | 'links'
  | 'header'
  | 'chair'
  | 'secretary'
  | 'approvers'
  | 'guests'
  | 'observers'
  | 'other';

/**
 * The words of one language that structure plain minutes (reading.md). They are compared without case and diacritics,
 * and longer ones through a slip of a scanner. A further language is one more file of this shape.
 */
export interface PlainTerms {
  /** Words alone on a line, in a heading or before a colon. */
  readonly parts: Readonly<Record<Exclude<PartKind, 'other'>, Words>>;
  /** Before a colon: `When: …`. */
  readonly date: Words;
  readonly time: Words;
  readonly place: Words;
  readonly group: Words;
  readonly organisation: Words;
  /** Labels of what is told beside the meeting: where it is approved, where the minutes are kept. */
  readonly otherFacts: Words;
  /** Words of a title that say a text is minutes, and those that do so as the end of a longer one: `styrelsemöte`. */
  readonly meetingWords: Words;
  readonly meetingEndings: Words;
  /** Words of a body's name, and those that end one: `council`, `ledningsgrupp`. */
  readonly bodyWords: Words;
  readonly bodyEndings: Words;
  /** Words of an organisation's name: `förvaltningen`. */
  readonly organisationWords: Words;
  /** What says that there was no meeting, or that nothing was written down. */
  readonly notHeld: Words;
  /** Before the number of an item: `Punkt 3`. */
  readonly itemWords: Words;
  /** Lead from the day of a meeting to where it was: `in Room 2`. */
  readonly placeWords: Words;
  /** Between a place and the day behind it: `at Hill House on 5 March`. */
  readonly dayWords: Words;
  /** In a title, before where or when a meeting was: `held at …`; what follows names no body. */
  readonly heldWords: Words;
  /** Before the number of a meeting in its title: `no. 9`. */
  readonly numberWords: Words;
  /** Small words at the edges of a title without its day: `Minutes of the …`, `… from`. */
  readonly titleWords: Words;
  /** In what speaks of the minutes of another meeting: `Minutes for 2 May approved`. */
  readonly approved: Words;
  /** What tells the next meeting, and what is left of earlier ones. */
  readonly nextWords: Words;
  readonly earlierWords: Words;
  /** `Page 2 of 5`. */
  readonly pageWords: Words;
  readonly pageOf: Words;
  /** Before an office: `Val av ordförande`. */
  readonly elections: Words;
  /** Words of the titles of other documents that speak of meetings. */
  readonly otherDocuments: Words;
  /** Words of titles of other documents, unless the title speaks of a meeting: one may have been about a policy. */
  readonly otherSubjects: Words;
  /** Labels of those who belong to a body, whether they met or not. */
  readonly memberWords: Words;
  /** Words of a title that say the text is a formal record; the English word for minutes alone is used of any notes. */
  readonly formal: Words;
  /** Frequent small words that tell the language of a text. */
  readonly common: Words;
  /** What stands in lists of people. */
  readonly people: PeopleTerms;
}
