import type * as vscode from 'vscode';
import type { MinutesFile } from '../../archive/archivedFile';
import type { LocatedRecord } from '../../archive/recordIndex';
import type { Reference } from '../../minutes/model';
import type { Mention } from '../../minutes/references';
import type { MinutesService } from '../../service';
import { fileEntryOf, isServed } from '../files/documents';

interface Reading {
  readonly version: number;
  readonly file: MinutesFile | undefined;
}

/** The minutes of open documents as they are at this moment; the archive lags behind typing by a little. */
export class OpenMinutes {
  readonly #service: MinutesService;
  readonly #readings = new WeakMap<vscode.TextDocument, Reading>();

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
    const minutes = this.#service.read(text);
    const file = minutes && { entry: fileEntryOf(document.uri), minutes, unsaved: true };
    this.#readings.set(document, { version: document.version, file });
    return file;
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
