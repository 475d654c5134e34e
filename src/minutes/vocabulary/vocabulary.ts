import { foldMarks } from '../../text/fold';
import type { Language } from '../../text/messages';
import type { RecordType } from '../model';
import { english } from './en';
import { swedish } from './sv';
import type { EnumName, LabelWord, RosterKey, SectionWord, Shape, Terms } from './terms';

/** The languages in the order in which an ambiguous word is looked up. */
const TERMS: Readonly<Record<Language, Terms>> = { en: english, sv: swedish };
const ALL: readonly Terms[] = [english, swedish];

/** The words of a language. */
export function termsOf(language: Language): Terms {
  return TERMS[language];
}

/** The words of every language, for what is read whatever language a file is in. */
export function allTerms(): readonly Terms[] {
  return ALL;
}

const keyIndex = indexOf((terms) => terms.keys);
const valueIndex = indexOf((terms) => terms.values);
const rosterIndex = index(ALL.map((terms) => terms.rosterKeys));
const blockIndex = index(ALL.map((terms) => terms.blockTypes));
const sectionIndex = index(ALL.map((terms) => terms.sections));
const labelIndex = index(ALL.map((terms) => terms.labels));

/** The canonical English name of a key of a mapping, in whichever language it is written; undefined if unknown. */
export function canonicalKey(shape: Shape, written: string): string | undefined {
  return lookUp(keyIndex[shape], written);
}

/** The key of a person in a roster file; undefined if unknown. */
export function rosterKeyOf(written: string): RosterKey | undefined {
  return lookUp(rosterIndex, written);
}

/** The canonical value of an enumeration; undefined if the word is none of its values. */
export function canonicalValue(name: EnumName, written: string): string | undefined {
  return lookUp(valueIndex[name], written);
}

/** The type of a block from the word after `yaml`. */
export function blockTypeOf(word: string): Exclude<RecordType, 'meeting'> | undefined {
  return lookUp(blockIndex, word);
}

/** The kind of a section from its heading; undefined for a free one. */
export function sectionOf(title: string): SectionWord | undefined {
  return sectionIndex.get(foldMarks(title));
}

/** What a label line says, from its words before the colon. */
export function labelOf(words: string): LabelWord | undefined {
  return lookUp(labelIndex, words);
}

/** Words of every language as a set of their folded forms: to be asked for what `foldMarks` makes of a text. */
export function foldedWords(wordsOf: (terms: Terms) => readonly string[]): ReadonlySet<string> {
  return new Set(ALL.flatMap((terms) => wordsOf(terms).map(foldMarks)));
}

/** The key as it is written in a language: the Swedish alias where there is one. */
export function writtenKey(shape: Shape, canonical: string, language: Language): string {
  return TERMS[language].keys[shape][canonical]?.[0] ?? canonical;
}

/** The value as it is written in a language. */
export function writtenValue(name: EnumName, canonical: string, language: Language): string {
  return TERMS[language].values[name][canonical]?.[0] ?? canonical;
}

/** The canonical keys of a mapping. */
export function keysOf(shape: Shape): readonly string[] {
  return Object.keys(english.keys[shape]);
}

/** The canonical values of an enumeration. */
export function valuesOf(name: EnumName): readonly string[] {
  return Object.keys(english.values[name]);
}

/** Every way to write a canonical value, in both languages. */
export function spellingsOf(name: EnumName, canonical: string): readonly string[] {
  return ALL.flatMap((terms) => terms.values[name][canonical] ?? []);
}

type Lists<K extends string> = Readonly<Partial<Record<K, readonly string[]>>>;

/** Most words stand as the vocabulary spells them: those need no folding. */
function lookUp<K extends string>(words: ReadonlyMap<string, K>, written: string): K | undefined {
  return words.get(written) ?? words.get(foldMarks(written));
}

/** By the folded form of each word, of which the first counts; and by its own spelling, for the same meaning. */
function index<K extends string>(tables: readonly Lists<K>[]): ReadonlyMap<string, K> {
  const found = new Map<string, K>();
  for (const table of tables) {
    for (const [canonical, words] of Object.entries(table) as [K, readonly string[]][]) {
      for (const word of [canonical, ...words]) {
        const first = found.get(foldMarks(word)) ?? canonical;
        found.set(foldMarks(word), first).set(word, first);
      }
    }
  }
  return found;
}

function indexOf<N extends string>(
  tablesOf: (terms: Terms) => Readonly<Record<N, Lists<string>>>,
): Readonly<Record<N, ReadonlyMap<string, string>>> {
  const names = Object.keys(tablesOf(english)) as N[];
  return Object.fromEntries(
    names.map((name) => [name, index(ALL.map((terms) => tablesOf(terms)[name]))]),
  ) as Record<N, ReadonlyMap<string, string>>;
}
