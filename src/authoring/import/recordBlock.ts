import { idPrefix, IdSeries } from '../../minutes/idSeries';
import type { Action, Decision, Minutes } from '../../minutes/model';
import type { EnumName } from '../../minutes/vocabulary/terms';
import { allTerms, termsOf, writtenKey, writtenValue } from '../../minutes/vocabulary/vocabulary';
import { SPEECHES } from '../../minutes/vocabulary/speech/speeches';
import { asScalar } from '../../minutes/yaml/edits';
import { overlaps, slice, type TextRange } from '../../text/range';
import { oneLine } from '../valuePlace';
import { groupName } from './frontMatter';
import { type Word, wordsIn, WordStock } from './words';

/** A decision or an action that becomes a block. */
export type ImportedRecord =
  | { readonly type: 'decision'; readonly record: Decision }
  | { readonly type: 'action'; readonly record: Action };

/** Words of labels, and those before an owner or a day: the keys of a block say as much. */
const LABEL_WORDS: ReadonlySet<string> = new Set(
  [
    ...allTerms().flatMap(({ labels, dueWords, ownerVerbs, from, and }) => [
      ...labels.decision,
      ...labels.action,
      ...dueWords,
      ...ownerVerbs,
      ...from,
      ...and,
    ]),
    ...SPEECHES.flatMap(({ records }) => [
      ...records.decisionLabels,
      ...records.actionLabels,
      ...records.decisionNouns,
      ...records.actionNouns,
      ...records.labelFor,
      ...records.ownerWords,
      ...Object.values(records.status).flat(),
    ]),
  ].flatMap((words) => wordsIn(words).map(({ word }) => word)),
);

/** What opens a line of a list or a quote. */
const MARKS = /^\s*(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?(?:\[.\]\s)?/;

/** A block, and which words of the source its keys stand for. */
export interface RecordBlock {
  readonly lines: readonly string[];
  readonly said: readonly Word[];
}

/** Writes records as blocks, each with an id: its own where the format has such ids, else the next free one. */
export class RecordBlocks {
  readonly #minutes: Minutes;
  readonly #ids: IdSeries;
  readonly #used = new Set<string>();

  constructor(minutes: Minutes) {
    this.#minutes = minutes;
    this.#ids = new IdSeries({
      decisions: minutes.decisions.map((record) => ({
        ...record,
        id: formatId('decision', record.id, minutes),
      })),
      actions: minutes.actions.map((record) => ({ ...record, id: formatId('action', record.id, minutes) })),
    });
  }

  /**
   * The block of a record. Where its keys would not hold all words that are written of it, its text does.
   * @param written where it is written; undefined where the source stays beside the block
   */
  write(found: ImportedRecord, written: TextRange | undefined): RecordBlock {
    const { type, record } = found;
    const id = this.#idOf(type, record.id);
    const lines = this.#lines(found, id, record.text);
    if (written === undefined) return { lines, said: [] };
    const { text } = this.#minutes;
    const stock = new WordStock(wordsIn(lines.join('\n')));
    const isOwn = ({ range }: Word): boolean => overlaps(range, record.textRange);
    const all = wordsIn(text, written);
    // The words of the record first: `Clare to write to …` has a `to` of its own.
    const missing = [...all.filter(isOwn), ...all.filter((word) => !isOwn(word))].filter(
      ({ word }) => !stock.take(word),
    );
    const isOfLabel = ({ word, range }: Word): boolean =>
      LABEL_WORDS.has(word) && !overlaps(range, record.textRange);
    const said = missing.filter(isOfLabel);
    const others = missing.filter((word) => !isOfLabel(word));
    if (others.length === 0) return { lines, said };
    if (!others.some(isOwn)) {
      // Such as the handle of an owner who is named in full: it stays as a comment.
      const comment = this.#tokensAround(others, written).join(' ');
      return { lines: [...lines.slice(0, -1), `# ${comment}`, ...lines.slice(-1)], said };
    }
    const whole = slice(text, written).replace(MARKS, '');
    const from = written.end - whole.length;
    const marks = wordsIn(text, { start: written.start, end: Math.max(written.start, from) });
    return { lines: this.#lines(found, id, whole), said: marks };
  }

  /** What is written between white space and holds the words. */
  #tokensAround(words: readonly Word[], { start, end }: TextRange): string[] {
    const tokens = slice(this.#minutes.text, { start, end }).matchAll(/\S+/g);
    return Array.from(tokens)
      .filter(({ 0: token, index }) =>
        words.some(({ range }) => {
          const at = range.start - start;
          return index <= at && at < index + token.length;
        }),
      )
      .map(([token]) => token);
  }

  #idOf(type: ImportedRecord['type'], written: string | undefined): string {
    const id = formatId(type, written, this.#minutes);
    if (id === undefined || this.#used.has(id.toLowerCase()))
      return this.#ids.nextOf(idPrefix(type, this.#minutes.meeting.lang));
    this.#used.add(id.toLowerCase());
    return id;
  }

  #lines({ type, record }: ImportedRecord, id: string, words: string): readonly string[] {
    const { meeting } = this.#minutes;
    const { lang } = meeting;
    const lines: string[] = [];
    const add = (key: string, value: string | undefined): void => {
      if (value !== undefined && value !== '') lines.push(`${writtenKey(type, key, lang)}: ${value}`);
    };
    const scalar = (value: string): string => asScalar(oneLine(value), false);
    const enumerated = (name: EnumName, value: string): string =>
      asScalar(writtenValue(name, value, lang), false);
    const names = record.owners.map(({ name }) => asScalar(oneLine(name), record.owners.length > 1));
    const owners = names.length > 1 ? `[${names.join(', ')}]` : names[0];
    add('id', id);
    add('text', scalar(words));
    if (type === 'decision') add('by', scalar(record.by ?? groupName(meeting)));
    add('owner', owners ?? (type === 'action' ? termsOf(lang).unassigned[0] : undefined));
    add('due', record.due && scalar(record.due.text));
    add('item', record.item && asItem(record.item));
    add('status', enumerated(type === 'decision' ? 'decisionStatus' : 'actionStatus', record.status));
    const block = termsOf(lang).blockTypes[type][0] ?? type;
    return [`\`\`\`yaml ${block}`, ...lines, '```'];
  }
}

function asItem(number: string): string {
  return asScalar(number, false);
}

/** Letters and a number (format.md, 4); a number alone gets the letters of its kind. */
function formatId(
  type: ImportedRecord['type'],
  id: string | undefined,
  { meeting }: Minutes,
): string | undefined {
  if (id === undefined) return undefined;
  if (/^\d+(?:\.\d+)*$/.test(id)) return idPrefix(type, meeting.lang) + id;
  return /^(?:§|\p{L}+)\d+(?:\.\d+)*$/u.test(id) ? id : undefined;
}
