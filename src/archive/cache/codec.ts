/** How a value is written as JSON and read again. Reading trusts what was written: damage is found before. */
export interface Codec<T> {
  pack(value: T): unknown;
  unpack(json: unknown): T;
}

/** Values that JSON has itself; undefined becomes `null` and comes back. */
export function plain<T extends string | number | boolean | undefined>(): Codec<T> {
  return {
    pack: (value) => value ?? null,
    unpack: (json) => (json ?? undefined) as T,
  };
}

export function optional<T>(codec: Codec<T>): Codec<T | undefined> {
  return {
    pack: (value) => (value === undefined ? null : codec.pack(value)),
    unpack: (json) => (json === null ? undefined : codec.unpack(json)),
  };
}

export function list<T>(codec: Codec<T>): Codec<readonly T[]> {
  return {
    // Most lists are empty, and an empty one need not be made anew.
    pack: (values) => (values.length === 0 ? 0 : values.map((value) => codec.pack(value))),
    unpack: (json) => (json === 0 ? NONE : (json as unknown[]).map((value) => codec.unpack(value))),
  };
}

const NONE: readonly never[] = Object.freeze([]);

/** An object as the list of its values, in the order of `fields`. */
export function tuple<T extends object>(fields: { readonly [K in keyof T]-?: Codec<T[K]> }): Codec<T> {
  const entries = Object.entries(fields) as [keyof T, Codec<T[keyof T]>][];
  return {
    pack: (value) => entries.map(([key, codec]) => codec.pack(value[key])),
    unpack: (json) => {
      const value: Partial<T> = {};
      entries.forEach(([key, codec], index) => {
        value[key] = codec.unpack((json as unknown[])[index]);
      });
      return value as T;
    },
  };
}
