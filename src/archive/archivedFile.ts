import type { MinutesSummary } from '../minutes/summary';
import { fingerprint } from '../text/fingerprint';
import type { TextReading } from './diskReader';
import type { FileProblem } from './fileProblem';
import type { FileEntry } from './ports';

/** A file of minutes as the archive serves it. The same object for as long as nothing of it changes. */
export interface MinutesFile {
  readonly entry: FileEntry;
  readonly minutes: MinutesSummary;
  /** Whether this is the text of an open document that the disk, as far as known, does not hold. */
  readonly unsaved: boolean;
}

/** Undefined where the text is no minutes. */
export type SummaryReader = (text: string) => MinutesSummary | undefined;

/**
 * One file that may hold minutes: what the disk says of it, what an open document says, and which of the two counts.
 * An open document's text counts before the disk's, always.
 */
export class ArchivedFile {
  entry: FileEntry;
  /** Whether the file store has it; else it is an open document only. */
  listed = false;
  #disk: TextReading | undefined;
  #open: TextReading | undefined;
  #openText: string | undefined;
  #problem: FileProblem | undefined;
  #served: MinutesFile | undefined;

  constructor(entry: FileEntry) {
    this.entry = entry;
  }

  get served(): MinutesFile | undefined {
    return this.#served;
  }

  /** Why the disk's text could not be read; nobody minds while an open document has the text. */
  get problem(): FileProblem | undefined {
    return this.isOpen ? undefined : this.#problem;
  }

  /** Whether it is known what the disk says, or that it cannot be read. */
  get isRead(): boolean {
    return this.#disk !== undefined || this.#problem !== undefined;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** The open document's text; of a closed file none is kept. */
  get openText(): string | undefined {
    return this.#openText;
  }

  setDiskReading(reading: TextReading): void {
    this.#problem = undefined;
    this.#disk = this.known(reading.fingerprint) ?? reading;
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

  /** @param read for a text that whoever has the document open may have read already */
  setOpenText(text: string, read: SummaryReader): void {
    if (this.#openText !== text) {
      this.#open = this.#reading(text, read);
      this.#openText = text;
    }
    this.#update();
  }

  forgetOpenText(): void {
    this.#open = undefined;
    this.#openText = undefined;
    this.#update();
  }

  /**
   * Reads the open text again, and the disk's next one as if it were new: how texts are read has changed. Until then
   * the disk's former reading is served.
   */
  readAgain(read: SummaryReader): void {
    this.#disk = undefined;
    if (this.#openText === undefined) return;
    this.#open = { fingerprint: fingerprint(this.#openText), minutes: read(this.#openText) };
    this.#update();
  }

  /** The reading at hand of a text with this fingerprint. */
  known(print: number): TextReading | undefined {
    return [this.#disk, this.#open].find((reading) => reading?.fingerprint === print);
  }

  /** What a text says; the reading at hand where it is the same text. */
  #reading(text: string, read: SummaryReader): TextReading {
    const print = fingerprint(text);
    return this.known(print) ?? { fingerprint: print, minutes: read(text) };
  }

  #update(): void {
    const reading = this.#open ?? this.#disk;
    const minutes = reading?.minutes;
    const unsaved = this.isOpen && this.#disk?.fingerprint !== reading?.fingerprint;
    const before = this.#served;
    if (minutes === undefined) {
      this.#served = undefined;
    } else if (before?.minutes !== minutes || before.unsaved !== unsaved || before.entry !== this.entry) {
      this.#served = { entry: this.entry, minutes, unsaved };
    }
  }
}
