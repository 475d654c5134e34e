import type { AgendaItem } from '../minutes/model';

/** A number that an agenda item lacks, in the wording of the number after it. */
export interface MissingNumber {
  readonly item: AgendaItem;
  readonly value: number;
  readonly like: AgendaItem;
}

/** An agenda number with the others of its sequence: those on its level with the same beginning. */
interface Anchor {
  readonly value: number;
  readonly index: number;
}

/**
 * The numbers that unnumbered items lack: where between two numbers stand exactly as many unnumbered headings of their
 * level as numbers are missing.
 */
export function missingNumbers(items: readonly AgendaItem[]): MissingNumber[] {
  const found: MissingNumber[] = [];
  if (items.every(({ number }) => number !== undefined)) return found;
  const anchors = new Map<string, Anchor>();
  for (const [index, like] of items.entries()) {
    const [, beginning = '', figures = ''] = /^(§?(?:\d+\.)*)(\d+)$/.exec(like.number ?? '') ?? [];
    if (figures === '') continue;
    const value = Number(figures);
    const sequence = `${like.level} ${beginning}`;
    const from = anchors.get(sequence) ?? beginningOf(items, beginning, index);
    anchors.set(sequence, { value, index });
    if (from === undefined || value - from.value < 2) continue;
    const between = items
      .slice(from.index + 1, index)
      .filter(({ number, level }) => number === undefined && level === like.level);
    if (between.length !== value - from.value - 1) continue;
    found.push(...between.map((item, order) => ({ item, value: from.value + 1 + order, like })));
  }
  return found;
}

/** The number as it stands before a title: `3. `, `§ 3 `. */
export function wordingOf(text: string, { value, like }: Pick<MissingNumber, 'value' | 'like'>): string {
  const { numberRange, titleRange } = like;
  const written = numberRange === undefined ? '' : text.slice(numberRange.start, titleRange.start);
  return written.replace(/\d+(?=\D*$)/, String(value));
}

/** Whole numbers begin with the document, `5.1` with its item 5; `§` numbers run on from earlier meetings. */
function beginningOf(items: readonly AgendaItem[], beginning: string, index: number): Anchor | undefined {
  if (beginning === '') return { value: 0, index: -1 };
  const parent = beginning.replace(/\.$/, '');
  for (let at = index - 1; at >= 0; at--) if (items[at]?.number === parent) return { value: 0, index: at };
  return undefined;
}
