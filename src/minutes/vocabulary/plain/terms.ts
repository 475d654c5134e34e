import type { Words } from '../terms';
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
  /** Words of a title that say a text is minutes, those glued to another word (`ledningsgruppsmöte`) included. */
  readonly meetingWords: Words;
  /** Words of a body's name, also as the end of a longer one: `styrelse`, `council`. */
  readonly bodyWords: Words;
  /** Words of an organisation's name: `förvaltningen`. */
  readonly organisationWords: Words;
  /** What says that there was no meeting, or that nothing was written down. */
  readonly notHeld: Words;
  /** `Page 2 of 5`. */
  readonly pageWords: Words;
  readonly pageOf: Words;
  /** Frequent small words that tell the language of a text. */
  readonly common: Words;
  /** What stands in lists of people. */
  readonly people: PeopleTerms;
}
