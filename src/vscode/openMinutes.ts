import type * as vscode from 'vscode';
import type { MinutesFile } from '../archive/archivedFile';
import type { FileEntry } from '../archive/ports';
import type { LocatedRecord } from '../archive/recordIndex';
import type { Minutes } from '../minutes/model';
import { isStructured } from '../minutes/reader';
import type { Mention } from '../minutes/references';
import { type ReferenceSummary, summarise } from '../minutes/summary';
import { DocumentMemory, type MinutesService } from '../service';
import { fileEntryOf, isServed } from './files/documents';

/** An open document with the minutes in it. */
export class OpenFile {
  readonly entry: FileEntry;
  readonly minutes: Minutes;
  #listed: MinutesFile | undefined;

  constructor(entry: FileEntry, minutes: Minutes) {
    this.entry = entry;
    this.minutes = minutes;
  }

  /** The file as the archive would serve it. */
  get listed(): MinutesFile {
    return (this.#listed ??= { entry: this.entry, minutes: summarise(this.minutes), unsaved: true });
  }
}

interface Reading {
  readonly version: number;
  readonly file: OpenFile | undefined;
}

/**
 * The minutes of open documents as they are at this moment, each version read once for all features; the archive lags
 * behind typing by a little.
 */
export class OpenMinutes {
  readonly #service: MinutesService;
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();
  readonly #memories = new WeakMap<vscode.TextDocument, DocumentMemory>();

  constructor(service: MinutesService) {
    this.#service = service;
  }

  /**
   * Undefined where the document holds no minutes. Ordinary Markdown is looked at again when typing pauses, and not with
   * every key: plain minutes do not come about by one.
   */
  of(document: vscode.TextDocument): OpenFile | undefined {
    if (!isServed(document)) return undefined;
    const known = this.#readings.get(document);
    if (known?.version === document.version) return known.file;
    if (known && known.file === undefined && !isStructured(document.getText())) return undefined;
    const entry = fileEntryOf(document.uri);
    const { uri } = entry;
    const minutes = this.#service.read(document.getText(), { uri, memory: this.memoryOf(document) });
    const file = minutes && new OpenFile(entry, minutes);
    this.#readings.set(document, { version: document.version, file });
    return file;
  }

  /** What is carried from one version of a document to the next. Settings do not touch it: it holds what is written. */
  memoryOf(document: vscode.TextDocument): DocumentMemory {
    const memory = this.#memories.get(document) ?? new DocumentMemory();
    this.#memories.set(document, memory);
    return memory;
  }

  /** The document's text has settled: what was no minutes may be some by now. */
  settled(document: vscode.TextDocument): void {
    if (this.#readings.get(document)?.version !== document.version) this.forget(document);
  }

  /** Forgets what was read, where settings say that it would now be read otherwise. */
  forget(document: vscode.TextDocument): void {
    this.#readings.delete(document);
  }

  /** The record that a reference in a document means, with its status by what newer records say. */
  resolve(
    reference: ReferenceSummary | Mention,
    from: OpenFile,
  ): (LocatedRecord & { readonly status: string }) | undefined {
    const found = this.#service.record(reference, from.listed);
    if (found === undefined) return undefined;
    const entry =
      found.kind === 'decision' ? this.#service.decisionEntry(found.file.entry.uri, found.record) : undefined;
    return { ...found, status: entry?.status ?? found.record.status };
  }
}
