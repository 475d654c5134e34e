import { FREQUENT_WORDS } from './frequentWords';
import { beforeSlips, withLostLetter } from './ocrSlips';

/** By which a word is known to be one of its language. In lower case, or with a capital. */
export type IsWord = (word: string) => boolean;

/** A letter is taken for lost only in words of so many letters: almost anything is a word with one letter more. */
const LEAST_LOST = 6;
/** Of shorter words only frequent ones are taken for what is meant. */
const LEAST = 4;
const SELDOM = 2;

/**
 * What a word was before it was scanned: of the words that damage explains the one that the dictionary knows, or, of
 * several, the one that is frequent. Undefined for a word that it knows as it stands, and where it is not clear.
 *
 * @param word in lower case; of two words with a blank between, one whose letter may have been lost there
 */
export function repairOf(word: string, isWord: IsWord): string | undefined {
  if (word.split(' ').every((part) => isKnown(part, isWord))) return undefined;
  if (word.includes(' ')) return only(withLostLetter(word).filter(isWord));
  // The more seldom damage explains frequent words only, where what happens all the time explains others.
  const often = beforeSlips(word, 1).map((variant) => variant.word);
  const usual = often.filter(isWord);
  const frequent = usual.filter(isFrequent);
  if (frequent.length > 0) return only(frequent);
  const seldom = beforeSlips(word, SELDOM).filter(({ level }) => level === SELDOM);
  const likely = seldom.map((variant) => variant.word).filter(isFrequent);
  if (likely.length > 0) return only(likely);
  if (word.length < LEAST) return undefined;
  if (usual.length > 0) return only(usual);
  const known = seldom.map((variant) => variant.word).filter(isWord);
  if (known.length > 0 || word.length < LEAST_LOST) return only(known);
  return only(withLostLetter(word).filter(isWord));
}

function isKnown(part: string, isWord: IsWord): boolean {
  return isWord(part) || isWord(part.charAt(0).toUpperCase() + part.slice(1));
}

function isFrequent(word: string): boolean {
  return FREQUENT_WORDS.has(word);
}

function only(words: readonly string[]): string | undefined {
  return words.length === 1 ? words[0] : undefined;
}
