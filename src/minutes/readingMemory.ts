import type { MarkdownDocument } from '../markdown/document';
import { rescanMarkdown } from '../markdown/rescan';
import { scanMarkdown } from '../markdown/scanner';
import { type Change, changeBetween } from '../text/change';
import { Recollection } from '../text/recollection';
import type { InlineRecord } from './inline/placed';
import type { Action, AgendaItem, Decision, Meeting, YamlBlock } from './model';
import type { People } from './people';
import { movedBlock, movedRecords, type PlacedRecords } from './blocks';

/** What readings of one document carry from one to the next. Whoever reads it again and again keeps it. */
export class ReadingMemory {
  /** The paragraphs of a passage that hold anything that is read, by their place among its blocks. */
  readonly speaking = new Recollection<readonly number[]>();
  readonly blocks = new Recollection<YamlBlock>(movedBlock);
  /** The records of blocks, by the content. */
  readonly decisions = new Recollection<PlacedRecords<Decision>>(movedRecords);
  readonly actions = new Recollection<PlacedRecords<Action>>(movedRecords);
  /** The records in the text of a paragraph. */
  readonly labelled = new Recollection<readonly InlineRecord[]>();
  readonly tasks = new Recollection<readonly InlineRecord[]>();
  /** Items, by the heading and the paragraph under it. */
  readonly items = new Recollection<AgendaItem>();
  #document: MarkdownDocument | undefined;
  #change: Change = changeBetween('', '');

  /** To be called as a reading begins. Gives the blocks of the text. */
  scan(text: string): MarkdownDocument {
    this.#change = changeBetween(this.#document?.text ?? '', text);
    this.#document =
      this.#document === undefined ? scanMarkdown(text) : rescanMarkdown(this.#document, this.#change);
    for (const known of [this.speaking, this.blocks]) known.begin(this.#change);
    return this.#document;
  }

  /** To be called in each reading once it is known whom names may mean, */
  beginPeople({ names }: People): void {
    this.items.begin(this.#change, JSON.stringify(names));
  }

  /** and then, as that is, between which meetings days are sought. */
  beginRecords({ names }: People, { date, next }: Meeting): void {
    const context = JSON.stringify([date, next, names]);
    for (const known of [this.decisions, this.actions, this.labelled, this.tasks])
      known.begin(this.#change, context);
  }
}
