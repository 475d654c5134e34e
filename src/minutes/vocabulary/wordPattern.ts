/**
 * Letters, digits and marks, as ranges: the properties of Unicode say it to the letter, but an engine takes
 * milliseconds to prepare each pattern that holds them and leaves cases aside.
 */
const IN_WORD = '0-9A-Za-z_ª²³µ¹º¼-¾À-ÖØ-öø-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff';
/** No letter, digit or mark before: where a word may begin. */
export const WORD_START = `(?<![${IN_WORD}])`;
/** No letter, digit or mark after: where a word may end. */
export const WORD_END = `(?![${IN_WORD}])`;
/** Letters alone, as ranges for a class of characters. */
export const LETTER = 'A-Za-zªµºÀ-ÖØ-öø-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff';
/** What decomposing leaves behind a letter: a ring, dots, an accent. */
export const MARKS = '[\\u0300-\\u036f]*';

/**
 * The source of a regular expression (flag `i`; with `u` an engine prepares it five times as long) that matches any of
 * the words, the longest first, composed, decomposed or without their diacritics. Matches nothing where there are no
 * words.
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
    return decomposed === letter ? base : `[${letter}${base}]${MARKS}`;
  }).join('');
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
