import type { TaskMark } from '../../markdown/document';
import { overlaps, slice, trimRange, type TextRange } from '../../text/range';
import type { RecordLabel } from '../inline/label';
import { Phrase, withoutComments } from '../inline/phrase';
import type { PlainBlock } from './blocks';
import type { PlainLine } from './plainLine';
import { mayStateDecision, readPlainLabel } from './recordLabel';
import type { FoundRecord, PlainRecordContext } from './plainRecord';

/** A text of plain minutes as its records are looked for in it: without comments, with its tasks and titles. */
export class RecordText {
  readonly text: string;
  readonly context: PlainRecordContext;
  /** The titles of the agenda items. */
  readonly titles: readonly TextRange[];
  /** Where headings begin that carry the marks of one. */
  readonly #headings: number[] = [];
  readonly #tasks = new Map<number, TaskMark>();
  readonly #mayState: boolean;
  readonly #phrases = new Map<readonly PlainLine[], Phrase>();
  readonly #labels = new Map<Phrase, RecordLabel | undefined>();

  constructor(text: string, context: PlainRecordContext) {
    this.text = withoutComments(text);
    this.context = context;
    this.#mayState = mayStateDecision(this.text);
    this.titles = context.items.map(({ titleRange }) => titleRange);
    for (const block of context.document.blocks) {
      if (block.kind === 'heading') this.#headings.push(block.start);
      else if (block.kind === 'listItem' && block.task !== undefined)
        this.#tasks.set(block.marker.start, block.task);
    }
  }

  words({ range }: PlainLine): string {
    return slice(this.text, range);
  }

  /** The words of lines; of the lines of a block the same for each who asks. */
  phrase(lines: readonly PlainLine[]): Phrase {
    let phrase = this.#phrases.get(lines);
    if (phrase === undefined) {
      phrase = new Phrase(
        this.text,
        lines.map(({ range }) => range),
      );
      this.#phrases.set(lines, phrase);
    }
    return phrase;
  }

  /** The label that opens running text; of a phrase the same for each who asks. */
  labelOf(phrase: Phrase): RecordLabel | undefined {
    if (!this.#labels.has(phrase)) this.#labels.set(phrase, this.labelIn(phrase.text, false));
    return this.#labels.get(phrase);
  }

  /** As `readPlainLabel`, for words of this text: in most texts no sentence can state a decision. */
  labelIn(words: string, ids: boolean): RecordLabel | undefined {
    return readPlainLabel(words, ids, this.#mayState);
  }

  isTitle({ range }: PlainLine): boolean {
    return this.titles.some((title) => overlaps(title, range));
  }

  /** Whether a line is a heading by `#` or by a line drawn under it, not only by bold type or its words. */
  isMarkedHeading({ kind, line }: PlainLine): boolean {
    return kind === 'heading' && this.#headings.some((start) => line.start <= start && start <= line.end);
  }

  taskOf({ kind, lines }: PlainBlock): TaskMark | undefined {
    const [first] = lines;
    return kind !== 'bullet' || first === undefined ? undefined : this.#tasks.get(this.markerOf(first));
  }

  /** Where the marker of a list item stands on its line, behind those of quotes. */
  markerOf({ line }: PlainLine): number {
    let { start } = trimRange(this.text, line.start, line.end);
    while (this.text[start] === '>') ({ start } = trimRange(this.text, start + 1, line.end));
    return start;
  }
}

/** What is known of a record beside its words. */
export type RecordPlace = Omit<FoundRecord, 'phrase' | 'words' | 'label' | 'status'> & {
  readonly label?: RecordLabel | undefined;
  readonly status?: string | undefined;
  /** Where in the phrase its words end; undefined: with the phrase. */
  readonly end?: number | undefined;
};

/** A record in the words of a phrase that come after its label. */
export function foundIn(phrase: Phrase, place: RecordPlace): FoundRecord {
  const { label, end } = place;
  // Spelled out: to add to an object that is spread takes an engine a hundred times as long.
  return {
    type: place.type,
    source: place.source,
    phrase,
    label,
    words: trimRange(phrase.text, label?.restStart ?? 0, label?.restEnd ?? end ?? phrase.text.length),
    start: place.start,
    form: place.form,
    status: place.status,
    owners: place.owners,
    by: place.by,
    due: place.due,
    id: place.id,
  };
}

/** Whether a label is a sentence that states a decision rather than a word and a colon. */
export function isSentence({ restStart, owner, id }: RecordLabel): boolean {
  return restStart <= LONGEST_MARK && owner === undefined && id === undefined;
}
const LONGEST_MARK = 3;

const TASK_STATUS: ReadonlyMap<string, string> = new Map([
  ['x', 'done'],
  ['X', 'done'],
  ['/', 'in-progress'],
  ['-', 'cancelled'],
  ['>', 'carried'],
]);

/** What a task's check box says. */
export function statusOfTask(task: TaskMark): string {
  return TASK_STATUS.get(task.status) ?? 'open';
}
