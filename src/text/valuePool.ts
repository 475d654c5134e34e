/** Longer strings, and objects of longer JSON, are hardly ever met twice. */
const STRING_LENGTH = 40;
const OBJECT_LENGTH = 100;
/**
 * Files are read folder by folder, and the people, places and titles of a folder are some hundreds. What is forgotten
 * is only no longer shared.
 */
const POOL_SIZE = 5_000;

/**
 * Gives plain values a memory of their own, as small as it can be. A piece cut from a text keeps the whole text alive,
 * and the same person read from a thousand files is kept a thousand times; what comes from here does neither.
 */
export class ValuePool {
  readonly #strings = new Map<string, string>();
  /** Objects and lists of strings, by their JSON. */
  readonly #objects = new Map<string, object>();

  /**
   * An equal value whose strings are part of no others, and in which short strings, and small objects and lists made
   * of strings alone, are the same ones wherever they are equal. What is given is filled anew in place: it must be the
   * caller's own.
   */
  adopt<T>(value: T): T {
    if (typeof value === 'string')
      return once(this.#strings, value, STRING_LENGTH, () => detached(value)) as T;
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Record<string, unknown>;
    let isOfStrings = true;
    for (const key of Object.keys(fields)) {
      const field = this.adopt(fields[key]);
      fields[key] = field;
      isOfStrings &&= field === undefined || typeof field === 'string' || Array.isArray(field);
    }
    return isOfStrings
      ? (once(this.#objects, JSON.stringify(fields), OBJECT_LENGTH, () => value) as T)
      : value;
  }
}

function once<V>(known: Map<string, V>, key: string, longest: number, make: () => V): V {
  if (key.length > longest) return make();
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    if (known.size >= POOL_SIZE) known.clear();
    known.set(typeof value === 'string' ? value : key, value);
  }
  return value;
}

/** Engines cut strings by reference, but what a parser makes is new. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
