import type { AgendaItem } from './model';
import type { TextRange } from '../text/range';

/** A number of the agenda: of a heading, or, of headings such as `5.1` without a `5.`, that of their common part. */
export interface ItemNumber {
  /** Undefined where only numbers below it are written. */
  readonly heading: NumberedItem | undefined;
  /** As in `AgendaItem.number`. */
  readonly written: string;
  /** Its last part. */
  readonly value: number;
  /** The number that this one begins with: of `5.1` that is 5. */
  readonly parent: ItemNumber | undefined;
  /** Those it should follow, itself included, in document order. */
  readonly series: readonly ItemNumber[];
  /** What its value should be; undefined where a series may begin with any. */
  readonly expected: number | undefined;
  /** Whether an earlier heading of the series has the value too. */
  readonly repeats: boolean;
}

export type NumberedItem = AgendaItem & { readonly numberRange: TextRange };

/**
 * The numbers of all agenda items, in document order, each in its series: whole numbers run through the document, with
 * `§` or without it; `5.1`, `5.2` run inside 5; and whole numbers that begin anew under a numbered item run inside it
 * (format.md, 5).
 */
export function itemNumbers(items: readonly AgendaItem[]): readonly ItemNumber[] {
  const reader = new NumberReader();
  for (const item of items) reader.read(item);
  return reader.numbers;
}

const NUMBER = /^§?\d+(?:\.\d+)*$/;

class NumberReader {
  readonly numbers: ItemNumber[] = [];
  readonly #plain = new NumberSeries(1);
  readonly #paragraphs = new NumberSeries(undefined);
  /** By their common part, and by the item under which they begin anew. */
  readonly #inside = new Map<ItemNumber, NumberSeries>();
  readonly #anew = new Map<ItemNumber, NumberSeries>();
  readonly #latest = new Map<string, ItemNumber>();
  /** The numbered items that may hold the next heading, outermost first. */
  readonly #around: ItemNumber[] = [];

  read(item: AgendaItem): void {
    const { number = '' } = item;
    if (!isNumbered(item) || !NUMBER.test(number)) return;
    while (!holds(this.#around.at(-1), item)) this.#around.pop();
    const sign = number.startsWith('§') ? '§' : '';
    const point = number.lastIndexOf('.');
    const value = Number(number.slice(Math.max(point + 1, sign.length)));
    const parent = point < 0 ? undefined : this.#parent(sign, number.slice(sign.length, point).split('.'));
    const series = parent === undefined ? this.#wholeSeries(sign, value) : seriesIn(this.#inside, parent);
    this.#around.push(this.#add(item, sign, value, parent, series));
  }

  #add(
    heading: NumberedItem | undefined,
    sign: string,
    value: number,
    parent: ItemNumber | undefined,
    series: NumberSeries,
  ): ItemNumber {
    const written = parent === undefined ? `${sign}${value}` : `${parent.written}.${value}`;
    const number = series.add({ heading, written, value, parent });
    this.numbers.push(number);
    this.#latest.set(written, number);
    return number;
  }

  /** The nearest number above with these parts; one that no heading has is put in its place. */
  #parent(sign: string, parts: readonly string[]): ItemNumber {
    const found = this.#latest.get(sign + parts.map(Number).join('.'));
    if (found !== undefined) return found;
    const above = parts.slice(0, -1);
    const parent = above.length === 0 ? undefined : this.#parent(sign, above);
    const series = parent === undefined ? this.#running(sign) : seriesIn(this.#inside, parent);
    return this.#add(undefined, sign, Number(parts.at(-1)), parent, series);
  }

  #wholeSeries(sign: string, value: number): NumberSeries {
    const around = this.#around.at(-1);
    const running = this.#running(sign);
    if (sign !== '' || around === undefined) return running;
    if (value === 1) return seriesIn(this.#anew, around);
    const anew = this.#anew.get(around);
    return anew === undefined || (value === running.next && value !== anew.next) ? running : anew;
  }

  #running(sign: string): NumberSeries {
    return sign === '§' ? this.#paragraphs : this.#plain;
  }
}

class NumberSeries {
  /** The value that continues the series. */
  next: number | undefined;
  readonly #numbers: ItemNumber[] = [];
  /** The values that headings have; they are collected once a value comes that may be one of them. */
  #headed: Set<number> | undefined;

  constructor(first: number | undefined) {
    this.next = first;
  }

  add(number: Pick<ItemNumber, 'heading' | 'written' | 'value' | 'parent'>): ItemNumber {
    const { value, heading, written, parent } = number;
    const repeats = heading !== undefined && value < (this.next ?? 0) && this.#headedValues().has(value);
    const added = { heading, written, value, parent, series: this.#numbers, expected: this.next, repeats };
    // Who writes a number twice means the next one, and numbers on from there.
    const counted = repeats ? (this.next ?? value) : value;
    this.next = Math.max(this.next ?? 0, counted + 1);
    if (heading !== undefined) this.#headed?.add(value);
    this.#numbers.push(added);
    return added;
  }

  #headedValues(): Set<number> {
    return (this.#headed ??= new Set(
      this.#numbers.flatMap(({ heading, value }) => (heading === undefined ? [] : [value])),
    ));
  }
}

function isNumbered(item: AgendaItem): item is NumberedItem {
  return item.numberRange !== undefined;
}

function holds(number: ItemNumber | undefined, heading: NumberedItem): boolean {
  const item = number?.heading;
  return item === undefined || (item.level < heading.level && heading.headingRange.start < item.range.end);
}

function seriesIn(table: Map<ItemNumber, NumberSeries>, key: ItemNumber): NumberSeries {
  const series = table.get(key) ?? new NumberSeries(1);
  table.set(key, series);
  return series;
}
