import type { BlockRecord, Minutes } from '../../minutes/model';
import type { EnumName, Shape } from '../../minutes/vocabulary/terms';
import {
  canonicalKey,
  canonicalValue,
  keysOf,
  spellingsOf,
  termsOf,
  valuesOf,
  writtenKey,
  writtenValue,
} from '../../minutes/vocabulary/vocabulary';
import { foldMarks, nearest } from '../../text/fold';
import type { Language } from '../../text/messages';

const LONGEST_QUOTATION = 60;

/**
 * The language in which a file is written to: what `lang` says, else Swedish where a key is Swedish, else English
 * (format.md, 2).
 */
export function languageOf({ meeting, records }: Minutes): Language {
  const stated = meeting.record?.entries.find(
    ({ key }) => canonicalKey('meeting', key.text) === 'lang',
  )?.value;
  const lang = stated?.kind === 'scalar' ? canonicalValue('lang', stated.text) : undefined;
  if (lang === 'sv' || lang === 'en') return lang;
  return records.some(hasSwedishKey) ? 'sv' : 'en';
}

function hasSwedishKey({ type, map }: BlockRecord): boolean {
  const swedish = new Set(Object.values(termsOf('sv').keys[type]).flatMap((words) => words.map(foldMarks)));
  const english = new Set(keysOf(type));
  return map.entries.some(({ key }) => swedish.has(foldMarks(key.text)) && !english.has(foldMarks(key.text)));
}

/** What an author wrote, short enough for a message. */
export function quotation(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_QUOTATION ? `${line.slice(0, LONGEST_QUOTATION - 1)}…` : line;
}

/** A spelling that comes near a word, and what it means. */
export interface NearWord {
  readonly written: string;
  readonly canonical: string;
}

/**
 * The values of an enumeration that come near a word, nearest first, as they are written in a language. Every spelling
 * of both languages counts as near; what is proposed is in the language of the file.
 */
export function nearValues(name: EnumName, word: string, language: Language): NearWord[] {
  return distinct(
    nearest(
      word,
      valuesOf(name).flatMap((value) => spellingsOf(name, value)),
    ).map((spelling) => {
      const canonical = canonicalValue(name, spelling) ?? spelling;
      const own = termsOf(language).values[name][canonical]?.includes(spelling) === true;
      return { written: own ? spelling : writtenValue(name, canonical, language), canonical };
    }),
  );
}

/**
 * The keys of a mapping that come near a word, nearest first, each in the language of the spelling that does; of
 * equally near ones that of the file goes first.
 */
export function nearKeys(shape: Shape, word: string, language: Language): NearWord[] {
  const languages = language === 'sv' ? (['sv', 'en'] as const) : (['en', 'sv'] as const);
  const spellings = languages.flatMap((each) =>
    keysOf(shape).flatMap((key) => termsOf(each).keys[shape][key] ?? []),
  );
  return distinct(
    nearest(word, spellings).map((written) => ({
      written,
      canonical: canonicalKey(shape, written) ?? written,
    })),
  );
}

/** The values of an enumeration as a language writes them. */
export function writtenValues(name: EnumName, allowed: readonly unknown[], language: Language): string[] {
  return allowed.map((value) => writtenValue(name, String(value), language));
}

/** The key as the file's language writes it; where no mapping of the vocabulary knows it, as it is. */
export function keyName(shape: Shape | undefined, key: string, language: Language): string {
  return shape === undefined ? key : writtenKey(shape, key, language);
}

function distinct(words: readonly NearWord[]): NearWord[] {
  return words.filter(
    ({ canonical }, index) => words.findIndex((other) => other.canonical === canonical) === index,
  );
}
