import type { Attendee, Minutes } from '../minutes/model';
import { LatestPeople } from '../minutes/latestPeople';
import type { People } from '../minutes/people';
import type { ComparedText } from '../minutes/language/restatement';
import type { Mention } from '../minutes/references';
import { changeBetween } from '../text/change';
import { slice } from '../text/range';
import { RecentAnswers } from '../text/recentAnswers';
import { Sought } from '../text/sought';
import { Recollection } from '../text/recollection';
import { IGNORE } from './ignore';
import { Presence } from './presence';
import type { LocalFindings } from './localFindings';
import type { SpokenSentence } from './spokenSentence';
import type { Roster } from '../minutes/roster';

/** What checks of one document carry from one to the next. Whoever checks it again and again keeps it. */
export class CheckMemory {
  readonly #ignores = new Sought(IGNORE);
  /** What local rules found, by stretch of the text. */
  readonly local = new Recollection<LocalFindings>((found) => found);
  /** The sentences of passages that sound like a decision or an action. */
  readonly spoken = new Recollection<readonly SpokenSentence[]>();
  /** The words of what is stated. */
  readonly stated = new RecentAnswers<ComparedText>();
  /** The references to other files in running text. */
  readonly mentions = new Recollection<readonly Mention[]>();
  readonly #people = new LatestPeople();
  #attendees: readonly Attendee[] = [];
  #presence: Presence | undefined;
  #text = '';
  #change = changeBetween('', '');

  /** Whether anything in the text asks for silence. */
  hasIgnores = false;

  begin(minutes: Minutes, options: Circumstances): void {
    this.#change = changeBetween(this.#text, minutes.text);
    this.hasIgnores = this.#ignores.isIn(this.#change);
    this.#text = minutes.text;
    this.mentions.begin(this.#change, minutes.kind);
    this.local.begin(this.#change, circumstancesOf(minutes, options));
  }

  /** Whom names may mean, by attendees and roster; to be called in each check. */
  people(names: readonly string[], roster: Roster): People {
    const people = this.#people.of(names, roster);
    this.spoken.begin(this.#change, people.signature);
    return people;
  }

  presence(attendees: readonly Attendee[]): Presence {
    if (this.#presence === undefined || this.#attendees !== attendees)
      this.#presence = new Presence(attendees);
    this.#attendees = attendees;
    return this.#presence;
  }
}

interface Circumstances {
  readonly roster?: Roster;
  readonly extraFrontMatterKeys?: readonly string[];
}

/** What decides on the findings of local rules wherever they stand: who was there, when and where, and what is known. */
function circumstancesOf(
  { kind, text, meeting, records }: Minutes,
  { roster, extraFrontMatterKeys }: Circumstances,
): string {
  const said = { ...meeting, record: undefined, titleRange: undefined };
  const lists = records.filter(({ type }) => type === 'attendees').map(({ map }) => slice(text, map.range));
  return JSON.stringify([kind, said, lists, roster, extraFrontMatterKeys]);
}
