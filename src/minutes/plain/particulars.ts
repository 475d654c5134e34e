import { trimRange, type TextRange } from '../../text/range';
import { parseDue } from '../due';
import { SPEECHES } from '../vocabulary/speech/speeches';
import { canonicalValue } from '../vocabulary/vocabulary';
import { anyOf } from '../vocabulary/wordPattern';
import type { PlainBlock } from './blocks';
import { arePeople, namesInCell } from './owners';
import type { PlainLine } from './plainLine';
import type { FoundRecord } from './plainRecord';
import { progressInCell } from './progress';
import { type Column, columnOf } from './recordTable';
import type { RecordText } from './recordText';

/** What is said of a record under its words, or behind them. */
type Said = Partial<Pick<FoundRecord, 'owners' | 'due' | 'status'>>;

const columns = SPEECHES.map(({ records }) => records.columns);
const OWNER_OR_STATUS = anyOf(columns.flatMap(({ owner, status }) => [...owner, ...status]));
const DUE = anyOf(columns.flatMap(({ due }) => due));
/** `Owner:`, `**Due:**`; the word for a day goes without its colon behind a comma: `Ansvarig: Bo, klart senast 5 maj`. */
const OPENING = new RegExp(
  `(?<![^\\s,;|(*_–-])[*_]{0,2}(?:(?:(?<word>${OWNER_OR_STATUS}|${DUE})[*_]{0,2}\\s*:[*_]{0,2})|(?<=[,;]\\s*)(?<bare>${DUE})(?=\\s))\\s*`,
  'giu',
);
const MAY_OPEN = new RegExp(`(?:${OWNER_OR_STATUS}|${DUE})[*_]{0,2}\\s*:`, 'iu');

/**
 * The owner, the day and the status of a record where they stand apart from its words: on lines of their own under it,
 * in items of a list below it, or behind it on its line.
 */
export class Particulars {
  readonly #from: RecordText;
  readonly #mayOpen: boolean;
  /** By where the words end of which it is said. */
  readonly #said = new Map<number, Said>();

  constructor(from: RecordText) {
    this.#from = from;
    this.#mayOpen = MAY_OPEN.test(from.text);
  }

  /** The blocks without them. */
  takenFrom(blocks: readonly PlainBlock[]): readonly PlainBlock[] {
    if (!this.#mayOpen) return blocks;
    const kept: PlainBlock[] = [];
    for (const block of blocks) {
      const before = kept.at(-1);
      if (before && isUnder(block, before) && this.#sayOf(before.lines, block.lines)) continue;
      kept.push(block.kind === 'row' ? block : { ...block, lines: this.#ownLines(block.lines) });
    }
    return kept;
  }

  /** The records with what was said of them. */
  givenTo(records: readonly FoundRecord[]): readonly FoundRecord[] {
    if (this.#said.size === 0) return records;
    const last = new Map<number, FoundRecord>();
    for (const record of records) {
      const end = endOf(record);
      if ((last.get(end)?.start ?? -1) <= record.start) last.set(end, record);
    }
    return records.map((record) => {
      const said = this.#said.get(endOf(record));
      return said === undefined || last.get(endOf(record)) !== record ? record : withSaid(record, said);
    });
  }

  /** Whether lines say nothing but what is true of the words of others, and if so, notes it. */
  #sayOf(words: readonly PlainLine[], lines: readonly PlainLine[]): boolean {
    const all = lines.map(({ range }) => this.#read(range));
    const said = all.filter((one) => one !== undefined);
    const last = words.at(-1);
    if (last === undefined || said.length < all.length) return false;
    for (const one of said) this.#note(last, one);
    return true;
  }

  #ownLines(lines: readonly PlainLine[]): readonly PlainLine[] {
    const own: PlainLine[] = [];
    for (const line of lines) {
      const before = own.at(-1);
      const said = before && this.#read(line.range);
      if (before && said) this.#note(before, said);
      else own.push(this.#withoutTail(line));
    }
    return own;
  }

  /** A line up to what is said behind its words: `Fix the site. **Owner:** Cy. **Due:** 20 March`. */
  #withoutTail(line: PlainLine): PlainLine {
    const { start, end } = line.range;
    for (const { index } of this.#from.text.slice(start, end).matchAll(OPENING)) {
      const tail = { start: start + index, end };
      const words = trimRange(this.#from.text, start, tail.start);
      const said = words.end > words.start ? this.#read(tail) : undefined;
      if (said === undefined) continue;
      const own = { ...line, range: words };
      this.#note(own, said);
      return own;
    }
    return line;
  }

  #note({ range }: PlainLine, said: Said): void {
    const { end } = trimRange(this.#from.text, range.start, range.end);
    this.#said.set(end, { ...said, ...this.#said.get(end) });
  }

  /** What a stretch of text says; undefined where it says anything else, too. */
  #read({ start, end }: TextRange): Said | undefined {
    const { text } = this.#from;
    const openings = [...text.slice(start, end).matchAll(OPENING)];
    if (openings[0]?.index !== 0) return undefined;
    let said: Said = {};
    for (const [order, { index, 0: opening, groups }] of openings.entries()) {
      const next = openings[order + 1]?.index ?? end - start;
      const value = bare(text, start + index + opening.length, start + next);
      const one = this.#value(columnOf(groups?.word ?? groups?.bare ?? ''), value);
      if (one === undefined) return undefined;
      said = { ...said, ...one };
    }
    return said;
  }

  #value(column: Column | undefined, value: TextRange): Said | undefined {
    const { text, context } = this.#from;
    const words = text.slice(value.start, value.end);
    if (column === 'due') {
      const { kind } = parseDue(words, 0, context.meeting.date);
      return kind === 'unreadable' ? undefined : { due: value };
    }
    if (column === 'status') {
      const status = canonicalValue('actionStatus', words) ?? progressInCell(words);
      return status === undefined ? undefined : { status };
    }
    const owners = namesInCell(text, value);
    return arePeople(text, owners, context.people, true) ? { owners } : undefined;
  }
}

/** Whether a block stands right under another: on the next line, or as an item of a deeper list. */
function isUnder(block: PlainBlock, before: PlainBlock): boolean {
  if (block.kind === 'row' || before.kind === 'row') return false;
  if (block.kind === 'bullet' && before.kind === 'bullet') return block.level > before.level;
  return !block.apart;
}

/** A value without what parts it from the next one, and without emphasis. */
function bare(text: string, start: number, end: number): TextRange {
  while (end > start && /[\s.,;|(*_–-]/.test(text[end - 1] ?? '')) end--;
  return trimRange(text, start, end);
}

function endOf({ phrase }: FoundRecord): number {
  return phrase.rangeOf(0, phrase.text.length).end;
}

function withSaid(record: FoundRecord, said: Said): FoundRecord {
  const { owners = said.owners, due = said.due, status = said.status } = record;
  return { ...record, owners: record.label?.owner === undefined ? owners : record.owners, due, status };
}
