import * as vscode from 'vscode';
import type { ArchiveChange } from '../archive/changeBatch';
import type { FileView } from '../archive/fileView';
import type { Minutes } from '../minutes/model';
import type { MinutesService } from '../service';
import type { Diagnostic } from '../validate/diagnostic';
import { doubtfulWords } from '../validate/spelling/doubtfulWords';
import { fileEntryOf, fileNameOf } from './files/documents';
import type { OpenMinutes } from './openMinutes';
import { readSettings } from './settings';
import { ignoredWords } from './spelling/ignoredWords';
import type { Spelling } from './spelling/spelling';

interface Check {
  readonly version: number;
  /** The state of the archive that was looked at; undefined where none was. */
  readonly archiveVersion: number | undefined;
  readonly view: FileView | undefined;
  readonly found: readonly Diagnostic[];
}

/**
 * The diagnostics of open documents, each found once for a version of its text and a state of the archive, for those
 * who show them and those who offer their fixes.
 */
export class Checks {
  readonly #service: MinutesService;
  readonly #checks = new WeakMap<vscode.TextDocument, Check>();
  readonly #minutes: OpenMinutes;
  readonly #spelling: Spelling;
  /** Those in which damaged words were found: only there every word is looked at with every check. */
  readonly #damaged = new WeakSet<vscode.TextDocument>();

  constructor(service: MinutesService, minutes: OpenMinutes, spelling: Spelling) {
    this.#service = service;
    this.#minutes = minutes;
    this.#spelling = spelling;
  }

  /** What is wrong with the document as it is now; nothing where it holds no minutes. */
  of(document: vscode.TextDocument): readonly Diagnostic[] {
    const known = this.#checks.get(document);
    const archiveVersion = this.#archiveVersion(document);
    if (known?.version === document.version && known.archiveVersion === archiveVersion) return known.found;
    const minutes = this.#minutesOf(document);
    const fileName = document.isUntitled ? undefined : fileNameOf(document.uri);
    // What is no minutes now may be some without a change, once its text is looked at again.
    if (minutes === undefined) return [];
    const view =
      archiveVersion === undefined ? undefined : this.#service.viewFrom(fileEntryOf(document.uri), minutes);
    const memory = this.#minutes.memoryOf(document);
    const repairs = this.#damaged.has(document) ? this.#repairsFor(document.uri) : undefined;
    const found = this.#service.check(minutes, {
      uri: document.uri.toString(),
      fileName,
      memory,
      archive: view,
      repairs,
    });
    this.#checks.set(document, { version: document.version, archiveVersion, view, found });
    return found;
  }

  /**
   * Looks words up that scanning may have damaged, where the document has any. Says whether there are findings now that
   * were not there before. Never rejects.
   */
  async lookUpWords(document: vscode.TextDocument): Promise<boolean> {
    const minutes = this.#minutes.of(document)?.minutes;
    if (minutes === undefined || readSettings(document.uri).rules['word-suspect'] === 'off') return false;
    const words = new Set(doubtfulWords(minutes).map(({ word }) => word));
    const isNew = await this.#spelling.lookUp(words);
    const isDamaged = [...words].some((word) => this.#spelling.repairOf(word) !== undefined);
    if (!isDamaged || (this.#damaged.has(document) && !isNew)) return false;
    this.#damaged.add(document);
    this.#checks.delete(document);
    return true;
  }

  /** Whether a change of the archive may make other findings of a document whose text has not changed. */
  areConcerned(document: vscode.TextDocument, change: ArchiveChange): boolean {
    return this.#checks.get(document)?.view?.concerns(change) ?? false;
  }

  /** Undefined while not all of it is known, and for files of no folder: nobody knows what lies beside them. */
  #archiveVersion({ uri }: vscode.TextDocument): number | undefined {
    const { archive } = this.#service;
    const isKnown = archive.isLoaded && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    return isKnown ? archive.index.version : undefined;
  }

  #repairsFor(document: vscode.Uri): Spelling['repairOf'] {
    const ignored = ignoredWords(document);
    return (word) => (ignored.has(word) ? undefined : this.#spelling.repairOf(word));
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
