import { foldMarks } from '../text/fold';

/** Whether a text has all words of a search, in any order, without regard to case and diacritics. */
export function hasWords(search: string | undefined): (text: () => string) => boolean {
  const words = wordsOf(search ?? '');
  return words.length === 0
    ? () => true
    : (text) => {
        const folded = foldMarks(text());
        return words.every((word) => folded.includes(word));
      };
}

/** Whether a value is one of those allowed, without regard to case and diacritics; none allow all. */
export function oneOf(allowed: readonly string[] | undefined): (value: string | undefined) => boolean {
  if (allowed === undefined || allowed.length === 0) return () => true;
  const folded = new Set(allowed.map(foldMarks));
  return (value) => value !== undefined && folded.has(foldMarks(value));
}

/** Whether a name has all parts of another: `Anna Berg` is meant by `Anna` and by `berg, anna`. */
export function isNamedBy(wanted: string): (name: string) => boolean {
  const parts = wordsOf(wanted);
  return (name) => {
    const own = new Set(wordsOf(name));
    return parts.length > 0 && parts.every((part) => own.has(part));
  };
}

function wordsOf(text: string): string[] {
  return foldMarks(text)
    .split(/[\s,]+/)
    .filter((word) => word !== '');
}
