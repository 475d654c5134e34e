/** Sets of values by key. A value alone under its key, the usual case among thousands, takes no room for a set. */
export class Buckets<K, V extends object> {
  readonly #values = new Map<K, V | Set<V>>();

  add(key: K, value: V): void {
    const held = this.#values.get(key);
    if (held === undefined) this.#values.set(key, value);
    else if (held instanceof Set) held.add(value);
    else if (held !== value) this.#values.set(key, new Set([held, value]));
  }

  delete(key: K, value: V): void {
    const held = this.#values.get(key);
    if (held === value) {
      this.#values.delete(key);
    } else if (held instanceof Set) {
      held.delete(value);
      if (held.size === 1) for (const last of held) this.#values.set(key, last);
    }
  }

  has(key: K): boolean {
    return this.#values.has(key);
  }

  /** In no order that means anything. Not to be changed meanwhile. */
  all(key: K): Iterable<V> {
    const held = this.#values.get(key);
    return held === undefined ? [] : held instanceof Set ? held : [held];
  }
}
