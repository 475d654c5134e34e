/** Runs jobs on one file in the order in which they were asked for, one at a time. Files do not wait for each other. */
export class FileQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Rejects as the job does; the jobs behind it run all the same. */
  run<T>(file: string, job: () => Promise<T>): Promise<T> {
    const before = this.#last.get(file) ?? Promise.resolve();
    const result = before.then(job, job);
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(file, settled);
    void settled.then(() => {
      if (this.#last.get(file) === settled) this.#last.delete(file);
    });
    return result;
  }
}
