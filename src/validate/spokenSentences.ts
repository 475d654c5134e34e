import { commitmentLanguage } from '../minutes/language/commitmentLanguage';
import { decisionLanguage } from '../minutes/language/decisionLanguage';
import { isQuoted } from '../minutes/blocks';
import type { Minutes, SectionKind } from '../minutes/model';
import { People } from '../minutes/people';
import { audible } from '../minutes/prose';
import { moved, overlaps, slice, type TextRange } from '../text/range';
import type { Recollection } from '../text/recollection';

/** A sentence of running text that sounds as if something were decided or taken on. */
export interface SpokenSentence {
  readonly type: 'decision' | 'action';
  readonly range: TextRange;
  /** Those who take it on, as written. */
  readonly owners: readonly TextRange[];
}

/** Sections that tell nothing of the meeting itself. */
const SILENT: ReadonlySet<SectionKind> = new Set(['attendees', 'attachments', 'sign-off']);

/**
 * The sentences in paragraphs that sound like a decision or an action and stand in none that is stated.
 *
 * @param known those of earlier checks, by the words of their paragraph
 */
export function spokenSentences(
  minutes: Minutes,
  roster: readonly string[],
  known?: Recollection<readonly SpokenSentence[]>,
): SpokenSentence[] {
  const { text, document, attendees, sections, decisions, actions } = minutes;
  const people = new People([...attendees.map(({ name }) => name), ...roster]);
  known?.begin(people.names.join('\n'));
  const silent = sections.filter(({ kind }) => SILENT.has(kind)).map(({ range }) => range);
  const spoken: SpokenSentence[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph') continue;
    const words = slice(text, block);
    const find = (): readonly SpokenSentence[] => sentencesIn(words, people);
    const found = known?.recall(words, find) ?? find();
    if (found.length === 0 || isQuoted(document.blocks, block)) continue;
    if (silent.some((range) => overlaps(range, block))) continue;
    const stated = [...decisions, ...actions].filter(({ range }) => overlaps(range, block));
    for (const sentence of moved(found, block.start)) {
      if (!stated.some(({ range }) => overlaps(range, sentence.range))) spoken.push(sentence);
    }
  }
  return spoken;
}

/** A sentence that decides what somebody is to do is a decision. */
function sentencesIn(written: string, people: People): readonly SpokenSentence[] {
  const words = audible(written);
  const whole = { start: 0, end: words.length };
  const decided = decisionLanguage(words, whole).map(({ range }): SpokenSentence => ({
    type: 'decision',
    range,
    owners: [],
  }));
  const promised = commitmentLanguage(words, whole, people)
    .filter(({ range }) => !decided.some((other) => overlaps(other.range, range)))
    .map(({ range, owners }): SpokenSentence => ({ type: 'action', range, owners }));
  return [...decided, ...promised].sort((a, b) => a.range.start - b.range.start);
}
