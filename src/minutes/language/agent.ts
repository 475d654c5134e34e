import { foldMarks } from '../../text/fold';
import { slice, trimRange, type TextRange } from '../../text/range';
import { splitNames } from '../names';
import type { People } from '../people';
import { SPEECHES } from '../vocabulary/speech/speeches';

/** Who takes something on. */
export interface Agent {
  /** The names or the group as written; empty for `we`. */
  readonly owners: readonly TextRange[];
  /** Whether they are known people or a group, so that whatever they are to do is theirs. */
  readonly known: boolean;
  /** Whether it is a group rather than people. */
  readonly isGroup: boolean;
}

/** More words than these are no list of names. */
const MOST_WORDS = 14;

/**
 * Reads a clause's subject as those who take something on: people, a group, or `we`; undefined where it is a thing.
 * @param opens whether the clause opens a sentence, so that its first word has a capital in any case
 */
export function agentOf(
  text: string,
  clause: TextRange,
  people: People | undefined,
  opens: boolean,
): Agent | undefined {
  const subject = bare(text, clause);
  const words = slice(text, subject);
  if (words === '' || words.split(/\s+/).length > MOST_WORDS || /[.!?:;()<>|`"”]/.test(words))
    return undefined;
  if (PRONOUNS.has(foldMarks(words))) return { owners: [], known: false, isGroup: false };
  const named = namesOf(text, subject, people, opens);
  return named?.known !== true && isGroup(words) ? { owners: [subject], known: true, isGroup: true } : named;
}

/** Whether a word may close the name of those who take something on: a name, a handle, a group. */
export function mayEndAgent(word: string): boolean {
  const folded = foldMarks(word);
  return !/^\p{Ll}/u.test(word) || GROUPS.some((ending) => folded.endsWith(ending));
}

/** Without marks of emphasis, the sign of a handle, and an article. */
function bare(text: string, range: TextRange): TextRange {
  const words = slice(text, range);
  const before = OPENING.exec(words)?.[0].length ?? 0;
  const after = /[\s*_\]]*$/.exec(words)?.[0].length ?? 0;
  return trimRange(text, range.start + before, Math.max(range.start + before, range.end - after));
}

function namesOf(
  text: string,
  subject: TextRange,
  people: People | undefined,
  opens: boolean,
): Agent | undefined {
  const names = splitNames(text, subject).map((name) => withoutSign(text, name));
  let known = 0;
  for (const [index, name] of names.entries()) {
    const written = slice(text, name);
    if ((text[name.start - 1] === '@' && !/\s/.test(written)) || (people?.fitting(written).length ?? 0) > 0)
      known++;
    else if (!looksLikeName(written)) return undefined;
    // The one word that opens a sentence has its capital from there.
    else if (opens && index === 0 && names.length === 1 && endsAsThing(/^\S+/.exec(written)?.[0] ?? ''))
      return undefined;
  }
  return names.length === 0 ? undefined : { owners: names, known: known > 0, isGroup: false };
}

function withoutSign(text: string, name: TextRange): TextRange {
  return text[name.start] === '@' ? { start: name.start + 1, end: name.end } : name;
}

/** One to three capitalised words, perhaps with an initial, that are no other known word: `Helena R`, `Anna-Karin Berg`. */
export function looksLikeName(words: string): boolean {
  const parts = words.split(/\s+/);
  return (
    parts.length <= 3 &&
    parts.every((part) => NAME_WORD.test(part)) &&
    /\p{Ll}/u.test(words) &&
    !NOT_NAMES.has(foldMarks(parts[0] ?? '')) &&
    !/^\p{Lu}{2,}$/u.test(parts[0] ?? '')
  );
}

/** `Planeringen`, `Discussion`: a word for a thing rather than a name. */
function endsAsThing(word: string): boolean {
  const folded = foldMarks(word);
  return THING_ENDINGS.some((ending) => folded.endsWith(ending));
}

/** `Utbildningsnämnden`, `den nya styrgruppen`, `Gruppen Samordning för digitalisering`, `tech team`. */
function isGroup(words: string): boolean {
  const parts = words.split(/\s+/).map(foldMarks);
  const ends = (word: string, endings: readonly string[]) => endings.some((ending) => word.endsWith(ending));
  return (
    (parts.length <= MOST_GROUP_WORDS && ends(parts.at(-1) ?? '', GROUPS)) ||
    (parts.length <= MOST_OPENED_WORDS && ends(parts[0] ?? '', OPENING_GROUPS))
  );
}

const MOST_GROUP_WORDS = 3;
const MOST_OPENED_WORDS = 6;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|von|van|af|de)$/u;
const speech = SPEECHES.map(({ commitments }) => commitments);
const folded = (words: (of: (typeof speech)[number]) => readonly string[]): string[] =>
  speech.flatMap((of) => words(of).map(foldMarks));
const PRONOUNS: ReadonlySet<string> = new Set(folded(({ pronouns }) => pronouns));
const NOT_NAMES: ReadonlySet<string> = new Set(folded(({ notNames }) => notNames));
const THING_ENDINGS = folded(({ notNameEndings }) => notNameEndings);
const GROUPS = folded(({ groups }) => groups);
const OPENING_GROUPS = folded(({ groups, groupOpens }) => (groupOpens ? groups : []));
const OPENING = new RegExp(
  `^[\\s*_\\[•-]*(?:(?:${speech.flatMap(({ articles }) => articles).join('|')})\\s+)?[*_]*`,
  'i',
);
