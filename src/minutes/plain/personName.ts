import { foldMarks } from '../../text/fold';
import type { TextRange } from '../../text/range';
import { allTerms } from '../vocabulary/vocabulary';

/** How sure a reader may be that words are a person's name: `full` where they look like a first and a last one. */
export type NameStrength = 'full' | 'plausible';

const MOST_WORDS = 6;
const LONGEST_WORD = 25;

/** Words that no name holds, folded: but for those that are names in another language or at another place. */
const NOT_IN_NAMES: ReadonlySet<string> = new Set(
  allTerms().flatMap(({ plain, none, unassigned }) =>
    [...plain.people.notInNames, ...none, ...unassigned].map(foldMarks),
  ),
);
const ALSO_NAMES: ReadonlySet<string> = new Set(
  allTerms().flatMap(({ plain }) => plain.people.alsoNames.map(foldMarks)),
);
const ORGANISATIONS: ReadonlySet<string> = new Set(
  allTerms().flatMap(({ plain }) => plain.people.organisations.map(foldMarks)),
);

const CAPITAL = /^["“'’(]?[\p{Lu}\p{Lt}\p{Lo}]/u;
const NAME_WORD = /^["“'’(]?[\p{L}\p{M}][\p{L}\p{M}.'’`"”()/_-]*$/u;
/** Small words inside names; a name of several words may hold them between others. */
const PARTICLE = /^(?:von|van|af|av|de|da|di|du|dos|das|der|den|del|el|la|le|ter|ten|zu|bin|ibn|y|i|e|t)$/u;

/** How sure it is that words name a person; undefined where they do not. */
export function nameStrength(words: string): NameStrength | undefined {
  if (isPlainName(words)) return plainStrength(words.split(' '));
  const parts = words.trim().split(/\s+/);
  const first = parts[0] ?? '';
  if (first === '' || parts.length > MOST_WORDS || !parts.every(isNameWord)) return undefined;
  if (parts.some((part, index) => isForeign(part, index > 0 && index < parts.length - 1))) return undefined;
  const capitals = parts.filter((part) => CAPITAL.test(part)).length;
  const last = parts.at(-1) ?? '';
  // One capital and then small words open a sentence.
  if (parts.length > 2 && capitals === 1 && CAPITAL.test(first) && !PARTICLE.test(parts[1] ?? ''))
    return undefined;
  if (parts.length >= 2 && CAPITAL.test(first) && CAPITAL.test(last) && !isOrganisation(words)) return 'full';
  // A name in small letters is a short one; in a longer run of words most have to be capitalised.
  return parts.length <= 3 || capitals * 2 > parts.length ? 'plausible' : undefined;
}

/** Whether words are capitalised, of plain letters and with one space between them: they say nothing beside a name. */
export function isPlainName(words: string): boolean {
  return PLAIN_NAME.test(words);
}
const PLAIN_NAME = /^[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*)*$/;

function plainStrength(parts: readonly string[]): NameStrength | undefined {
  if (parts.length > MOST_WORDS) return undefined;
  let strength: NameStrength = parts.length > 1 ? 'full' : 'plausible';
  for (const part of parts) {
    const word = part.toLowerCase();
    if (part.length > LONGEST_WORD || (NOT_IN_NAMES.has(word) && !ALSO_NAMES.has(word))) return undefined;
    if (ORGANISATIONS.has(word)) strength = 'plausible';
  }
  return strength;
}

/** Whether words hold one that names an organisation: `Linux Foundation`, `Exempel AB`. */
export function isOrganisation(words: string): boolean {
  return words.split(/[\s,.()/]+/).some((word) => ORGANISATIONS.has(folded(word)));
}

function isNameWord(part: string): boolean {
  return part.length <= LONGEST_WORD && NAME_WORD.test(part);
}

function isForeign(part: string, inside: boolean): boolean {
  if (inside && PARTICLE.test(part)) return false;
  const word = folded(part);
  return NOT_IN_NAMES.has(word) && !(CAPITAL.test(part) && ALSO_NAMES.has(word));
}

/** As `foldMarks`, without its cost for the many words that are plain letters. */
function folded(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z]+$/.test(lower) ? lower : foldMarks(lower.replace(/[.,]+$/, ''));
}

/** What may stand around a name without being part of it: emphasis, quotes, marks of doubt, pictures. */
const BEFORE = /^(?:[\s*_~`"“”'’?!+#•·.:\\]|\p{Extended_Pictographic}|\uFE0F)+/u;
const AFTER = /(?:[\s*_~`"“”?!+#,:;\\✓✗✘☐☒-]|(?![\d#*])\p{Extended_Pictographic}|\uFE0F|\u200D)+$/u;
/** A full stop that ends a line and not an initial or a short form. */
const STOP = /(?<=\p{Ll}{3})\.$/u;

/** The range of a name without what stands around it. */
export function trimName(text: string, range: TextRange): TextRange {
  if (isLetter(text.charCodeAt(range.start)) && isLetter(text.charCodeAt(range.end - 1))) return range;
  const raw = text.slice(range.start, range.end);
  const start = BEFORE.exec(raw)?.[0].length ?? 0;
  const trimmed = raw.slice(start).replace(AFTER, '').replace(STOP, '');
  return { start: range.start + start, end: range.start + start + trimmed.length };
}

/** Surely a letter, as most names begin and end with one; the rest is looked at more closely. */
function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x250);
}
