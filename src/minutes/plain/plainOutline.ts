import type { MarkdownDocument } from '../../markdown/document';
import type { Label } from '../../markdown/label';
import { readLabel } from '../../markdown/label';
import type { TextRange } from '../../text/range';
import { slice } from '../../text/range';
import { splitNames } from '../names';
import type { PartKind } from '../vocabulary/plain/terms';
import { withDamagedBullets } from './damagedBullets';
import { hasMarkedHeadings, withBareHeadings } from './headings';
import { casualKind, factLabel, formatLabel, kindOfWords } from './labels';
import { namesPeople, readFormLabel, readLineLabel } from './lineLabel';
import { speaksOfMeeting } from './meetingWords';
import { withNoise } from './noise';
import { readPersonText } from './personText';
import { markdownLines, type PlainLine } from './plainLine';
import { NUMBERED_LEVEL, withPrintedHeadings } from './printedHeadings';
import { lineAfter, Typography } from './typography';

/**
 * A run of lines under one heading or label, or going on after what a label held. Lines under deeper headings are
 * parts of their own; those of no known kind take the kind of the part around them.
 */
export interface PlainPart {
  readonly kind: PartKind;
  /** The heading's line, or the list item that holds the label. */
  readonly heading: PlainLine | undefined;
  /** The label's own words (`Deltagare LG 12-16.00`); what follows its colon on the line is in `rest`. */
  readonly label: TextRange | undefined;
  readonly rest: TextRange | undefined;
  /** Those after the heading or label, up to the next part. */
  readonly lines: readonly PlainLine[];
  /** The level of its heading; a label is one below the heading over it. */
  readonly level: number;
}

export interface PlainOutline {
  readonly lines: readonly PlainLine[];
  /** In document order. */
  readonly parts: readonly PlainPart[];
  /** Whether headings have marks of headings; in scans, prints and typed notes they have none. */
  readonly marked: boolean;
}

/** The lines of a document and the parts that its headings and labels make. Never throws. */
export function plainOutline(document: MarkdownDocument): PlainOutline {
  const { text } = document;
  const read = markdownLines(document);
  const marked = hasMarkedHeadings(read);
  const lines = marked ? withBareHeadings(text, read) : printedLines(text, read);
  return outlineOf(text, lines, marked);
}

/** The parts of lines whose kinds are known. */
export function outlineOf(text: string, lines: readonly PlainLine[], marked: boolean): PlainOutline {
  const reader = new PartReader(text, marked);
  for (const line of lines) reader.read(line, lines);
  settleGroups(text, reader.parts, marked);
  return { lines, parts: reader.parts, marked };
}

function printedLines(text: string, lines: readonly PlainLine[]): readonly PlainLine[] {
  const typography = new Typography(text, lines);
  const bulleted = withDamagedBullets(text, withNoise(text, lines, typography), typography);
  return withPrintedHeadings(text, bulleted, typography);
}

type OpenPart = { -readonly [K in keyof PlainPart]: PlainPart[K] } & { lines: PlainLine[] };

class PartReader {
  readonly parts: OpenPart[] = [];
  readonly #text: string;
  readonly #marked: boolean;
  /** The headings that the next line stands under, outermost first. */
  readonly #headings: OpenPart[] = [];
  /** The label whose part is open. */
  #label: OpenPart | undefined;

  constructor(text: string, marked: boolean) {
    this.#text = text;
    this.#marked = marked;
    this.#open({
      kind: 'header',
      heading: undefined,
      label: undefined,
      rest: undefined,
      lines: [],
      level: 0,
    });
  }

  read(line: PlainLine, lines: readonly PlainLine[]): void {
    if (line.kind === 'heading') this.#heading(line, lines);
    else if (!this.#labelled(line, lines)) this.#content(line);
  }

  #heading(line: PlainLine, lines: readonly PlainLine[]): void {
    while ((this.#headings.at(-1)?.level ?? 0) >= line.level) this.#headings.pop();
    this.#label = undefined;
    const label = readLabel(this.#text, line.range);
    const words = label?.words ?? line.range;
    const rest = label !== undefined && label.rest.end > label.rest.start ? label.rest : undefined;
    const known = kindOfWords(slice(this.#text, words)) ?? this.#casual(words, rest, line, lines);
    const own = rest === undefined || (known !== undefined && OF_PEOPLE.has(known)) ? known : undefined;
    this.#open({
      kind: own ?? this.#inherited(line),
      heading: line,
      label: own === undefined ? undefined : words,
      rest: own === undefined ? undefined : rest,
      lines: [],
      level: line.level,
    });
    const opened = this.parts.at(-1);
    if (opened !== undefined) this.#headings.push(opened);
  }

  /** The kind of the part around a heading of no kind of its own; the title, which no number opens, gives none. */
  #inherited(line: PlainLine): PartKind {
    if (this.#isTitle(line)) return 'header';
    const around = this.#headings.at(-1)?.kind ?? 'other';
    // Formal minutes are signed on their first page, and their items follow.
    const isAfterSigning = around === 'sign-off' && !this.#marked && line.level === NUMBERED_LEVEL;
    return around === 'header' || isAfterSigning ? 'other' : around;
  }

  /**
   * Whether a heading is the title, or goes on with it: `## Board meeting` and `### 5 March 2024` right under it. A text
   * that marks no headings has its title above the first of them.
   */
  #isTitle({ range, level }: PlainLine): boolean {
    const saysMore = this.parts.some(({ lines }) =>
      lines.some(({ kind }) => kind === 'text' || kind === 'bullet'),
    );
    if (this.parts.length === 1) return this.#marked || (level !== NUMBERED_LEVEL && !saysMore);
    const words = slice(this.#text, range);
    const isUnderTitle =
      !saysMore && this.#headings.length > 0 && this.#headings.every(({ kind }) => kind === 'header');
    return isUnderTitle && this.#marked && (speaksOfMeeting(words) || YEAR.test(words));
  }

  /** Whether the head of the page goes on, or the lists of people with which it ends. */
  #isInHead(): boolean {
    const kind = this.#headings.at(-1)?.kind ?? 'header';
    return kind === 'header' || OF_PEOPLE.has(kind);
  }

  /** Whether the line opens a part with a label: `Närvarande LG: …`, `- Attendees: …`, `Next steps:`. */
  #labelled(line: PlainLine, lines: readonly PlainLine[]): boolean {
    if (line.kind !== 'text' && line.kind !== 'bullet') return false;
    const label = this.#labelOf(line);
    if (label === undefined) return false;
    const holdsNothing =
      label.rest.end === label.rest.start || COLUMN_HEADS.test(slice(this.#text, label.rest));
    const kind =
      kindOfWords(slice(this.#text, label.words)) ??
      this.#casual(label.words, holdsNothing ? undefined : label.rest, line, lines) ??
      this.#furtherGroup(line, label);
    if (kind === undefined || (holdsNothing && lines[line.index + 1] === undefined)) return false;
    if (line.kind === 'bullet' && !holdsNothing && !OF_PEOPLE.has(kind)) return false;
    if (!holdsNothing && !OF_PEOPLE.has(kind) && !OPENS_WITH_TEXT.has(kind)) return false;
    this.#label = undefined;
    this.#open({
      kind,
      heading: line.kind === 'bullet' ? line : undefined,
      label: label.words,
      rest: holdsNothing ? undefined : label.rest,
      lines: [],
      level: (this.#headings.at(-1)?.level ?? 0) + 1,
    });
    this.#label = this.parts.at(-1);
    return true;
  }

  /** List items have their labels before a colon; sentences on who was there stand in the head of the page. */
  #labelOf({ kind, range }: PlainLine): Label | undefined {
    if (kind === 'bullet') return readLabel(this.#text, range);
    return this.#isInHead() ? readLineLabel(this.#text, range) : readFormLabel(this.#text, range);
  }

  /** `Here: Anna, Bo`: in the head of the page, over people; elsewhere it says something else. */
  #casual(
    words: TextRange,
    rest: TextRange | undefined,
    { index }: PlainLine,
    lines: readonly PlainLine[],
  ): PartKind | undefined {
    const kind = this.#isInHead() ? casualKind(slice(this.#text, words)) : undefined;
    if (kind === undefined) return undefined;
    const next = rest ?? lineAfter(lines, index)?.range;
    const isAmongLists = this.#label !== undefined && OF_LISTS.has(this.#label.kind);
    return next !== undefined && namesPeople(this.#text, next, isAmongLists) ? kind : undefined;
  }

  /** `Styrgruppen 14-16.00: Anna Berg, Bo Ek` after a label of attendees: the attendees of one more group. */
  #furtherGroup(line: PlainLine, label: Label): PartKind | undefined {
    const opened = this.#label;
    if (opened?.heading !== undefined || opened === undefined || !OF_LISTS.has(opened.kind)) return undefined;
    if ((line.kind !== 'text' || factLabel(this.#text, label)) ?? formatLabel(this.#text, label))
      return undefined;
    const names = splitNames(this.#text, label.rest);
    const areNames = names.every((name) =>
      /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+[\p{L}\p{M}.'’-]+){0,4}$/u.test(slice(this.#text, name)),
    );
    return names.length > 1 && areNames ? 'attendees' : undefined;
  }

  #content(line: PlainLine): void {
    if (this.#label !== undefined && this.#endsLabel(this.#label, line)) {
      const around = this.#headings.at(-1);
      this.#label = undefined;
      this.#open({
        kind: around?.kind ?? 'header',
        heading: undefined,
        label: undefined,
        rest: undefined,
        lines: [],
        level: around?.level ?? 0,
      });
    }
    this.parts.at(-1)?.lines.push(line);
  }

  /** Whether a line stands after what a label holds: after the blank line under its text, or after its list. */
  #endsLabel({ heading, rest, lines }: OpenPart, line: PlainLine): boolean {
    if (line.kind === 'blank') return false;
    const last = lines.at(-1);
    if (heading !== undefined) return line.kind === 'bullet' && line.level <= heading.level;
    if (rest !== undefined) return last?.kind === 'blank';
    const hasContent = lines.some(({ kind }) => kind === 'bullet' || kind === 'row');
    return hasContent && last?.kind === 'blank' && line.kind === 'text' && line.level === 0;
  }

  #open(part: OpenPart): void {
    this.parts.push(part);
  }
}

/** `Närvarande:    Företag:    Tel:`: what follows a label heads further columns of its list. */
const COLUMN_HEADS = /^(?:\p{Lu}[\p{L} .-]*:(?:\s{2,}|$)){2,}$/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const OF_PEOPLE: ReadonlySet<PartKind> = new Set([
  'attendees',
  'absent',
  'guests',
  'observers',
  'chair',
  'secretary',
  'approvers',
]);
const OF_LISTS: ReadonlySet<PartKind> = new Set(['attendees', 'absent', 'guests', 'observers']);
const OPENS_WITH_TEXT: ReadonlySet<PartKind> = new Set(['agenda', 'next-meeting', 'sign-off']);

/**
 * Headings under a list of attendees name groups of them, as long as people stand there; from the first under which
 * other things do, they are what the meeting was about.
 */
function settleGroups(text: string, parts: readonly OpenPart[], marked: boolean): void {
  let list: OpenPart | undefined;
  let isOver = false;
  for (const part of parts) {
    if (part.heading?.kind !== 'heading') continue;
    const isList = part.label !== undefined && OF_LISTS.has(part.kind);
    if (isList || list === undefined || part.level <= list.level) {
      list = OF_LISTS.has(part.kind) ? part : undefined;
      isOver = false;
      continue;
    }
    if (part.label !== undefined) {
      isOver = true;
      continue;
    }
    isOver ||= (!marked && part.level === NUMBERED_LEVEL) || !listsPeople(text, part, marked ? 0.5 : 1);
    if (isOver) part.kind = 'other';
  }
}

function listsPeople(text: string, { lines }: PlainPart, least: number): boolean {
  const entries = lines.filter(({ kind }) => kind === 'bullet' || kind === 'text' || kind === 'row');
  const people = entries.filter(({ range }) => {
    const person = readPersonText(text, range, false);
    // Three words in small letters open a sentence, too.
    return person !== undefined && (person.strength === 'full' || person.name.split(' ').length < 3);
  });
  return people.length >= entries.length * least;
}
