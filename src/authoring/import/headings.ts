import type { AgendaItem, Minutes, Section } from '../../minutes/model';
import { labelKind } from '../../minutes/plain/labels';
import type { PlainLine } from '../../minutes/plain/plainLine';
import { termsOf } from '../../minutes/vocabulary/vocabulary';
import { contains, slice, trimRange, type TextRange } from '../../text/range';

/** Items are headings of the third level and deeper; sections of the second (format.md, 5). */
const ITEM_LEVEL = 3;
/** Deeper ones are items only where they have a number. */
const DEEPEST_ITEM = 4;

/** `3.0 release`, `2. Title` in an item without a number. */
const OPENING_FIGURES = /^(\d+)([.)](?:\d|\s|$))/;

/** How the headings of plain minutes are written, and which lines are some. */
export class ImportedHeadings {
  readonly #minutes: Minutes;
  readonly #items: ReadonlyMap<number, AgendaItem>;
  /** The highest level of the items of each section, which becomes that of items. */
  readonly #tops = new Map<string, number>();

  constructor(minutes: Minutes) {
    this.#minutes = minutes;
    this.#items = new Map(minutes.items.map((item) => [item.headingRange.start, item]));
    for (const { section, level } of minutes.items)
      this.#tops.set(section, Math.min(level, this.#tops.get(section) ?? level));
  }

  /** The item that a line is the heading of. */
  itemAt({ line }: PlainLine): AgendaItem | undefined {
    return this.#items.get(line.start);
  }

  sectionAt({ line }: PlainLine): Section | undefined {
    return this.#minutes.sections.find(({ titleRange }) => contains(line, titleRange));
  }

  levelOf({ level, section }: AgendaItem): number {
    return Math.min(DEEPEST_ITEM, level - (this.#tops.get(section) ?? level) + ITEM_LEVEL);
  }

  /** `5. Title`, `§ 45 Title`: the number in its form, which may stand on a line of its own, and the words after it. */
  wordsOf(item: AgendaItem, { range }: PlainLine): string {
    const { text } = this.#minutes;
    const { number, numberRange, titleRange } = item;
    const isHere = numberRange !== undefined && contains(range, numberRange);
    const words = text.slice(isHere ? titleRange.start : range.start, range.end).trim();
    // What opens like a number and is none stays none.
    if (number === undefined) return words.replace(OPENING_FIGURES, '$1\\$2');
    const shown = number.startsWith('§')
      ? `§ ${number.slice(1)}`
      : number.includes('.')
        ? number
        : `${number}.`;
    return `${shown} ${words}`.trimEnd();
  }

  /** The word before a number, as in `Punkt 3`, which is none of the format; empty where there is none. */
  wordBefore({ numberRange }: AgendaItem, { range }: PlainLine): TextRange {
    const isHere = numberRange !== undefined && contains(range, numberRange);
    return { start: range.start, end: isHere ? numberRange.start : range.start };
  }

  /** What stands behind a number above its title: that of the matter, `§ 23 Dnr KS 2024/45`. */
  referenceOf({ numberRange }: AgendaItem, lines: readonly PlainLine[]): TextRange | undefined {
    if (numberRange === undefined) return undefined;
    const above = lines.find(({ kind, range }) => kind === 'number' && contains(range, numberRange));
    return above === undefined || above.range.end <= numberRange.end
      ? undefined
      : trimRange(this.#minutes.text, numberRange.end, above.range.end);
  }

  /** A number that the text had lost. */
  isRestored({ number, numberRange }: AgendaItem): boolean {
    return (
      number !== undefined &&
      (numberRange === undefined || !/\d/.test(slice(this.#minutes.text, numberRange)))
    );
  }

  /** The name of a section: the word of the format where it is one, however it was written; and the words for which it stands. */
  sectionName(section: Section): { readonly name: string; readonly replaced: TextRange | undefined } {
    const { kind, title, titleRange } = section;
    if (kind === 'other' || labelKind(title) === undefined) return { name: title, replaced: undefined };
    return {
      name: termsOf(this.#minutes.meeting.lang).sections[kind][0] ?? title,
      replaced: titleRange,
    };
  }
}
