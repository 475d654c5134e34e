/** Runs an action for a key once nothing more has been asked for that key for a while. Keys do not delay each other. */
export class KeyedDebounce {
  readonly #delay: number;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param delay milliseconds */
  constructor(delay: number) {
    this.#delay = delay;
  }

  /** Asks for `action`, in place of what was asked for this key before. */
  run(key: string, action: () => void): void {
    this.cancel(key);
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        action();
      }, this.#delay),
    );
  }

  cancel(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
