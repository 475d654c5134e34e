import { matchesOf } from '../../text/matches';
import { slice, type TextRange } from '../../text/range';
import { SPEECHES } from '../vocabulary/speech/speeches';
import { phrasePattern } from './phrases';
import { sentencesOf } from './sentences';

/** A sentence that speaks of a decision. */
export interface DecisionSentence {
  /** The whole sentence. */
  readonly range: TextRange;
  /** The words that say it: `ger bifall`, `consensus was`. */
  readonly cue: TextRange;
}

/**
 * The sentences of a paragraph, in either language, in which a body decides something: not those that ask, propose,
 * deny or put off.
 * @param range one paragraph, list item or line; its line ends count as spaces
 */
export function decisionLanguage(text: string, range: TextRange): DecisionSentence[] {
  if (slice(text, range).search(PHRASES) < 0) return [];
  return sentencesOf(text, range).flatMap((sentence) => decisionIn(text, sentence) ?? []);
}

const speech = SPEECHES.map(({ decisions }) => decisions);
const PHRASES = new RegExp(phrasePattern(speech.flatMap(({ phrases }) => phrases)), 'gi');
const HEDGE = new RegExp(phrasePattern(speech.flatMap(({ hedges }) => hedges)), 'i');
const PROPOSAL = new RegExp(phrasePattern(speech.flatMap(({ proposals }) => proposals)), 'i');
const AFTER = new RegExp(`^(?:${phrasePattern(speech.flatMap(({ after }) => after))})`, 'i');

/** A hedge holds for what comes within so many words of it. */
const HEDGED_WORDS = 3;

function decisionIn(text: string, range: TextRange): DecisionSentence | undefined {
  const words = slice(text, range);
  if (/\?[)"'”*_]*$/.test(words)) return undefined;
  for (const { index, 0: phrase } of matchesOf(words, PHRASES)) {
    const before = words.slice(0, index);
    const nearby = before
      .split(/[,;:(–]\s|\s-\s/)
      .at(-1)
      ?.trim()
      .split(/\s+/)
      .slice(-HEDGED_WORDS)
      .join(' ');
    if (HEDGE.test(nearby ?? '') || PROPOSAL.test(before) || AFTER.test(words.slice(index))) continue;
    const start = range.start + index;
    return { range, cue: { start, end: start + phrase.length } };
  }
  return undefined;
}
