import type { IsoDate } from '../../text/calendar';
import type { Roster } from '../../minutes/roster';
import type { Language, Translate } from '../../text/messages';
import type { TextRange } from '../../text/range';
import type { ResolveReference } from '../references';

/** What there is to say about some words, as plain text: whoever shows it escapes it. */
export interface Hover {
  readonly range: TextRange;
  readonly title: string;
  /** Paragraphs; there may be none. */
  readonly lines: readonly string[];
}

export interface HoverContext {
  /** In which to speak. */
  readonly language: Language;
  readonly t: Translate;
  readonly today: IsoDate;
  readonly resolve: ResolveReference;
  /** Whom the folder of the minutes knows. */
  readonly roster: Roster;
}
