import MarkdownIt from 'markdown-it';
import { readMinutes } from '../src/minutes/reader';
import { documentSymbols } from '../src/language/symbols';
import { ReadingMemory } from '../src/minutes/readingMemory';
import { CheckMemory } from '../src/validate/checkMemory';
import { check } from '../src/validate/registry';
import type { Target } from './archives';
import { generateLongMinutes, Random } from './generateMinutes';

export interface KeystrokeResult {
  readonly name: string;
  /** Of one keystroke, in milliseconds. */
  readonly median: number;
  readonly percentile95: number;
  readonly worst: number;
}

/** What is measured, ours first. */
export interface Keystrokes {
  readonly lines: number;
  readonly bytes: number;
  readonly results: readonly KeystrokeResult[];
}

const LINES = 4_000;
const KEYSTROKES = 1_200;
/** Left out at the beginning: the time until the code is compiled. */
const WARM_UP = 40;
const SEED = 7;
const LANGUAGE = 'sv';
/** What is typed: letters of words, and now and then something that changes the structure. */
const TYPED = [...'eeaantrsildomåäö    ...,:-#`"[(\n0'];

/**
 * What one keystroke in long minutes costs, each at a place and of a kind of its own: scanning, reading, checking and
 * the symbols of the whole text, and what rendering the very same text with markdown-it takes.
 */
export function measureKeystrokes(): Keystrokes {
  const random = new Random(SEED);
  const markdownIt = new MarkdownIt();
  const contenders = [
    { name: 'scan, read, check and symbols', run: openDocument(), times: [] as number[] },
    {
      name: 'markdown-it, rendered',
      run: (text: string) => markdownIt.render(text),
      times: [] as number[],
    },
  ];
  const untouched = generateLongMinutes(LINES, random);
  let text = untouched;
  for (let count = 0; count < WARM_UP + KEYSTROKES; count++) {
    // Now and then the text is whole again, which is no keystroke and not counted as one.
    const isReset = count % 50 === 0;
    text = asInAnEditor(isReset ? untouched : typed(text, random));
    for (const { run, times } of contenders) {
      const start = performance.now();
      run(text);
      if (count >= WARM_UP && !isReset) times.push(performance.now() - start);
    }
  }
  const results = contenders.map(({ name, times }) => {
    const sorted = [...times].sort((a, b) => a - b);
    const at = (part: number): number => sorted[Math.ceil(sorted.length * part) - 1] ?? 0;
    return { name, median: at(0.5), percentile95: at(0.95), worst: at(1) };
  });
  return { lines: untouched.split('\n').length, bytes: Buffer.byteLength(untouched), results };
}

/** What the slowest keystroke of twenty may take, and what part of rendering the same text. */
export function targetsOfKeystrokes({ results }: Keystrokes): Target[] {
  const [own, rendered] = results.map(({ percentile95 }) => percentile95);
  if (own === undefined || rendered === undefined) return [];
  return [
    { name: 'one keystroke, 95 %, ms', reached: own, limit: 16 },
    { name: 'one keystroke, 95 %, of rendering', reached: own / rendered, limit: 0.5 },
  ];
}

/** What is done with the text of an open document at each keystroke, with the memory that the extension keeps of it. */
function openDocument(): (text: string) => unknown {
  const reading = new ReadingMemory();
  const memory = new CheckMemory();
  return (text) => {
    const minutes = readMinutes(text, { memory: reading });
    return minutes && [minutes, check(minutes, { memory }), documentSymbols(minutes, LANGUAGE)];
  };
}

/** A character more, one less, or another one. The front matter stays, as without it there are no minutes. */
function typed(text: string, random: Random): string {
  const body = text.indexOf('\n---', 3) + 5;
  const at = body + random.below(text.length - body);
  const kind = random.below(4);
  return text.slice(0, at) + (kind === 0 ? '' : random.pick(TYPED)) + text.slice(kind < 2 ? at + 1 : at);
}

/** The text as one piece; one put together is kept in parts, which the first to read it would have to join. */
function asInAnEditor(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
