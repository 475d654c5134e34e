import type * as vscode from 'vscode';
import { DocumentMemory, type MinutesService } from '../service';
import type { Diagnostic } from '../validate/diagnostic';
import { fileNameOf } from './files/documents';

interface Check {
  readonly version: number;
  readonly found: readonly Diagnostic[];
}

/**
 * The diagnostics of open documents, each found once for a version of its text, for those who show them and those who
 * offer their fixes.
 */
export class Checks {
  readonly #service: MinutesService;
  readonly #checks = new WeakMap<vscode.TextDocument, Check>();
  readonly #memories = new WeakMap<vscode.TextDocument, DocumentMemory>();

  constructor(service: MinutesService) {
    this.#service = service;
  }

  /** What is wrong with the document as it is now; nothing where it holds no minutes. */
  of(document: vscode.TextDocument): readonly Diagnostic[] {
    const known = this.#checks.get(document);
    if (known?.version === document.version) return known.found;
    const fileName = document.isUntitled ? undefined : fileNameOf(document.uri);
    const found = this.#service.check(document.getText(), fileName, this.#memoryOf(document));
    this.#checks.set(document, { version: document.version, found });
    return found;
  }

  /** Settings do not touch it: it holds what is written, not how that is judged. */
  #memoryOf(document: vscode.TextDocument): DocumentMemory {
    const memory = this.#memories.get(document) ?? new DocumentMemory();
    this.#memories.set(document, memory);
    return memory;
  }

  /** Forgets what was found, where settings say that it would now be judged otherwise. */
  forget(document: vscode.TextDocument): void {
    this.#checks.delete(document);
  }
}
