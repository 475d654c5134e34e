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
    await turnOfHost();
    this.#started = performance.now();
  }
}

/** By a message: a timer takes a millisecond in Node, and four on the web, where nothing else may be waiting. */
function turnOfHost(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
