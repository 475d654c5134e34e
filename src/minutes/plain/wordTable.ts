import { editDistance, foldMarks } from '../../text/fold';

/** A slip of a scanner is forgiven in words that have at least so many letters. */
const LEAST_LETTERS = 6;

/**
 * Words of a vocabulary, looked up as scanned text may have them: without case and diacritics, and with one slip in a
 * word of six letters or more. A letter too few at the end is no slip: `Topic` is not `Topics`.
 */
export class WordTable<K> {
  readonly #meanings: ReadonlyMap<string, K>;
  /** The phrases with a long word, by their first letters and by their last: one slip leaves one of the two whole. */
  readonly #byHead = new Map<string, string[]>();
  readonly #byTail = new Map<string, string[]>();

  /** The words that phrases open with, and the ends of the long ones. */
  readonly #openings = new Set<string>();
  readonly #heads = new Set<string>();
  readonly #tails = new Set<string>();

  constructor(entries: Iterable<readonly [string, K]>) {
    this.#meanings = new Map(Array.from(entries, ([words, meaning]) => [folded(words), meaning]));
    for (const phrase of this.#meanings.keys()) {
      const [first = ''] = phrase.split(' ');
      this.#openings.add(first);
      if (first.length >= LEAST_LETTERS) {
        this.#heads.add(head(first));
        this.#tails.add(tail(first));
      }
      if (!phrase.split(' ').some((word) => word.length >= LEAST_LETTERS)) continue;
      for (const [phrases, end] of [
        [this.#byHead, head(phrase)],
        [this.#byTail, tail(phrase)],
      ] as const)
        phrases.set(end, [...(phrases.get(end) ?? []), phrase]);
    }
  }

  /** Whether a phrase of the vocabulary may open with a word, whole or through a slip: asked before dearer questions. */
  mayOpenWith(word: string): boolean {
    const opening = folded(word);
    const end = opening.indexOf(' ');
    const first = end < 0 ? opening : opening.slice(0, end);
    return (
      this.#openings.has(first) ||
      (first.length >= LEAST_LETTERS - 1 && (this.#heads.has(head(first)) || this.#tails.has(tail(first))))
    );
  }

  /** The meaning of words that are a phrase of the vocabulary, nothing more. */
  get(words: string): K | undefined {
    const phrase = folded(words);
    return this.#meanings.get(phrase) ?? this.#throughSlip(phrase);
  }

  #throughSlip(phrase: string): K | undefined {
    if (phrase.length < LEAST_LETTERS) return undefined;
    const isMeant = (candidate: string): boolean => isSlipOf(phrase, candidate);
    const found =
      this.#byHead.get(head(phrase))?.find(isMeant) ?? this.#byTail.get(tail(phrase))?.find(isMeant);
    return found === undefined ? undefined : this.#meanings.get(found);
  }
}

function folded(words: string): string {
  const plain = /[’/&-]/.test(words)
    ? words
        .replaceAll('’', "'")
        .replace(/\s*[/&]\s*/g, ' & ')
        .replaceAll('-', ' ')
    : words;
  return foldMarks(plain);
}

function isSlipOf(written: string, phrase: string): boolean {
  if (editDistance(written, phrase, 1) !== 1) return false;
  const [a, b] = [written.split(' '), phrase.split(' ')];
  if (a.length !== b.length) return false;
  const at = b.findIndex((word, i) => word !== a[i]);
  const [word = '', slip = ''] = [b[at], a[at]];
  return (
    word.length >= LEAST_LETTERS &&
    b.every((other, i) => i === at || other === a[i]) &&
    !word.startsWith(slip) &&
    !slip.startsWith(word)
  );
}

function head(phrase: string): string {
  return phrase.slice(0, 3);
}

function tail(phrase: string): string {
  return phrase.slice(-3);
}
