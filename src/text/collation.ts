import type { Language } from './messages';

/**
 * Compares names as a list for readers of the language is sorted: in Swedish å, ä and ö come after z. Numbers within
 * count as such: `Item 2` stands before `Item 10`.
 */
export function collation(language: Language): (a: string, b: string) => number {
  return new Intl.Collator(language, { numeric: true }).compare;
}
