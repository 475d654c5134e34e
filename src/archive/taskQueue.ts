/**
 * Runs one task for each key, a bounded number of them at a time. A key that is asked for again while it waits runs
 * once; one asked for while it runs, runs once more after it: so no two tasks of one key overlap.
 */
export class TaskQueue<K> {
  readonly #limit: number;
  readonly #task: (key: K) => Promise<void>;
  readonly #waiting = new Set<K>();
  readonly #running = new Set<K>();
  /** Goes on where it stopped: a set whose first keys were taken away is slow to be walked from its beginning. */
  #next = this.#waiting.values();
  #idle: (() => void)[] = [];

  /** @param task must not reject */
  constructor(limit: number, task: (key: K) => Promise<void>) {
    this.#limit = limit;
    this.#task = task;
  }

  add(key: K): void {
    this.#waiting.add(key);
    this.#fill();
  }

  /** Drops the key if it waits. A task that runs goes on; what it finds is for the task to judge. */
  remove(key: K): void {
    this.#waiting.delete(key);
  }

  /** Drops all that waits. */
  clear(): void {
    this.#waiting.clear();
    this.#endIfIdle();
  }

  /** Resolves as soon as nothing waits or runs. */
  idle(): Promise<void> {
    if (this.#isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Those that wait begin in their order; one that still runs is passed over, and begins when it has ended. */
  #fill(): void {
    while (this.#running.size < this.#limit) {
      const { value: key, done } = this.#next.next();
      if (done === true) {
        // An iterator that has come to its end does not see what is added later.
        this.#next = this.#waiting.values();
        return;
      }
      if (!this.#running.has(key)) this.#begin(key);
    }
  }

  #begin(key: K): void {
    this.#waiting.delete(key);
    this.#running.add(key);
    void this.#run(key);
  }

  async #run(key: K): Promise<void> {
    await this.#task(key);
    this.#running.delete(key);
    if (this.#waiting.has(key)) this.#begin(key);
    this.#fill();
    this.#endIfIdle();
  }

  #endIfIdle(): void {
    if (!this.#isIdle()) return;
    const waiters = this.#idle;
    this.#idle = [];
    for (const resolve of waiters) resolve();
  }

  #isIdle(): boolean {
    return this.#waiting.size === 0 && this.#running.size === 0;
  }
}
