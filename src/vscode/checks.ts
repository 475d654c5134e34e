import type * as vscode from 'vscode';
import type { Minutes } from '../minutes/model';
import type { MinutesService } from '../service';
import type { Diagnostic } from '../validate/diagnostic';
import { fileNameOf } from './files/documents';
import type { OpenMinutes } from './openMinutes';

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
  readonly #minutes: OpenMinutes;

  constructor(service: MinutesService, minutes: OpenMinutes) {
    this.#service = service;
    this.#minutes = minutes;
  }

  /** What is wrong with the document as it is now; nothing where it holds no minutes. */
  of(document: vscode.TextDocument): readonly Diagnostic[] {
    const known = this.#checks.get(document);
    if (known?.version === document.version) return known.found;
    const minutes = this.#minutesOf(document);
    const fileName = document.isUntitled ? undefined : fileNameOf(document.uri);
    // What is no minutes now may be some without a change, once its text is looked at again.
    if (minutes === undefined) return [];
    const found = this.#service.check(minutes, fileName, this.#minutes.memoryOf(document));
    this.#checks.set(document, { version: document.version, found });
    return found;
  }

  /** Plain minutes with what only sounds like a record: to look for that with every key would be dear. */
  #minutesOf(document: vscode.TextDocument): Minutes | undefined {
    const file = this.#minutes.of(document);
    return file?.minutes.kind === 'plain'
      ? this.#service.read(document.getText(), { uri: file.entry.uri, candidates: true })
      : file?.minutes;
  }

  /** Forgets what was found, where settings say that it would now be judged otherwise. */
  forget(document: vscode.TextDocument): void {
    this.#minutes.forget(document);
    this.#checks.delete(document);
  }
}
