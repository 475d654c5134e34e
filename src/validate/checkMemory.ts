import type { DateParts } from '../minutes/dates';
import { Recollection } from '../text/recollection';
import type { Faults } from './schema/faults';
import type { SpokenSentence } from './spokenSentences';

/** What checks of one document carry from one to the next. Whoever checks it again and again keeps it. */
export class CheckMemory {
  /** The dates of prose that are no days of the calendar or have another weekday, with places from its beginning. */
  readonly doubtfulDates = new Recollection<readonly DateParts[]>();
  /** The faults of blocks, with places from their beginning. */
  readonly faults = new Recollection<Faults>();
  /** The blocks with which no rule found anything wrong. */
  readonly sound = new Recollection<true>();
  /** The sentences of paragraphs that sound like a decision or an action, with places from the paragraph's beginning. */
  readonly spoken = new Recollection<readonly SpokenSentence[]>();

  begin(): void {
    this.doubtfulDates.begin();
    this.faults.begin();
    this.sound.begin();
  }
}
