import type { MarkdownDocument } from '../markdown/document';
import { rescanMarkdown } from '../markdown/rescan';
import { scanMarkdown } from '../markdown/scanner';
import type { SpeakingParagraph } from './paragraph';
import { areSame } from '../text/areSame';
import { type Change, changeBetween } from '../text/change';
import { Sought } from '../text/sought';
import { isRollUp, ROLL_UP_NAME } from './rollUpMark';
import { Recollection } from '../text/recollection';
import { actionAt, decisionAt, type InlineRecord, Placement } from './inline/placed';
import { movedAction, movedDecision } from './movedRecords';
import type { Action, AgendaItem, Attendee, BlockRecord, Decision, Meeting, YamlBlock } from './model';
import { movedItem } from './outline';
import { LatestPeople } from './latestPeople';
import type { People } from './people';
import type { YamlMap } from './yaml/tree';
import { movedBlock, type PlacedRecords } from './blocks';
import type { Roster } from './roster';

/** What readings of one document carry from one to the next. Whoever reads it again and again keeps it. */
export class ReadingMemory {
  /** The paragraphs of a passage that say something. */
  readonly speaking = new Recollection<readonly SpeakingParagraph[]>((found) => found);
  readonly blocks = new Recollection<YamlBlock>(movedBlock);
  /** The records of blocks, by the content. */
  readonly decisions = new Recollection<PlacedRecords<Decision>>((found) => found);
  readonly actions = new Recollection<PlacedRecords<Action>>((found) => found);
  /** The records in the text of a paragraph. */
  readonly labelled = new Recollection<readonly InlineRecord[]>((found) => found);
  readonly tasks = new Recollection<readonly InlineRecord[]>((found) => found);
  /** What became of these in their place. */
  readonly inlineDecisions = new Placement(decisionAt, movedDecision);
  readonly inlineActions = new Placement(actionAt, movedAction);
  /** Items, by the heading and the paragraph under it. */
  readonly items = new Recollection<AgendaItem>(movedItem);
  #lists: readonly YamlMap[] = [];
  #attendees: readonly Attendee[] = [];
  readonly #people = new LatestPeople();
  readonly #rollUpName = new Sought(ROLL_UP_NAME);
  #document: MarkdownDocument | undefined;
  #change: Change = changeBetween('', '');

  /** Whether a text is a roll-up document; to be called as a reading begins. */
  isRollUp(text: string): boolean {
    this.#change = changeBetween(this.#document?.text ?? '', text);
    return this.#rollUpName.isIn(this.#change) && isRollUp(text);
  }

  /** The blocks of the text; to be called next. */
  scan(text: string): MarkdownDocument {
    this.#document =
      this.#document === undefined ? scanMarkdown(text) : rescanMarkdown(this.#document, this.#change);
    for (const known of [this.speaking, this.blocks]) known.begin(this.#change);
    return this.#document;
  }

  /** The attendees of the blocks, whose lists are the same objects as long as nothing is new about them. */
  attendees(records: readonly BlockRecord[], read: () => readonly Attendee[]): readonly Attendee[] {
    const lists = records.flatMap(({ type, map }) => (type === 'attendees' ? [map] : []));
    if (!areSame(lists, this.#lists)) {
      this.#lists = lists;
      this.#attendees = read();
    }
    return this.#attendees;
  }

  /** Whom names may mean, by attendees and roster; to be called in each reading once these are known, */
  people(names: readonly string[], roster: Roster): People {
    const people = this.#people.of(names, roster);
    this.items.begin(this.#change, people.signature);
    return people;
  }

  /** and then, as that is, between which meetings days are sought. */
  beginRecords({ signature }: People, { date, next }: Meeting): void {
    const context = JSON.stringify([date, next, signature]);
    for (const known of [this.decisions, this.actions, this.labelled, this.tasks])
      known.begin(this.#change, context);
  }
}
