import * as vscode from 'vscode';
import type { HostWorker } from '../hostWorker';
import type { SpellingAnswer, SpellingRequest } from './spellingProtocol';
import { errorWords } from '../../text/errorWords';

export type SpellingWorker = HostWorker<SpellingRequest, SpellingAnswer>;

/** Milliseconds after which a worker without questions ends: it holds 40 MB. */
const IDLE_MS = 60_000;

/**
 * Says what damaged words were, once they have been looked up. The dictionary is opened, on a thread of its own, when
 * first there is a word to ask for; what was asked is remembered.
 */
export class Spelling implements vscode.Disposable {
  readonly #start: () => Promise<SpellingWorker>;
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  /** Of every word that was asked for; undefined of those that are right, or not clear. */
  readonly #repairs = new Map<string, string | undefined>();
  readonly #waiting = new Map<number, (answer: SpellingAnswer | undefined) => void>();
  #worker: Promise<SpellingWorker | undefined> | undefined;
  #cannotStart = false;
  #nextId = 1;
  #idle: ReturnType<typeof setTimeout> | undefined;

  /** @param folder with the dictionary's files */
  constructor(start: () => Promise<SpellingWorker>, folder: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#start = start;
    this.#folder = folder;
    this.#log = log;
  }

  /** What the word was before it was damaged, as far as it is known by now. */
  readonly repairOf = (word: string): string | undefined => this.#repairs.get(word);

  /** Looks up those of the words that were not asked for before. Says whether one of them was damaged. Never rejects. */
  async lookUp(words: Iterable<string>): Promise<boolean> {
    const unknown = [...new Set(words)].filter((word) => !this.#repairs.has(word));
    if (unknown.length === 0 || this.#cannotStart) return false;
    clearTimeout(this.#idle);
    const worker = await (this.#worker ??= this.#open());
    if (worker === undefined) return false;
    const id = this.#nextId++;
    const answer = await new Promise<SpellingAnswer | undefined>((resolve) => {
      this.#waiting.set(id, resolve);
      worker.post({ kind: 'repair', id, words: unknown });
    });
    if (answer === undefined) return false;
    unknown.forEach((word, index) => this.#repairs.set(word, answer.repairs[index]));
    return answer.repairs.some((repair) => repair !== undefined);
  }

  dispose(): void {
    this.#end();
  }

  async #open(): Promise<SpellingWorker | undefined> {
    try {
      const [worker, program, affixes, words] = await Promise.all([
        this.#start(),
        this.#file('hunspell.wasm'),
        this.#file('sv.aff'),
        this.#file('sv.dic'),
      ]);
      worker.onAnswer((answer) => {
        this.#answered(answer);
      });
      worker.onFailure((error) => {
        this.#failed(error);
      });
      worker.post({ kind: 'open', program, affixes, words });
      return worker;
    } catch (error) {
      this.#failed(error);
      return undefined;
    }
  }

  async #file(name: string): Promise<Uint8Array> {
    // A copy of its own: it is given away.
    return new Uint8Array(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, name)));
  }

  #answered(answer: SpellingAnswer): void {
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#end();
    }, IDLE_MS);
  }

  #failed(error: unknown): void {
    this.#log.warn(`No words are looked up: ${errorWords(error)}`);
    this.#cannotStart = true;
    this.#end();
  }

  #end(): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.then((running) => {
      running?.end();
    });
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}
