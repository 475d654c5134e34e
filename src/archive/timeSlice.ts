/** Milliseconds of work after which the host gets its turn. */
const SLICE_MS = 8;

/** Divides long work, also of several tasks at once, into slices, so that the host stays responsive. */
export class TimeSlice {
  #started = performance.now();
  #turn: Promise<void> | undefined;

  /** To be awaited between two pieces of work: gives the host its turn where the slice is used up. */
  async pause(): Promise<void> {
    // Asked again after each turn: of several tasks that wait for it, the first may use up the next slice.
    while (performance.now() - this.#started >= SLICE_MS) await (this.#turn ??= this.#hostTurn());
  }

  async #hostTurn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#started = performance.now();
    this.#turn = undefined;
  }
}
