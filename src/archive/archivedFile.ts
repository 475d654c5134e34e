import type { Minutes } from '../minutes/model';
import type { FileProblem } from './fileProblem';
import type { FileEntry } from './ports';

/** A file of minutes as the archive serves it. The same object for as long as nothing of it changes. */
export interface MinutesFile {
  readonly entry: FileEntry;
  readonly minutes: Minutes;
  /** Whether this is the text of an open document that the disk, as far as known, does not hold. */
  readonly unsaved: boolean;
}

/** A text that was read. Of a text that is no minutes nothing is kept. */
interface Reading {
  readonly minutes: Minutes | undefined;
}

/**
 * One file that may hold minutes: what the disk says of it, what an open document says, and which of the two counts.
 * An open document's text counts before the disk's, always.
 */
export class ArchivedFile {
  entry: FileEntry;
  /** Whether the file store has it; else it is an open document only. */
  listed = false;
  readonly #read: (text: string) => Minutes | undefined;
  #disk: Reading | undefined;
  #open: (Reading & { readonly text: string }) | undefined;
  #problem: FileProblem | undefined;
  #served: MinutesFile | undefined;

  constructor(entry: FileEntry, read: (text: string) => Minutes | undefined) {
    this.entry = entry;
    this.#read = read;
  }

  get served(): MinutesFile | undefined {
    return this.#served;
  }

  /** Why the disk's text could not be read; nobody minds while an open document has the text. */
  get problem(): FileProblem | undefined {
    return this.#open === undefined ? this.#problem : undefined;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  setDiskText(text: string): void {
    this.#problem = undefined;
    this.#disk = { minutes: this.#known(text, this.#disk, this.#open) ?? this.#read(text) };
    this.#update();
  }

  setProblem(problem: FileProblem): void {
    this.#problem = problem;
    this.#disk = undefined;
    this.#update();
  }

  /** The store no longer has the file. */
  forgetDisk(): void {
    this.listed = false;
    this.#problem = undefined;
    this.#disk = undefined;
    this.#update();
  }

  setOpenText(text: string): void {
    if (this.#open?.text !== text) {
      this.#open = { text, minutes: this.#known(text, this.#disk, this.#open) ?? this.#read(text) };
    }
    this.#update();
  }

  forgetOpenText(): void {
    this.#open = undefined;
    this.#update();
  }

  /**
   * Reads the open text again, and the disk's next one as if it were new: how texts are read has changed. Until then
   * the disk's former reading is served.
   */
  readAgain(): void {
    this.#disk = undefined;
    if (this.#open === undefined) return;
    const { text } = this.#open;
    this.#open = { text, minutes: this.#read(text) };
    this.#update();
  }

  /** The minutes of a text that was read before. */
  #known(text: string, ...readings: readonly (Reading | undefined)[]): Minutes | undefined {
    return readings.find((reading) => reading?.minutes?.text === text)?.minutes;
  }

  #update(): void {
    const minutes = (this.#open ?? this.#disk)?.minutes;
    const unsaved = this.#open !== undefined && this.#disk?.minutes?.text !== minutes?.text;
    const before = this.#served;
    if (minutes === undefined) {
      this.#served = undefined;
    } else if (before?.minutes !== minutes || before.unsaved !== unsaved || before.entry !== this.entry) {
      this.#served = { entry: this.entry, minutes, unsaved };
    }
  }
}
