/** Milliseconds of work after which the host gets its turn. */
const SLICE_MS = 8;

/** Divides long work, also of several tasks at once, into slices, so that the host stays responsive. */
export class TimeSlice {
  #started = performance.now();
  #last: Promise<void> = Promise.resolve();

  /**
   * To be awaited right before each piece of work: gives the host its turn where the slice is used up. Tasks that wait
   * go on one after the other, and the slice is looked at again after the work of each: of a hundred that were let go
   * at once, each would find it new.
   */
  pause(): Promise<void> {
    return (this.#last = this.#last.then(() => (this.isUsedUp ? this.#hostTurn() : undefined)));
  }

  /** Whether the host is to have its turn: asked where many pieces of work are too small to wait before each of them. */
  get isUsedUp(): boolean {
    return performance.now() - this.#started >= SLICE_MS;
  }

  async #hostTurn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#started = performance.now();
  }
}
