import { isDigit } from '../../markdown/characters';
import { slice, trimRange, type TextRange } from '../../text/range';
import { canonicalKey } from '../vocabulary/vocabulary';
import { foldMarks } from '../../text/fold';
import { isNoDecisions } from '../statements';
import type { PartKind } from '../vocabulary/plain/terms';
import { isEmphasised, isInCapitals } from './headings';
import { factLabel, formatLabel, kindOfWords, labelKind } from './labels';
import { labelOpening, readFormLabel } from './lineLabel';
import type { PlainLine } from './plainLine';
import { BARE_NUMBER, ITEM_WORD, runOf } from './openingNumbers';
import { columnOf } from './recordTable';
import { signingColumns } from './signatures';
import { lineAfter, lineBefore, type Typography } from './typography';

/** The levels of headings in a text whose headings have no marks. */
export const SECTION_LEVEL = 2;
export const NUMBERED_LEVEL = 3;
export const UNNUMBERED_LEVEL = 4;

/** `5. Title`, `5.1 Title`, `§ 45 Title`, `45 § Title`, `2024/45 Title`, `24/045 Title`, and `. Title` whose number is lost. */
const NUMBERED =
  /^(?:§\s*\d+[.:]?|\d+\s?§[.:]?|(?:19|20)\d\d\/\d+|\d\d\/\d{3}|\d+(?:\.\d+)+[.:)]?|\d{0,2}[.)])\s+(?=["”“'(«]?[\p{Lu}\p{N}])/u;
/** A number alone on its line. */
const LONE_NUMBER = /^(?:§\s*\d+[.:]?|\d+\s?§[.:]?|\d+(?:\.\d+)*[.)])$/;

/**
 * Finds the headings of a text that marks none, as typed notes and printed or scanned minutes are: known words alone on
 * a line, lines in bold or capitals, numbered lines, and lines that were broken early without ending a sentence before
 * a new one begins. What stands before the first known word or number is the head of the page.
 */
export function withPrintedHeadings(
  text: string,
  lines: readonly PlainLine[],
  typography: Typography,
): readonly PlainLine[] {
  return new HeadingReader(text, lines, typography).read();
}

class HeadingReader {
  readonly #text: string;
  readonly #lines: readonly PlainLine[];
  readonly #typography: Typography;
  readonly #result: PlainLine[] = [];
  /** Whether the head of the page is over. */
  #isInBody = false;
  /** The kind of the latest section or label. */
  #part: PartKind | undefined;
  #hasNumbers = false;
  /** The words of lines that come more than once, folded. */
  readonly #repeated: ReadonlySet<string>;
  /** Whether the lines that follow stand inside a numbered line that Markdown takes for an item of a list. */
  #isInNumbered = false;
  /** The lines that numbers without a point open, one after the other. */
  readonly #run: ReadonlySet<number>;
  /** Whether the next line of text is the title of a number alone on its line. */
  #awaitsTitle = false;

  constructor(text: string, lines: readonly PlainLine[], typography: Typography) {
    this.#text = text;
    this.#lines = lines;
    this.#typography = typography;
    this.#repeated = repeatedWords(text, lines);
    this.#run = runOf(lines.map((line, index) => bareNumber(text, lines, line, index)));
  }

  read(): readonly PlainLine[] {
    for (const [index, line] of this.#lines.entries()) this.#result.push(this.#line(line, index));
    return this.#result;
  }

  #line(line: PlainLine, index: number): PlainLine {
    if (line.kind === 'heading') {
      this.#isInNumbered = false;
      return line;
    }
    if (line.kind !== 'text' && line.kind !== 'bullet') return line;
    if (this.#isLoneNumber(line, index)) {
      this.#awaitsTitle = true;
      this.#hasNumbers = true;
      this.#isInBody = true;
      return { ...line, kind: 'number', range: trimRange(this.#text, line.line.start, line.line.end) };
    }
    const level = this.#level(line, index);
    if (level !== undefined) {
      this.#isInBody = true;
      this.#isInNumbered = level === NUMBERED_LEVEL && line.kind === 'bullet';
      const range =
        line.kind === 'bullet' ? trimRange(this.#text, line.line.start, line.line.end) : line.range;
      return { ...line, kind: 'heading', level, range };
    }
    if (line.level === 0 && line.kind === 'bullet') this.#isInNumbered = false;
    return line.level > 0 && this.#isInNumbered ? { ...line, level: line.level - 1 } : line;
  }

  /** The level of a line that is a heading. */
  #level(line: PlainLine, index: number): number | undefined {
    if (this.#awaitsTitle && line.kind === 'text') {
      this.#awaitsTitle = false;
      return NUMBERED_LEVEL;
    }
    if (line.level > 0 && !this.#isInNumbered) return undefined;
    if (line.range.end - line.range.start > LONGEST || isNoDecisions(this.#text, line.range))
      return undefined;
    if (signingColumns(this.#text, line.range) !== undefined) return undefined;
    if (this.#isNumbered(line, index)) {
      this.#hasNumbers = true;
      this.#part = undefined;
      return NUMBERED_LEVEL;
    }
    if (line.kind === 'bullet') return undefined;
    const words = slice(this.#text, line.range);
    const label = labelOpening(this.#text, line.range, this.#isInBody);
    const kind = label === undefined ? kindOfWords(words) : undefined;
    if (kind !== undefined && this.#standsAlone(line, index) && !this.#isTitle(kind, index)) {
      this.#part = kind;
      // A word that comes again under each item divides the item, not the meeting.
      return this.#repeated.has(foldMarks(words)) && this.#hasNumbers ? UNNUMBERED_LEVEL : SECTION_LEVEL;
    }
    if (label !== undefined) {
      this.#part = label;
      this.#isInBody = true;
      return undefined;
    }
    if (!this.#isInBody || this.#isFact(line) || this.#isEntry(line) || headsColumns(words)) return undefined;
    if (!this.#isBroken(line, index)) return undefined;
    // A heading over other things than people ends their list.
    if (this.#part !== undefined && OF_PEOPLE.has(this.#part)) this.#part = undefined;
    return isInCapitals(words) ? SECTION_LEVEL : UNNUMBERED_LEVEL;
  }

  /** `Föredragande: …`, `Plats: …`: something said of an item or the meeting. */
  #isFact({ range }: PlainLine): boolean {
    const label = readFormLabel(this.#text, range);
    if (label === undefined) return isReference(slice(this.#text, range));
    if (!/\p{L}/u.test(slice(this.#text, label.rest))) return true;
    return formatLabel(this.#text, label) !== undefined || factLabel(this.#text, label) !== undefined;
  }

  /** `Anna: book a room` in a section of actions or decisions. */
  #isEntry({ range }: PlainLine): boolean {
    return (
      this.#part !== undefined && OF_RECORDS.has(this.#part) && readFormLabel(this.#text, range) !== undefined
    );
  }

  /** A number opens the line, and what follows is no list: no further number stands on the next line or the last. */
  #isNumbered(line: PlainLine, index: number): boolean {
    const opening = this.#text.slice(line.line.start, line.range.end).trimStart();
    if (this.#run.has(index)) return true;
    if (ITEM_WORD.test(opening)) return true;
    if (!NUMBERED.test(opening)) return false;
    if (/^(?:\d+\s?)?§/.test(opening)) return true;
    if (this.#part === 'agenda' || /[.;,]$/.test(opening)) return false;
    return !this.#isListed(index - 1) && !this.#isListed(index + 1, opening);
  }

  /** Whether a line opens with a number, too; what counts the parts of the line before is no entry beside it. */
  #isListed(index: number, before?: string): boolean {
    const line = this.#lines[index];
    const opening = line && this.#text.slice(line.line.start, line.range.end).trimStart();
    if (opening === undefined || !NUMBERED.test(opening)) return false;
    const outer = before === undefined ? undefined : /^\d+(?=[.)])/.exec(before)?.[0];
    return outer === undefined || !opening.startsWith(`${outer}.1`);
  }

  /** A number whose title stands on the next line that says something. */
  #isLoneNumber(line: PlainLine, index: number): boolean {
    return this.#isNumberAlone(line) && lineAfter(this.#lines, index)?.kind === 'text';
  }

  /** `MINNESANTECKNINGAR` over the group, the day and the list of those present names the text, no part of it. */
  #isTitle(kind: PartKind, index: number): boolean {
    if (kind !== 'minutes' || this.#isInBody) return false;
    return this.#lines.some(
      (line) => line.index > index && line.kind === 'text' && opensList(this.#text, line.range),
    );
  }

  /** `5.`, or with nothing behind it but the number of a matter: `§ 23 Dnr KS 2024/45`. */
  #isNumberAlone({ line }: PlainLine): boolean {
    const written = this.#text.slice(line.start, line.end).trim();
    const [, number = written, rest = ''] = /^(§\s?\d+|\d+\s?§)\s+(.*)$/.exec(written) ?? [];
    return LONE_NUMBER.test(number) && (rest === '' || isReference(rest));
  }

  /** A known word is a heading where no sentence goes on over it, or under it. */
  #standsAlone(line: PlainLine, index: number): boolean {
    const [before, next] = [this.#lines[index - 1], this.#lines[index + 1]];
    if (next?.kind === 'text' && /^\p{Ll}/u.test(slice(this.#text, next.range))) return false;
    return (
      before?.kind !== 'text' || this.#typography.isPunctuated(before) || this.#typography.opensPage(line)
    );
  }

  /** A line that was broken early, under the end of something and over the beginning of something. */
  #isBroken(line: PlainLine, index: number): boolean {
    const typography = this.#typography;
    if (isEmphasised(this.#text, line)) return true;
    const after = lineAfter(this.#lines, index);
    if (after === undefined || !typography.begins(line) || typography.isPunctuated(line)) return false;
    if (after.kind === 'heading' || (after.kind === 'text' && !typography.begins(after))) return false;
    const next = this.#lines[index + 1];
    if (!typography.breaksEarly(line, next?.kind === 'text' ? next : undefined)) return false;
    return this.#isUnderEnd(line, index) && this.#isOverContent(line, after, next);
  }

  #isUnderEnd(line: PlainLine, index: number): boolean {
    const above = this.#lines[index - 1];
    if (above === undefined || above.kind === 'blank' || above.kind === 'noise') return true;
    // Right under the heading of a list of records stand its entries.
    if (this.#result[index - 1]?.kind === 'heading')
      return (
        this.#part === undefined || !OF_RECORDS.has(this.#part) || isInCapitals(slice(this.#text, line.range))
      );
    const before = lineBefore(this.#lines, index);
    return before !== undefined && this.#typography.opensPage(line) && this.#typography.isPunctuated(before);
  }

  /** Whether a line is too long for a name and what is said of somebody, or ends as a sentence does. */
  #isSentence({ range }: PlainLine): boolean {
    return range.end - range.start > LEAST_SENTENCE || /\p{Ll}[.!?]$/u.test(slice(this.#text, range));
  }

  /** Whether what follows is under the line rather than beside it; names of people stand in lists of short lines. */
  #isOverContent(line: PlainLine, after: PlainLine, next: PlainLine | undefined): boolean {
    const isSection = labelKind(slice(this.#text, after.range)) !== undefined;
    // Words in capitals may stand over items that are counted.
    const isOverItems = this.#isListed(after.index) || this.#run.has(after.index);
    if (isSection || (isOverItems && !isInCapitals(slice(this.#text, line.range)))) return false;
    if (this.#part !== undefined && OF_PEOPLE.has(this.#part))
      return next === after && this.#isSentence(after);
    return true;
  }
}

/** `Nr   Punkt   Ansvarig   Klart` over a list in columns. */
function headsColumns(words: string): boolean {
  const columns = words.split(/\s{2,}/);
  return columns.length > 2 && columns.every((column) => columnOf(column) !== undefined);
}

function opensList(text: string, range: TextRange): boolean {
  return (labelOpening(text, range, false) ?? kindOfWords(slice(text, range))) === 'attendees';
}

/**
 * The number without a point that opens a line with nothing right above it, or that stands in a column of its own; with
 * no sentence behind it.
 */
function bareNumber(
  text: string,
  lines: readonly PlainLine[],
  { kind, range, level }: PlainLine,
  index: number,
): number | undefined {
  if (kind !== 'text' || level > 0 || range.end - range.start > LONGEST_WORDS) return undefined;
  if (!isDigit(text.charCodeAt(range.start))) return undefined;
  const words = slice(text, range);
  const number = BARE_NUMBER.exec(words)?.[0];
  if (number === undefined || /[.;,]$/.test(words)) return undefined;
  if (/^\d+\s{2}/.test(words)) return Number(number);
  const above = lines[index - 1]?.kind;
  return above === undefined || above === 'blank' || above === 'noise' ? Number(number) : undefined;
}

/** `Dnr KS 2024/45`. */
function isReference(words: string): boolean {
  const [, opening = '', rest = ''] = /^(\p{L}+)\.?:?\s+(.*)$/u.exec(words) ?? [];
  return /\d/.test(rest) && canonicalKey('meeting', opening) === 'reference';
}

function repeatedWords(text: string, lines: readonly PlainLine[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const { kind, range } of lines) {
    if (kind !== 'text' || range.end - range.start > LONGEST_WORDS) continue;
    const words = foldMarks(slice(text, range));
    (once.has(words) ? again : once).add(words);
  }
  return again;
}

const OF_RECORDS: ReadonlySet<PartKind> = new Set(['actions', 'previous-actions', 'decisions']);
const LONGEST_WORDS = 60;
const LONGEST = 100;
const LEAST_SENTENCE = 45;
const OF_PEOPLE: ReadonlySet<PartKind> = new Set(['attendees', 'absent', 'guests', 'observers', 'sign-off']);
