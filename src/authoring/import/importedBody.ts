import type { AgendaItem, Minutes } from '../../minutes/model';
import { readLabel } from '../../markdown/label';
import { formatLabel, factLabel } from '../../minutes/plain/labels';
import type { PlainLine } from '../../minutes/plain/plainLine';
import type { PlainOutline } from '../../minutes/plain/plainOutline';
import { isSignOff } from '../../minutes/statements';
import { termsOf } from '../../minutes/vocabulary/vocabulary';
import { contains, overlaps, slice, type TextRange } from '../../text/range';
import { BodyWriter } from './bodyWriter';
import { groupName } from './frontMatter';
import { ImportedHeadings } from './headings';
import type { ImportReport } from './importReport';
import { importedRecords, suggestions } from './importedRecords';
import { bold, contentStart, emphasised, escaped, lineNumber, restAfter } from './lineWords';
import type { PeopleLines } from './peopleLines';
import { type ImportedRecord, RecordBlocks } from './recordBlock';
import { wordsIn, WordStock } from './words';
import type { WordChanges } from './wordsLost';

export interface BodyOptions {
  /** The lines of the attendees block; none where nobody is listed. */
  readonly attendees: readonly string[];
  readonly people: PeopleLines;
  readonly candidates: boolean;
}

export interface Body extends WordChanges {
  readonly lines: readonly string[];
  readonly report: Pick<ImportReport, 'restored' | 'removed' | 'joined' | 'left'>;
}

/** Lines that stand above the title in what a scanner read of a letterhead are shorter than this. */
const LONGEST_LETTERHEAD = 60;
/** A line of text that a page break tears is about full. */
const FULL_LINE = 40;
const WORDS = /[\p{L}\p{N}]/u;

/** Writes the body of structured minutes from the lines of plain ones, in their order. */
export class ImportedBody {
  readonly #minutes: Minutes;
  readonly #outline: PlainOutline;
  readonly #options: BodyOptions;
  readonly #headings: ImportedHeadings;
  readonly #blocks: RecordBlocks;
  readonly #writer = new BodyWriter();
  readonly #removed: TextRange[] = [];
  readonly #moved: TextRange[] = [];
  readonly #restored: { line: number; number: string; title: string }[] = [];
  readonly #noise: { line: number; text: string }[] = [];
  readonly #joined: { line: number }[] = [];
  /** Records in document order that are still to be written. */
  readonly #records: ImportedRecord[];
  /** Blocks of what stands in lines that stay as they are: written after them. */
  #pending: (readonly string[])[] = [];
  #hasTitle = false;
  #hasAttendees = false;
  #isSigned = false;
  #isInMatters = false;
  #before: PlainLine | undefined;

  constructor(minutes: Minutes, outline: PlainOutline, options: BodyOptions) {
    this.#minutes = minutes;
    this.#outline = outline;
    this.#options = options;
    this.#headings = new ImportedHeadings(minutes);
    this.#blocks = new RecordBlocks(minutes);
    this.#hasAttendees = options.attendees.length === 0;
    this.#records = importedRecords(minutes, options.candidates);
  }

  write(): Body {
    const { lines } = this.#outline;
    if (this.#minutes.meeting.titleRange === undefined) this.#title(groupName(this.#minutes.meeting));
    for (let at = 0; at < lines.length;) at = this.#line(at);
    this.#flush();
    this.#writeAttendees();
    return {
      lines: this.#writer.finish(),
      removed: this.#removed,
      moved: this.#moved,
      report: {
        restored: this.#restored,
        removed: this.#noise,
        joined: this.#joined,
        left: this.#options.candidates ? [] : suggestions(this.#minutes),
      },
    };
  }

  /** Writes a line, with those that belong to it; gives the index of the next one. */
  #line(at: number): number {
    const line = this.#outline.lines[at];
    if (line === undefined) return at + 1;
    if (this.#pending.length > 0 && line.kind !== this.#before?.kind) this.#flush();
    const next = this.#special(line, at) ?? this.#ordinary(line, at);
    if (line.kind !== 'blank' && line.kind !== 'noise') this.#before = line;
    return next;
  }

  /** Lines that become something else than themselves. */
  #special(line: PlainLine, at: number): number | undefined {
    const { text, meeting, document } = this.#minutes;
    const { people } = this.#options;
    if (line.kind === 'code') return undefined;
    if (document.frontMatter !== undefined && line.line.start < document.frontMatter.end) return undefined;
    if (line.kind === 'noise' || this.#isLetterhead(line)) {
      this.#leaveOut(line);
      return at + 1;
    }
    if (meeting.titleRange !== undefined && contains(line.line, meeting.titleRange) && !this.#hasTitle) {
      this.#title(slice(text, line.range));
      return at + 1;
    }
    if (this.#isOrganisation(line)) {
      this.#moved.push(line.line);
      return at + 1;
    }
    if (people.all.has(line) && this.#hasTitle) this.#writeAttendees();
    const replaced = people.replaced.get(line);
    if (replaced !== undefined) {
      this.#moved.push(line.range);
      this.#removed.push({ start: line.line.start, end: line.range.start });
      this.#removed.push(...replaced);
      return at + 1;
    }
    const item = this.#headings.itemAt(line);
    const written = this.#recordLines(line, at);
    if (written !== undefined) return written;
    return this.#heading(line, item) ? at + 1 : undefined;
  }

  #heading(line: PlainLine, item: AgendaItem | undefined): boolean {
    const { text } = this.#minutes;
    const section = line.kind === 'heading' ? this.#headings.sectionAt(line) : undefined;
    if (item === undefined && section === undefined && line.kind !== 'heading') return false;
    if (slice(text, line.range).trim() === '') return true;
    this.#writeAttendees();
    this.#removeMarker(line);
    if (item !== undefined) {
      this.#openMatters(item);
      this.#removed.push(this.#headings.wordBefore(item, line));
      this.#writer.heading(this.#headings.levelOf(item), this.#headings.wordsOf(item, line));
      const reference = this.#headings.referenceOf(item, this.#outline.lines);
      if (reference !== undefined) {
        this.#writer.text(slice(text, reference));
        this.#moved.push(reference);
      }
      if (this.#headings.isRestored(item))
        this.#restored.push({
          line: lineNumber(this.#minutes.text, line.line.start),
          number: item.number ?? '',
          title: item.title,
        });
    } else if (section !== undefined) {
      const { name, replaced } = this.#headings.sectionName(section);
      if (replaced !== undefined) this.#removed.push(replaced);
      this.#isSigned ||= section.kind === 'sign-off';
      this.#isInMatters = section.kind === 'matters';
      this.#writer.heading(
        2,
        replaced === undefined ? slice(text, line.range) : name + restAfter(text, line, replaced),
      );
    } else if (line.level <= 2 && this.#minutes.sections.length === 0) {
      this.#writer.heading(2, slice(text, line.range));
    } else {
      this.#writer.blank();
      this.#writer.text(bold(slice(text, line.range)));
      this.#writer.blank();
    }
    return true;
  }

  /** Items of no section of their own stand in the section of matters, not in that of the attendees before them. */
  #openMatters({ section }: AgendaItem): void {
    if (section !== 'matters' || this.#isInMatters) return;
    this.#isInMatters = true;
    this.#writer.heading(2, termsOf(this.#minutes.meeting.lang).sections.matters[0] ?? '');
  }

  #ordinary(line: PlainLine, at: number): number {
    const { text, document } = this.#minutes;
    const raw = slice(text, line.line);
    switch (line.kind) {
      case 'blank':
        this.#writer.blank();
        return at + 1;
      case 'code':
        if (document.frontMatter !== undefined && line.line.start < document.frontMatter.end)
          return this.#sourceFrontMatter(at);
        this.#writer.verbatim(raw);
        return at + 1;
      case 'row':
        this.#writer.row(raw.trim(), line.level);
        return at + 1;
      case 'bullet':
        this.#item(line, emphasised(text, line.range));
        return at + 1;
      case 'number':
        if (this.#isOfItem(line)) return at + 1;
        this.#writer.text(slice(text, line.range).replace(/([.)])$/, '\\$1'));
        return at + 1;
      default:
        this.#text(line, raw);
        return at + 1;
    }
  }

  #text(line: PlainLine, raw: string): void {
    const words = raw.replace(/^[\s\u00a0\f]+|[\s\u00a0]+$/g, '');
    if (words === '') return;
    if (line.level === 0 && this.#goesOn(line)) {
      if (this.#writer.rejoin()) this.#joined.push({ line: lineNumber(this.#minutes.text, line.line.start) });
    } else if (this.#opensPage(line, raw)) this.#writer.blank();
    this.#writer.text(this.#labelled(line) ?? escaped(raw, words), line.level);
  }

  /** The line with the label of the format where it is one, as a scanner or somebody in a hurry may have spelt it. */
  #labelled(line: PlainLine): string | undefined {
    const { text, meeting, signOffs } = this.#minutes;
    const label = readLabel(text, line.range);
    const kind = label && (factLabel(text, label) === undefined ? formatLabel(text, label) : undefined);
    if (label !== undefined && kind === 'presenter') {
      this.#removed.push(label.words);
      return `${termsOf(meeting.lang).labels.presenter[0] ?? ''}: ${slice(text, label.rest)}`;
    }
    const isSigned = signOffs.some(({ range }) => overlaps(range, line.line)) && isSignOff(text, line.range);
    const isLast = this.#minutes.items.every(({ headingRange }) => headingRange.start < line.line.start);
    if (isSigned && isLast && !this.#isSigned) {
      this.#isSigned = true;
      this.#writer.heading(2, termsOf(meeting.lang).sections['sign-off'][0] ?? '');
    }
    return isSigned ? slice(text, line.range).replace(/^([^:/]*?)\s*\/\s*/, '$1: ') : undefined;
  }

  #item(line: PlainLine, words: string): void {
    const { text } = this.#minutes;
    const before = text.slice(line.line.start, line.range.start);
    const number = /(?:^|\s)(\d{1,9}[.)])/.exec(before)?.[1];
    const box = this.#options.people.all.has(line) ? undefined : /\[[ \txX/>-]\]/.exec(before)?.[0];
    this.#writer.item(number ?? '-', box === undefined ? words : `${box} ${words}`, line.level);
    if (number === undefined) this.#removeMarker(line);
    else if (box === undefined) {
      const end = line.line.start + before.indexOf(number) + number.length;
      this.#removed.push({ start: end, end: line.range.start });
    }
  }

  /** The marks of a heading or a list, which have a form of their own, hold letters where a scanner made them. */
  #removeMarker({ kind, line, range }: PlainLine): void {
    if (kind === 'bullet') this.#removed.push({ start: line.start, end: range.start });
  }

  /** Writes the records that stand in a line, with the words before, between and after them. */
  #recordLines(line: PlainLine, at: number): number | undefined {
    const { lines } = this.#outline;
    const { text } = this.#minutes;
    const first = this.#records[0];
    if (first === undefined || first.record.start > line.line.end) return undefined;
    if (first.record.start < line.line.start || this.#stays(line, first)) {
      while (this.#records[0] !== undefined && this.#records[0].record.start <= line.line.end) {
        const found = this.#records.shift();
        if (found !== undefined) this.#pending.push(this.#blocks.write(found, undefined).lines);
      }
      return undefined;
    }
    this.#writeAttendees();
    let last = at;
    let cursor = line.kind === 'bullet' ? line.range.start : contentStart(text, line);
    let isInItem = false;
    let isOpening = true;
    for (;;) {
      const found = this.#records[0];
      const end = lines[last]?.line.end ?? text.length;
      if (found === undefined || found.record.start > end || this.#isSuggested(found)) break;
      this.#records.shift();
      const { range, start } = found.record;
      while ((lines[last + 1]?.line.start ?? Infinity) < range.end) last++;
      const from = Math.max(cursor, start);
      isInItem = this.#between(line, { start: cursor, end: from }, isOpening) || isInItem;
      const written = { start: from, end: Math.max(from, range.end) };
      const { lines: block, said } = this.#blocks.write(found, written);
      this.#moved.push(written);
      this.#removed.push(...said.map((word) => word.range));
      const isBullet = line.kind === 'bullet';
      this.#writer.block(block, isInItem ? line.level + 1 : line.level, isBullet && !isInItem);
      isOpening = false;
      cursor = written.end;
    }
    if (isOpening) return undefined;
    if (line.kind === 'bullet' && !isInItem) this.#removeMarker(line);
    const end = lines[last]?.line.end ?? text.length;
    this.#between({ ...line, kind: 'text' }, { start: cursor, end }, false);
    return last + 1;
  }

  /** Words of a record's line that are not its own; whether they opened a list item. */
  #between(line: PlainLine, range: TextRange, isOpening: boolean): boolean {
    const words = slice(this.#minutes.text, range).replace(/\s+/g, ' ').trim();
    if (!WORDS.test(words)) return false;
    if (line.kind === 'bullet' && isOpening) {
      this.#item(line, words);
      return true;
    }
    this.#writer.text(words, line.kind === 'bullet' ? line.level + 1 : line.level);
    return false;
  }

  /** Whether a line stays as it is beside the block of its record: a cell of a table, a heading, a sentence that only suggests. */
  #stays(line: PlainLine, found: ImportedRecord): boolean {
    return (
      line.kind === 'row' || line.kind === 'heading' || line.kind === 'number' || this.#isSuggested(found)
    );
  }

  #isSuggested({ record }: ImportedRecord): boolean {
    return record.confidence === 'candidate';
  }

  #flush(): void {
    for (const block of this.#pending) this.#writer.block(block, 0, false);
    this.#pending = [];
  }

  #title(words: string): void {
    this.#writer.heading(1, words);
    this.#hasTitle = true;
  }

  #writeAttendees(): void {
    if (this.#hasAttendees) return;
    this.#hasAttendees = true;
    this.#writer.heading(2, termsOf(this.#minutes.meeting.lang).sections.attendees[0] ?? '');
    this.#writer.block(this.#options.attendees, 0, false);
  }

  #leaveOut(line: PlainLine): void {
    const words = slice(this.#minutes.text, line.line).trim();
    this.#removed.push(line.line);
    if (WORDS.test(words) || !/^[-=*_\s]+$/.test(words))
      this.#noise.push({ line: lineNumber(this.#minutes.text, line.line.start), text: words });
  }

  /** What a scanner read above the title of a page whose first line is none of the text's words. */
  #isLetterhead(line: PlainLine): boolean {
    if (this.#hasTitle || line.kind !== 'text' || this.#noise.length === 0) return false;
    if (line.range.end - line.range.start > LONGEST_LETTERHEAD || this.#outline.marked) return false;
    const { meeting, text, dateLine } = this.#minutes;
    const isTitle = meeting.titleRange !== undefined && contains(line.line, meeting.titleRange);
    const isFact = dateLine !== undefined && overlaps(dateLine.range, line.line);
    return !isTitle && !isFact && !this.#isOrganisation(line) && readLabel(text, line.range) === undefined;
  }

  /** A line above the title that says the organisation and nothing else: the front matter says it. */
  #isOrganisation(line: PlainLine): boolean {
    const { meeting, text } = this.#minutes;
    if (this.#hasTitle || line.kind !== 'text' || meeting.org === undefined) return false;
    const words = wordsIn(text, line.range);
    return words.length > 0 && new WordStock(wordsIn(meeting.org)).takeAll(words);
  }

  /** A number on a line of its own, which the heading after it has taken. */
  #isOfItem({ line }: PlainLine): boolean {
    return this.#minutes.items.some(
      ({ numberRange }) => numberRange !== undefined && contains(line, numberRange),
    );
  }

  /** Whether a line of a printed text goes on, after a gap, with the sentence of the line of text before it. */
  #goesOn(line: PlainLine): boolean {
    const before = this.#before;
    if (this.#outline.marked || before?.kind !== 'text' || before.index === line.index - 1) return false;
    const { text } = this.#minutes;
    const last = slice(text, before.range);
    return last.length >= FULL_LINE && !/[.!?:;”"]$/.test(last) && /^\p{Ll}/u.test(slice(text, line.range));
  }

  /** Whether a line of a printed text opens a page, and the sentence before it was at its end. */
  #opensPage({ range }: PlainLine, raw: string): boolean {
    const { text } = this.#minutes;
    const before = this.#before;
    const isEnded = before?.kind === 'text' && /[.!?:]$/.test(slice(text, before.range));
    return !this.#outline.marked && isEnded && /^[ \f]\S/.test(raw) && /^\p{Lu}/u.test(slice(text, range));
  }

  /** Front matter that is not of the format: its lines, as a block of text. */
  #sourceFrontMatter(at: number): number {
    const { text, document } = this.#minutes;
    const end = document.frontMatter?.end ?? 0;
    const lines: string[] = [];
    let next = at;
    for (; (this.#outline.lines[next]?.line.start ?? Infinity) < end; next++) {
      const line = this.#outline.lines[next];
      const words = line === undefined ? '' : slice(text, line.line);
      if (!/^-{3}\s*$/.test(words)) lines.push(words);
    }
    const told = lines.filter((words) => WORDS.test(words));
    if (told.length > 0) this.#writer.block(['```text', ...lines, '```'], 0, false);
    return next;
  }
}
