import type * as vscode from 'vscode';
import type { MinutesFile } from '../archive/archivedFile';
import type { LocatedRecord } from '../archive/recordIndex';
import type { Reference } from '../minutes/model';
import type { Mention } from '../minutes/references';
import { DocumentMemory, type MinutesService } from '../service';
import { fileEntryOf, isServed } from './files/documents';

interface Reading {
  readonly version: number;
  readonly file: MinutesFile | undefined;
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

  /** Undefined where the document holds no minutes. The archive's own reading where that is of the same text. */
  of(document: vscode.TextDocument): MinutesFile | undefined {
    if (!isServed(document)) return undefined;
    const text = document.getText();
    const archived = this.#service.archive.file(document.uri.toString());
    if (archived?.minutes.text === text) return archived;
    const known = this.#readings.get(document);
    if (known?.version === document.version) return known.file;
    const minutes = this.#service.read(text, this.memoryOf(document));
    const file = minutes && { entry: fileEntryOf(document.uri), minutes, unsaved: true };
    this.#readings.set(document, { version: document.version, file });
    return file;
  }

  /** What is carried from one version of a document to the next. Settings do not touch it: it holds what is written. */
  memoryOf(document: vscode.TextDocument): DocumentMemory {
    const memory = this.#memories.get(document) ?? new DocumentMemory();
    this.#memories.set(document, memory);
    return memory;
  }

  /** Forgets what was read, where settings say that it would now be read otherwise. */
  forget(document: vscode.TextDocument): void {
    this.#readings.delete(document);
  }

  /** The record that a reference in a file means, with its status by what newer records say. */
  resolve(
    reference: Reference | Mention,
    from: MinutesFile,
  ): (LocatedRecord & { readonly status: string }) | undefined {
    const found = this.#service.record(reference, from);
    if (found === undefined) return undefined;
    const entry = found.kind === 'decision' ? this.#service.decisionEntry(found.record) : undefined;
    return { ...found, status: entry?.status ?? found.record.status };
  }
}
