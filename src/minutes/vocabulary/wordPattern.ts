/** No letter, digit or mark before: where a word may begin. */
export const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}_])';
/** No letter, digit or mark after: where a word may end. */
export const WORD_END = '(?![\\p{L}\\p{M}\\p{N}_])';

/**
 * The source of a regular expression (flags `iu`) that matches any of the words, the longest first, composed,
 * decomposed or without their diacritics. Matches nothing where there are no words.
 */
export function anyOf(words: Iterable<string>): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.length === 0 ? '(?!)' : `(?:${longestFirst.map(wordPattern).join('|')})`;
}

function wordPattern(word: string): string {
  return Array.from(word.normalize('NFC'), (letter) => {
    if (letter === ' ') return '\\s+';
    const decomposed = letter.normalize('NFD');
    const base = escape(decomposed.replace(/\p{M}/gu, ''));
    return decomposed === letter ? base : `(?:${escape(letter)}|${base}\\p{M}*)`;
  }).join('');
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
