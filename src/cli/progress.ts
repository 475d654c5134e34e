import type { Translate } from '../text/messages';
import type { CommandIo } from './io';

/** Milliseconds of work before anything is shown, and between two showings. */
const PATIENCE_MS = 1000;
const PERIOD_MS = 100;

/** A line on the terminal that says how far long work has come; nothing where no terminal shows it. */
export class Progress {
  readonly #io: CommandIo;
  readonly #t: Translate;
  #shows: boolean;
  #next: number;
  #isShown = false;

  constructor(io: CommandIo, t: Translate, quiet: boolean) {
    this.#io = io;
    this.#t = t;
    this.#shows = io.errorIsTerminal && !quiet;
    this.#next = performance.now() + PATIENCE_MS;
  }

  step(done: number, of: number): void {
    if (!this.#shows || performance.now() < this.#next) return;
    this.#next = performance.now() + PERIOD_MS;
    this.#isShown = true;
    this.#io.writeError(`\r${this.#t('cli.progress', { done, of })}`);
  }

  /** Takes the line away; nothing is shown from now on. */
  end(): void {
    this.#shows = false;
    if (this.#isShown) this.#io.writeError('\r\u001b[K');
    this.#isShown = false;
  }
}
