/*
 * Values on their way to another thread or to the disk, as bytes: the texts in a table, each but once; the values that
 * many others have in common, such as a person, each but once, too; and then numbers, of which small ones take a byte.
 * It is read in a fifth of the time that the same values take as JSON, and what was one value comes out as one.
 */

import { joinedBytes } from '../text/joinedBytes';

/** Writes values one behind the other. */
export class Packer {
  readonly #texts: string[] = [];
  readonly #placeOfText = new Map<string, number>();
  readonly #shared = new NumberBytes();
  readonly #placeOfShared = new Map<string, number>();
  readonly #values = new NumberBytes();

  /** @param value whole, from 0 up to 2^53 */
  number(value: number): void {
    this.#values.push(value);
  }

  text(text: string | undefined): void {
    this.#values.push(this.placeOfText(text));
  }

  /** By which a text is known among the parts of a shared value. */
  placeOfText(text: string | undefined): number {
    if (text === undefined) return 0;
    const known = this.#placeOfText.get(text);
    if (known !== undefined) return known;
    const place = this.#texts.push(text);
    this.#placeOfText.set(text, place);
    return place;
  }

  /**
   * By which a value is known that comes out as one wherever one of this kind has the same parts.
   *
   * @param parts places of texts or of other shared values
   */
  placeOfShared(kind: string, parts: readonly number[]): number {
    const key = `${kind} ${parts.join()}`;
    const known = this.#placeOfShared.get(key);
    if (known !== undefined) return known;
    const place = this.#placeOfShared.size;
    this.#placeOfShared.set(key, place);
    this.#shared.push(parts.length);
    for (const part of parts) this.#shared.push(part);
    return place;
  }

  /** All that was written. */
  bytes(): Uint8Array {
    const table = new TextEncoder().encode(JSON.stringify(this.#texts));
    const sizes = new NumberBytes();
    sizes.push(table.length);
    sizes.push(this.#placeOfShared.size);
    return joinedBytes([sizes.bytes(), table, this.#shared.bytes(), this.#values.bytes()]);
  }
}

/** Whole numbers as bytes, seven bits in each; the eighth says that more follow. */
class NumberBytes {
  #bytes = new Uint8Array(1024);
  #length = 0;

  push(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#add((rest % 0x80) | 0x80);
    this.#add(rest);
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #add(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(this.#length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length++] = byte;
  }
}

/** Makes a value of its parts; one for each kind of value. */
export type MakeOfParts<T> = (parts: readonly number[], from: Unpacker) => T;

/** Reads what a `Packer` has written, in the same order. */
export class Unpacker {
  readonly #bytes: Uint8Array;
  #at = 0;
  readonly #texts: readonly string[];
  readonly #parts: readonly (readonly number[])[];
  readonly #shared: unknown[] = [];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const tableLength = this.number();
    const sharedValues = this.number();
    const table = bytes.subarray(this.#at, this.#at + tableLength);
    this.#texts = JSON.parse(new TextDecoder().decode(table)) as string[];
    this.#at += tableLength;
    this.#parts = this.#several(sharedValues, () => this.list(() => this.number()));
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
    return this.textAt(this.number());
  }

  /** A text that is always there. */
  word<T extends string>(): T {
    return this.#texts[this.number() - 1] as T;
  }

  textAt(place: number): string | undefined {
    return place === 0 ? undefined : this.#texts[place - 1];
  }

  wordAt<T extends string>(place: number): T {
    return this.#texts[place - 1] as T;
  }

  /** The shared value at a place: the same one at every time. */
  sharedAt<T>(place: number, make: MakeOfParts<T>): T {
    return (this.#shared[place] ??= make(this.#parts[place] ?? NONE, this)) as T;
  }

  /** As many values as the next number says. */
  list<T>(read: () => T): readonly T[] {
    const length = this.number();
    return length === 0 ? NONE : this.#several(length, read);
  }

  /** In a list with no room to spare: one that grows takes three times as much. */
  #several<T>(length: number, read: () => T): readonly T[] {
    const values = new Array<T>(length);
    for (let at = 0; at < length; at++) values[at] = read();
    return values;
  }
}

/** Most lists are empty, and one empty list is enough. */
export const NONE: readonly never[] = Object.freeze([]);
