import { LETTER, MARKS, WORD_END, WORD_START } from '../vocabulary/wordPattern';

/** What `…` in a phrase stands for. */
const SOME_WORDS = String.raw`(?:[^\s.]+\s+){0,6}?`;

/** What scanning makes of a letter with a ring or dots, beside the letter itself without them. */
const SLIPS: Readonly<Record<string, string>> = {
  å: `(?:[åad4&]${MARKS})`,
  ä: `(?:[äadeéi4&]${MARKS}|id)`,
  ö: `(?:[öod6é]${MARKS})`,
};

/** A shorter word would become another one by a slip. */
const SLIPPING_LENGTH = 6;

/**
 * The source of a regular expression (flag `i`) for any of the phrases as whole words, longest first: composed,
 * decomposed, without diacritics, and in longer words through the slips of scanning.
 */
export function phrasePattern(phrases: readonly string[]): string {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const sources = longestFirst.map((phrase) =>
    phrase
      .split(' ')
      .map((word, index, words) =>
        word === '…' ? SOME_WORDS : wordSource(word) + (index < words.length - 1 ? '\\s+' : ''),
      )
      .join(''),
  );
  return sources.length === 0 ? '(?!)' : `${WORD_START}(?:${sources.join('|')})${WORD_END}`;
}

function wordSource(word: string): string {
  const slips = word.length >= SLIPPING_LENGTH;
  return Array.from(word, (letter) => {
    const slip = SLIPS[letter];
    if (slip !== undefined) return slips ? slip : `[${letter}${letter.normalize('NFD').charAt(0)}]${MARKS}`;
    return letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  }).join('');
}

/**
 * The source of a regular expression, made to match its words without their rings and dots, too, and to do without the
 * properties of Unicode, which take the flag `u`.
 */
export function tolerant(source: string): string {
  return source
    .replace(/[åäö]/g, (letter) => `[${letter}${letter.normalize('NFD').charAt(0)}]${MARKS}`)
    .replaceAll('\\p{L}', `[${LETTER}]`);
}
