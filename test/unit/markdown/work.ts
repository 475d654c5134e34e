import { Session, type Profiler } from 'node:inspector';
import { join } from 'node:path';
import vm from 'node:vm';
import { buildSync } from 'esbuild';
import type * as scannerModule from '../../../src/markdown/scanner';

const FILE = 'scanner-whose-work-is-counted.js';

/**
 * Counts how much the scanner does on a text: how often each of its pieces of code runs, and how many characters the
 * searches and copies run over that it leaves to the language. The same at every run, on every machine.
 */
export class WorkCounter {
  readonly #session = new Session();
  readonly #scan: typeof scannerModule.scanMarkdown;

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    // Counting reaches code compiled from now on only, so the scanner is loaded anew.
    const entry = join(__dirname, '../../../src/markdown/scanner.ts');
    const bundle = buildSync({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'it',
    });
    const code = `(() => { ${bundle.outputFiles[0]?.text ?? ''}; return it; })()`;
    this.#scan = (vm.runInThisContext(code, { filename: FILE }) as typeof scannerModule).scanMarkdown;
  }

  count(text: string): number {
    this.#takeCounts();
    const characters = countingCharacters(() => this.#scan(text));
    return characters + this.#takeCounts();
  }

  close(): void {
    this.#session.disconnect();
  }

  /** How often the scanner's pieces of code ran since last asked. */
  #takeCounts(): number {
    let total = 0;
    // A session with its own thread answers at once.
    this.#session.post(
      'Profiler.takePreciseCoverage',
      (error, { result }: Profiler.TakePreciseCoverageReturnType) => {
        if (error !== null) throw error;
        const ranges = result
          .filter(({ url }) => url === FILE)
          .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges));
        total = ranges.reduce((sum, { count }) => sum + count, 0);
      },
    );
    return total;
  }
}

/** The characters over which `indexOf` and `slice` run during `run`. */
function countingCharacters(run: () => unknown): number {
  let characters = 0;
  const restoreIndexOf = replaceMethod('indexOf', (original, text, search, from = 0) => {
    const index = original.call(text, search, from);
    characters += (index < 0 ? text.length : index) - from;
    return index;
  });
  const restoreSlice = replaceMethod('slice', (original, text, ...range) => {
    const result = original.apply(text, range);
    characters += result.length;
    return result;
  });
  try {
    run();
  } finally {
    restoreSlice();
    restoreIndexOf();
  }
  return characters;
}

/** Puts a method of strings in another's place, which is given that one; returns what puts it back. */
function replaceMethod<K extends 'indexOf' | 'slice'>(
  name: K,
  replacement: (
    original: (this: string, ...args: Parameters<string[K]>) => ReturnType<string[K]>,
    text: string,
    ...args: Parameters<string[K]>
  ) => ReturnType<string[K]>,
): () => void {
  const before = Object.getOwnPropertyDescriptor(String.prototype, name);
  if (before === undefined) throw new Error(`strings have no ${name}`);
  const original = before.value as (this: string, ...args: Parameters<string[K]>) => ReturnType<string[K]>;
  const value = function (this: string, ...args: Parameters<string[K]>): ReturnType<string[K]> {
    return replacement(original, this, ...args);
  };
  Object.defineProperty(String.prototype, name, { ...before, value });
  return () => {
    Object.defineProperty(String.prototype, name, before);
  };
}
