import type { DateParts } from '../minutes/dates';
import type { Minutes } from '../minutes/model';
import type { People } from '../minutes/people';
import type { ComparedText } from '../minutes/language/restatement';
import type { Mention } from '../minutes/references';
import { changeBetween } from '../text/change';
import { RecentAnswers } from '../text/recentAnswers';
import { Recollection } from '../text/recollection';
import type { Faults } from './schema/faults';
import type { SpokenSentence } from './spokenSentence';

/** What checks of one document carry from one to the next. Whoever checks it again and again keeps it. */
export class CheckMemory {
  /** The dates in the prose of passages that are no days of the calendar or have another weekday. */
  readonly doubtfulDates = new Recollection<readonly DateParts[]>();
  /** The faults of blocks. */
  readonly faults = new Recollection<Faults>();
  /** The blocks in which no rule that looks at suspects found anything. */
  readonly sound = new Recollection<true>();
  /** The sentences of passages that sound like a decision or an action. */
  readonly spoken = new Recollection<readonly SpokenSentence[]>();
  /** The words of what is stated. */
  readonly stated = new RecentAnswers<ComparedText>();
  /** The references to other files in running text. */
  readonly mentions = new Recollection<readonly Mention[]>();
  #text = '';
  #change = changeBetween('', '');

  begin({ text, kind }: Minutes): void {
    this.#change = changeBetween(this.#text, text);
    this.#text = text;
    for (const known of [this.doubtfulDates, this.faults, this.sound, this.mentions])
      known.begin(this.#change, kind);
  }

  /** To be called in each check once it is known whom names may mean. */
  beginPeople({ names }: People): void {
    this.spoken.begin(this.#change, JSON.stringify(names));
  }
}
