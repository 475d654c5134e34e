import { SPEECHES } from '../vocabulary/speech/speeches';
import { anyOf, LETTER } from '../vocabulary/wordPattern';

export type Progress = 'done' | 'in-progress' | 'cancelled' | 'carried';

const KINDS: readonly Progress[] = ['done', 'in-progress', 'cancelled', 'carried'];
const speech = SPEECHES.map(({ records }) => records.status);

const WORDS: readonly (readonly [Progress, string])[] = KINDS.map((kind) => [
  kind,
  anyOf(speech.flatMap((words) => words[kind])),
]);

/** `✅`, `✔`, `☑`. */
const TICK = /^\s*[✅✔☑]|[✅✔☑]\s*$/u;

const CLOSED = WORDS.map(
  ([kind, words]) =>
    [
      kind,
      new RegExp(
        `(?:^[*_\\[(]*${words}(?=[\\s*_\\])]*(?:[:–-]\\s|$))|(?:[-–—.:;,]\\s*|\\s)[*_\\[(]{1,3}${words}(?![${LETTER}\\d])|` +
          `\\s[-–—=>]+\\s*${words}(?![${LETTER}\\d])[^${LETTER}]{0,3}(?=$|\\s)|[.:]\\s+${words}(?=\\s*[.:!]?\\s*$|:\\s))`,
        'i',
      ),
    ] as const,
);

/** How far an entry says that it has come: `… - DONE`, `Done: …`, `… (klart)`; undefined where it is simply open. */
export function progressOf(entry: string): Progress | undefined {
  if (TICK.test(entry)) return 'done';
  return CLOSED.find(([, pattern]) => pattern.test(entry))?.[0];
}

const WHOLE = WORDS.map(([kind, words]) => [kind, new RegExp(`^[*_\\s]*${words}`, 'i')] as const);

/** What a cell for the status says. */
export function progressInCell(cell: string): Progress | undefined {
  return TICK.test(cell) ? 'done' : WHOLE.find(([, pattern]) => pattern.test(cell))?.[0];
}
