import type { MarkdownDocument } from '../markdown/document';
import { rescanMarkdown } from '../markdown/rescan';
import { scanMarkdown } from '../markdown/scanner';
import { type Change, changeBetween } from '../text/change';
import { Recollection } from '../text/recollection';
import type { InlineRecord } from './inline/placed';
import type { Action, Decision, Meeting, PersonMention } from './model';
import type { People } from './people';
import { movedTree, type YamlTree } from './yaml/tree';

/** What readings of one document carry from one to the next. Whoever reads it again and again keeps it. */
export class ReadingMemory {
  /** The paragraphs of a passage that hold anything that is read, by their place among its blocks. */
  readonly speaking = new Recollection<readonly number[]>();
  /** The trees of blocks, by their content. */
  readonly trees = new Recollection<YamlTree>(movedTree);
  /** The records of blocks, by the content: as far as they follow from it and from whom and what day names mean. */
  readonly decisions = new Recollection<readonly Decision[]>();
  readonly actions = new Recollection<readonly Action[]>();
  /** The records in the text of a paragraph. */
  readonly labelled = new Recollection<readonly InlineRecord[]>();
  readonly tasks = new Recollection<readonly InlineRecord[]>();
  /** Who presents an item, by its heading and the paragraph under it. */
  readonly presenters = new Recollection<readonly PersonMention[]>();
  #document: MarkdownDocument | undefined;
  #change: Change = changeBetween('', '');

  /** To be called as a reading begins. Gives the blocks of the text. */
  scan(text: string): MarkdownDocument {
    this.#change = changeBetween(this.#document?.text ?? '', text);
    this.#document =
      this.#document === undefined ? scanMarkdown(text) : rescanMarkdown(this.#document, this.#change);
    for (const known of [this.speaking, this.trees]) known.begin(this.#change);
    return this.#document;
  }

  /** To be called in each reading once it is known whom names may mean, */
  beginPeople({ names }: People): void {
    this.presenters.begin(this.#change, JSON.stringify(names));
  }

  /** and then, as that is, between which meetings days are sought. */
  beginRecords({ names }: People, { date, next }: Meeting): void {
    const context = JSON.stringify([date, next, names]);
    for (const known of [this.decisions, this.actions, this.labelled, this.tasks])
      known.begin(this.#change, context);
  }
}
