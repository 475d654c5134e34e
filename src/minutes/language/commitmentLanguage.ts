import { matchesOf } from '../../text/matches';
import { slice, trimRange, type TextRange } from '../../text/range';
import type { People } from '../people';
import type { CommitmentSpeech } from '../vocabulary/speech/speech';
import { SPEECHES } from '../vocabulary/speech/speeches';
import { WORD_END } from '../vocabulary/wordPattern';
import { type Agent, agentOf, mayEndAgent } from './agent';
import { phrasePattern } from './phrases';
import { sentencesOf } from './sentences';

/** A sentence by which somebody takes something on. */
export interface CommitmentSentence {
  /** The whole sentence. */
  readonly range: TextRange;
  /** The words that say it: `will`, `åtar sig att`. */
  readonly cue: TextRange;
  /** Those who take it on, as written; empty where it says `we`, or nobody. */
  readonly owners: readonly TextRange[];
}

/**
 * The sentences of a paragraph, in either language, by which people or groups take something on that is still to be
 * done: `Ida och Jens kommer att lyfta frågan`, `Rob to draft a reply`. What is to be done to things (`ska revideras`,
 * `will be merged`) and what people are to be or have is none.
 * @param range one paragraph, list item or line; its line ends count as spaces
 * @param people those who are known: of others only clear names that are to do some work count
 */
export function commitmentLanguage(text: string, range: TextRange, people?: People): CommitmentSentence[] {
  const words = slice(text, range);
  if (!PATTERNS.some(({ cue, returning }) => words.search(cue) >= 0 || returning.test(words))) return [];
  const speaker = speakerOf(text, range);
  return sentencesOf(text, range).flatMap((sentence) => commitmentIn(text, sentence, speaker, people) ?? []);
}

interface Patterns {
  /** `will`, `ska`, or `kommer Anna att`, which holds its subject. */
  readonly cue: RegExp;
  /** After an auxiliary: what shows that nobody does anything. */
  readonly idle: RegExp;
  readonly deed: RegExp;
  readonly infinitive: RegExp;
  readonly promise: RegExp;
  /** Of promises, those that only people make. */
  readonly agreement: RegExp;
  readonly returning: RegExp;
}

const speech = SPEECHES.map(({ commitments }) => commitments);
const PATTERNS: readonly Patterns[] = speech.map(patternsOf);

function patternsOf(speech: CommitmentSpeech): Patterns {
  const { split, adverbs, passive, states } = speech;
  const cues = [speech.auxiliaries, [...speech.promises, ...speech.agreements]].map(
    (words) => `(?:${auxiliary(words)})`,
  );
  if (split !== undefined)
    cues.push(
      `${phrasePattern([split.before])}\\s+(?<subject>\\S+(?:\\s+\\S+){0,4}?)\\s+${split.after}${WORD_END}`,
    );
  const adverb = `(?:\\s+(?:${phrasePattern(adverbs)}))*`;
  return {
    cue: new RegExp(cues.join('|'), 'dgi'),
    idle: new RegExp(
      `^${adverb}\\s+(?:${passive}${WORD_END}|${phrasePattern(states)}|[^\\p{Ll}\\p{N}])`,
      'iu',
    ),
    deed: new RegExp(`^${adverb}\\s+(?:${phrasePattern(speech.deeds)})`, 'i'),
    infinitive: new RegExp(`^${phrasePattern(speech.infinitives)}`, 'i'),
    promise: new RegExp(`^(?:${phrasePattern([...speech.promises, ...speech.agreements])})`, 'i'),
    agreement: new RegExp(`^(?:${phrasePattern(speech.agreements)})`, 'i'),
    returning: new RegExp(phrasePattern(speech.returns), 'i'),
  };
}

/** As other phrases, but `'ll` hangs on to the word before. */
function auxiliary(words: readonly string[]): string {
  const [hanging, standing] = [
    words.filter((word) => /^['’]/.test(word)),
    words.filter((word) => !/^['’]/.test(word)),
  ];
  return [phrasePattern(standing), ...hanging].join('|');
}

/** `Anna: I will …` speaks for Anna. */
function speakerOf(text: string, range: TextRange): TextRange | undefined {
  const match = /^[\s*_•+-]*(?<name>\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*){0,2})[*_]*:/du.exec(
    text.slice(range.start, Math.min(range.end, range.start + 80)),
  );
  const name = match?.indices?.groups?.name;
  return name && { start: range.start + name[0], end: range.start + name[1] };
}

function commitmentIn(
  text: string,
  range: TextRange,
  speaker: TextRange | undefined,
  people: People | undefined,
): CommitmentSentence | undefined {
  const words = slice(text, range);
  if (/\?[)"'”*_]*$/.test(words)) return undefined;
  for (const patterns of PATTERNS) {
    const returning = patterns.returning.exec(words);
    if (returning !== null) {
      const start = range.start + returning.index;
      return { range, cue: { start, end: start + returning[0].length }, owners: [] };
    }
    for (const match of matchesOf(words, patterns.cue)) {
      const cue = { start: range.start + match.index, end: range.start + match.index + match[0].length };
      const rest = text.slice(cue.end, range.end);
      const isInfinitive = patterns.infinitive.test(match[0]);
      if (isInfinitive && !mayEndAgent(wordBefore(words, match.index))) continue;
      const isPromise = patterns.promise.test(match[0]);
      if (!isPromise && patterns.idle.test(rest)) continue;
      const agent = agentBefore(text, range, cue, match.indices?.groups?.subject, speaker, people);
      if (agent === undefined || rest.trim() === '') continue;
      if (patterns.agreement.test(match[0]) && (agent.isGroup || !agent.known)) continue;
      const isVague = isInfinitive || (!isPromise && !patterns.deed.test(rest));
      if (!agent.known && isVague) continue;
      return { range, cue, owners: agent.owners };
    }
  }
  return undefined;
}

function wordBefore(words: string, at: number): string {
  return /[^\s(]*\s*$/.exec(words.slice(Math.max(0, at - LONGEST_WORD), at))?.[0].trim() ?? '';
}
const LONGEST_WORD = 40;

const CLAUSE_WORD = phrasePattern(speech.flatMap(({ clauseWords }) => clauseWords));
/** Where a clause may begin. */
const BOUNDARY = new RegExp(`(?:[,;:]|\\s[–—-])\\s|\\(|${CLAUSE_WORD}`, 'gi');

/** Those who stand before the words that commit, from the longest clause that names only them to the shortest. */
function agentBefore(
  text: string,
  sentence: TextRange,
  cue: TextRange,
  subject: readonly [number, number] | undefined,
  speaker: TextRange | undefined,
  people: People | undefined,
): Agent | undefined {
  if (subject !== undefined) {
    const inside = { start: sentence.start + subject[0], end: sentence.start + subject[1] };
    const agent = agentOf(text, inside, people, false);
    // A body that "will take the decisions" takes nothing on: only what it does counts.
    return agent && { ...agent, known: agent.known && people !== undefined && isNamed(text, agent, people) };
  }
  const before = text.slice(sentence.start, cue.start);
  const starts = [0, ...Array.from(before.matchAll(BOUNDARY), ({ index, 0: mark }) => index + mark.length)];
  for (const start of starts) {
    const clause = trimRange(text, sentence.start + start, cue.start);
    const agent = agentOf(text, clause, people, start === 0);
    if (agent !== undefined)
      return agent.owners.length > 0 || speaker === undefined ? agent : spoken(text, clause, speaker);
    if (
      clause.end === clause.start &&
      speaker !== undefined &&
      speaker.end <= clause.start &&
      clause.start - speaker.end < 6
    )
      return { owners: [speaker], known: true, isGroup: false };
  }
  return undefined;
}

/** `I will` of a speaker is theirs; `we will` is everybody's. */
function spoken(text: string, clause: TextRange, speaker: TextRange): Agent {
  return /^(?:I|jag)$/iu.test(slice(text, clause))
    ? { owners: [speaker], known: true, isGroup: false }
    : { owners: [], known: false, isGroup: false };
}

function isNamed(text: string, { owners }: Agent, people: People): boolean {
  return owners.some((owner) => people.fitting(slice(text, owner)).length > 0);
}
