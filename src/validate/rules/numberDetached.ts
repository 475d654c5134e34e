import type { Block, Heading, ListItem, Paragraph } from '../../markdown/document';
import { firstLine } from '../../markdown/lines';
import type { AgendaItem, Minutes } from '../../minutes/model';
import type { TextEdit } from '../../text/edit';
import { insertion, removal, replacement } from '../../text/edit';
import type { TextRange } from '../../text/range';
import { slice } from '../../text/range';
import { type MissingNumber, missingNumbers, wordingOf } from '../agendaGaps';
import type { Finding, Rule } from '../diagnostic';

/** The number of an item alone on its line, apart from its title, or all but its point lost. */
export const numberDetached: Rule = {
  codes: { 'number-detached': 'warning' },
  *check({ minutes }) {
    const { document, items } = minutes;
    const { blocks } = document;
    const numbered = new Map<number, AgendaItem>();
    for (const item of items) if (mayBeDetached(item)) numbered.set(item.headingRange.start, item);
    const missing = new Lazy(() => missingNumbers(items));
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!;
      if (block.parent !== -1) continue;
      const next = blocks[index + 1];
      if (block.kind === 'heading') {
        const item = numbered.get(block.start);
        if (item === undefined) continue;
        if (OPEN_POINT.test(item.title)) yield pointBeforeTitle(minutes, item, missing.value);
        else if (isNumberAlone(item)) yield* numberBeforeTitle(minutes, block, item, next);
      } else if (block.kind === 'listItem') {
        if (isEmptyItem(blocks, index, block)) yield* itemBeforeTitle(minutes, block, next);
      } else if (block.kind === 'paragraph') {
        const found = pointInText(minutes, block);
        if (found !== undefined) yield found;
      }
    }
  },
};

const OPEN_POINT = /^\.\s+\S/;
const LONGEST_TITLE = 100;
const USUAL_LEVEL = 3;

class Lazy<T> {
  readonly #make: () => T;
  #made: { readonly value: T } | undefined;

  constructor(make: () => T) {
    this.#make = make;
  }

  get value(): T {
    return (this.#made ??= { value: this.#make() }).value;
  }
}

/** `### . Återkoppling`: the number that fits takes the point's place; where none does, the point goes. */
function pointBeforeTitle({ text }: Minutes, item: AgendaItem, missing: readonly MissingNumber[]): Finding {
  const { start } = item.titleRange;
  const fitting = missing.find((gap) => gap.item === item);
  const rest = start + 1 + (/^\s*/.exec(item.title.slice(1))?.[0].length ?? 0);
  const number = fitting === undefined ? '' : wordingOf(text, fitting);
  return finding({ start, end: start + 1 }, [replacement({ start, end: rest }, number)], number);
}

/** `### 5.` and the title in the next line or heading. */
function* numberBeforeTitle(
  { text, items }: Minutes,
  heading: Heading,
  item: AgendaItem,
  next: Block | undefined,
): Generator<Finding> {
  const title = titleIn(text, heading.end, next, items);
  if (title === undefined) return;
  const number = slice(text, heading.content);
  const written = /[.)]$|^§/.test(number) ? number : `${number}.`;
  const edit = replacement({ start: heading.content.start, end: title.start }, `${written} `);
  yield finding(item.numberRange ?? heading.content, [edit], written);
}

/** `5.` alone on its line, which Markdown takes for a list, and the title in the next line or heading. */
function* itemBeforeTitle(
  { text, items }: Minutes,
  { marker, start, end }: ListItem,
  next: Block | undefined,
): Generator<Finding> {
  const title = titleIn(text, end, next, items);
  if (title === undefined || next === undefined) return;
  const number = slice(text, marker);
  const level = items.find((item) => item.number !== undefined)?.level ?? USUAL_LEVEL;
  const edits =
    next.kind === 'heading'
      ? [removal({ start, end: next.start }), insertion(title.start, `${number} `)]
      : [replacement({ start, end: title.start }, `${'#'.repeat(level)} ${number} `)];
  yield finding(marker, edits, number);
}

/** `. Återkoppling` in running text: a heading that has lost its number. */
function pointInText({ text, items }: Minutes, paragraph: Paragraph): Finding | undefined {
  if (text[paragraph.start] !== '.') return undefined;
  const line = firstLine(text, paragraph);
  const opening = /^\.\s+(?=\p{Lu})/u.exec(slice(text, line))?.[0];
  if (opening === undefined || line.end - line.start > LONGEST_TITLE) return undefined;
  const before = items.filter((item) => isWhole(item) && item.headingRange.start < paragraph.start).at(-1);
  const after = items.find((item) => isWhole(item) && item.headingRange.start > paragraph.start);
  const value = Number(before?.number ?? 0) + 1;
  const fits = after === undefined ? before !== undefined : Number(after.number) === value + 1;
  const like = after ?? before;
  const number = fits && like !== undefined ? wordingOf(text, { value, like }) : '';
  const level = like?.level ?? USUAL_LEVEL;
  const range = { start: line.start, end: line.start + opening.length };
  const edits = [replacement(range, `${'#'.repeat(level)} ${number}`)];
  return finding({ start: line.start, end: line.start + 1 }, edits, number);
}

/** A title that a number may belong to: an unnumbered heading, or a short line, with one blank line between at most. */
function titleIn(
  text: string,
  from: number,
  next: Block | undefined,
  items: readonly AgendaItem[],
): TextRange | undefined {
  if (next?.parent !== -1) return undefined;
  if ((text.slice(from, next.start).match(/\r\n|\r|\n/g) ?? []).length > 2) return undefined;
  if (next.kind === 'heading') {
    const own = items.find(({ headingRange }) => headingRange.start === next.start);
    const isFree = next.level > 1 && own?.number === undefined;
    return isFree && next.style === 'atx' && next.content.end > next.content.start ? next.content : undefined;
  }
  if (next.kind !== 'paragraph') return undefined;
  const line = firstLine(text, next);
  const isTitle =
    line.end - line.start <= LONGEST_TITLE && /^[\p{L}\p{N}"”(][^]*[^.:;,]$/u.test(slice(text, line));
  return isTitle ? line : undefined;
}

/** Whether a heading is worth a closer look: most are not. */
function mayBeDetached({ title }: AgendaItem): boolean {
  return title === '' || /^[.\d]/.test(title);
}

function isNumberAlone({ number, title }: AgendaItem): boolean {
  return number === undefined ? /^\d+(?:\.\d+)*$/.test(title) : title === '';
}

function isWhole({ number }: AgendaItem): boolean {
  return number !== undefined && /^\d+$/.test(number);
}

/** An ordered item with nothing in it, that neither continues nor opens a list. */
function isEmptyItem(blocks: readonly Block[], index: number, item: ListItem): boolean {
  const [before, after] = [blocks[index - 1], blocks[index + 1]];
  if (item.ordinal === undefined || item.task !== undefined || after?.parent === index) return false;
  const isInList = before?.kind === 'listItem' || (before !== undefined && before.parent !== -1);
  return !isInList && after?.kind !== 'listItem';
}

function finding(range: TextRange, edits: readonly TextEdit[], number: string): Finding {
  return {
    code: 'number-detached',
    range,
    message: 'number-detached',
    fixes: [
      number === ''
        ? { title: { id: 'number-detached.remove' }, edits, preferred: true }
        : { title: { id: 'number-detached.join', args: { number: number.trim() } }, edits, preferred: true },
    ],
  };
}
