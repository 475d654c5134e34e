import { editDistance, foldMarks } from '../../text/fold';
import type { PartKind } from '../vocabulary/plain/terms';
import { allTerms } from '../vocabulary/vocabulary';

/** A label of plain minutes: `Närvarande`, `Attendees (12):`. */
export interface PlainLabel {
  readonly kind: PartKind;
  /** How many characters from the start belong to it, a count and the colon included. */
  readonly length: number;
  /** How many characters its words have. */
  readonly words: number;
}

/** No label has more words than this. */
const MOST_WORDS = 6;
/** A slip of a scanner is forgiven in words that have at least so many letters. */
const LEAST_LETTERS = 6;

const LABELS: ReadonlyMap<string, PartKind> = new Map(
  allTerms().flatMap(({ plain }) =>
    (Object.entries(plain.parts) as [PartKind, readonly string[]][]).flatMap(([kind, words]) =>
      words.map((word) => [folded(word), kind] as const),
    ),
  ),
);

/** The labels with a long word, by their first letters and by their last: one slip leaves one of the two whole. */
const BY_ENDS: ReadonlyMap<string, readonly string[]> = byEnds(LABELS.keys());

/**
 * The label that opens a text, in any language: compared without case and diacritics, with one slip of a scanner in a
 * word of six letters or more. The longest label counts; what follows it is for the caller to judge.
 */
export function matchLabel(text: string): PlainLabel | undefined {
  const ends = wordEnds(text);
  for (let count = ends.length; count > 0; count--) {
    const words = ends[count - 1] ?? 0;
    const phrase = folded(text.slice(0, words));
    const kind = LABELS.get(phrase) ?? throughSlip(phrase);
    if (kind !== undefined)
      return { kind, words, length: words + (SUFFIX.exec(text.slice(words))?.[0].length ?? 0) };
  }
  return undefined;
}

/** As `matchLabel`, where nothing but the label stands there. */
export function labelKind(text: string): PartKind | undefined {
  const label = matchLabel(text);
  return label?.length === text.trimEnd().length ? label.kind : undefined;
}

/** A count, `(12)` or ` - 12`, and the colon. */
const SUFFIX = /^\s*(?:\(\s*\d+\s*\)|\s[-–]\s*\d+(?=\s*:?\s*$))?\s*(?::|$)?/;

/** Where the first words of a text end, those that may be a label. */
function wordEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.slice(0, MOST_LENGTH).matchAll(WORD)) {
    if (match.index > 0 && ends.length === 0) break;
    ends.push(match.index + match[0].length);
    if (ends.length === MOST_WORDS) break;
  }
  return ends;
}

const MOST_LENGTH = 50;
/** A word with the sign that joins it to the one before: `Decisions / action items`. */
const WORD = /(?<=^|[\s/&])[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu;

function folded(words: string): string {
  return foldMarks(
    words
      .replace(/[’]/g, "'")
      .replace(/\s*[/&]\s*/g, ' & ')
      .replace(/-/g, ' '),
  );
}

function throughSlip(phrase: string): PartKind | undefined {
  if (phrase.length < LEAST_LETTERS) return undefined;
  const candidates = [...(BY_ENDS.get(head(phrase)) ?? []), ...(BY_ENDS.get(tail(phrase)) ?? [])];
  const found = candidates.find((label) => isSlipOf(phrase, label));
  return found === undefined ? undefined : LABELS.get(found);
}

function isSlipOf(written: string, label: string): boolean {
  const [a, b] = [written.split(' '), label.split(' ')];
  if (a.length !== b.length) return false;
  const different = b.flatMap((word, i) => (word === a[i] ? [] : [[word, a[i] ?? ''] as const]));
  const [only] = different;
  return (
    different.length === 1 &&
    only !== undefined &&
    only[0].length >= LEAST_LETTERS &&
    editDistance(only[0], only[1], 1) === 1
  );
}

function byEnds(labels: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const label of labels) {
    if (!label.split(' ').some((word) => word.length >= LEAST_LETTERS)) continue;
    for (const end of [head(label), tail(label)]) found.set(end, [...(found.get(end) ?? []), label]);
  }
  return found;
}

function head(phrase: string): string {
  return `${phrase.slice(0, 3)}…`;
}

function tail(phrase: string): string {
  return `…${phrase.slice(-3)}`;
}
