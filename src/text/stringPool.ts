/** Longer strings are hardly ever met twice. */
const SHARED_LENGTH = 64;
/** Names, places and titles of an archive are some thousands; what is forgotten is only no longer shared. */
const POOL_SIZE = 20_000;

/**
 * Gives values strings of their own. A piece cut from a text keeps the whole text in memory, and the same name read
 * from a thousand files is kept a thousand times; a copy from here does neither.
 */
export class StringPool {
  readonly #known = new Map<string, string>();

  /** Replaces every string within a value that nobody else holds yet by an equal copy; returns the value. */
  adopt<T extends object>(value: T): T {
    const fields = value as Record<string, unknown>;
    for (const key of Object.keys(fields)) {
      const field = fields[key];
      if (typeof field === 'string') fields[key] = this.copy(field);
      else if (typeof field === 'object' && field !== null) this.adopt(field);
    }
    return value;
  }

  /** An equal string that is part of no other, the same one for all short strings that are equal. */
  copy(text: string): string {
    if (text.length > SHARED_LENGTH) return detached(text);
    let copy = this.#known.get(text);
    if (copy === undefined) {
      if (this.#known.size >= POOL_SIZE) this.#known.clear();
      copy = detached(text);
      this.#known.set(copy, copy);
    }
    return copy;
  }
}

/** Engines cut strings by reference, but what a parser makes is new. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
