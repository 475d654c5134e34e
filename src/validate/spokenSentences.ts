import type { Passage } from '../markdown/document';
import { commitmentLanguage } from '../minutes/language/commitmentLanguage';
import { decisionLanguage } from '../minutes/language/decisionLanguage';
import { Restatement } from '../minutes/language/restatement';
import { isQuoted } from '../minutes/blocks';
import type { Action, Decision, Minutes, SectionKind } from '../minutes/model';
import { People } from '../minutes/people';
import { beforeItems } from '../minutes/outline';
import { audible } from '../minutes/prose';
import { moved, overlaps, slice, type TextRange } from '../text/range';
import { Regions } from './schema/regions';
import type { CheckMemory } from './checkMemory';
import type { SpokenSentence } from './spokenSentence';
import { type Roster, rosterOn } from '../minutes/roster';

/** Sections that tell nothing of the meeting itself. */
const SILENT: ReadonlySet<SectionKind> = new Set(['attendees', 'attachments', 'sign-off']);

/**
 * The sentences in paragraphs that sound like a decision or an action and stand in none that is stated, with the one
 * that says the same. Of plain minutes they are read with the rest.
 *
 * @param memory of earlier checks
 */
export function spokenSentences(minutes: Minutes, roster: Roster, memory?: CheckMemory): SpokenSentence[] {
  const { text, kind, decisions, actions } = minutes;
  const names = minutes.attendees.map(({ name }) => name);
  const known = rosterOn(roster, minutes.meeting.date);
  const people = memory?.people(names, known) ?? new People(names, undefined, known);
  const spoken = kind === 'plain' ? suggested(minutes) : sounding(minutes, people, memory);
  if (spoken.length === 0) return [];
  const stated = [...decisions, ...actions].filter(({ confidence }) => confidence === 'stated');
  const said = new Restatement(
    stated.map((record) => record.text),
    memory?.stated,
  );
  return spoken.map((sentence) => {
    const same = said.indexOf(slice(text, sentence.range));
    return same === undefined ? sentence : { ...sentence, restated: stated[same] };
  });
}

/** Those of structured minutes that stand in no record. */
function sounding(minutes: Minutes, people: People, memory: CheckMemory | undefined): SpokenSentence[] {
  const { text, document, sections, items, decisions, actions } = minutes;
  const { blocks } = document;
  const find = ({ first, last }: Passage): readonly SpokenSentence[] =>
    blocks
      .slice(first, last)
      .filter((block) => block.kind === 'paragraph' && !isQuoted(blocks, block))
      .flatMap((block) => moved(sentencesIn(slice(text, block), people), block.start));
  const found: SpokenSentence[] = [];
  for (const passage of document.passages)
    for (const sentence of memory?.spoken.recall(passage, find) ?? find(passage)) found.push(sentence);
  if (found.length === 0) return [];
  const apart: TextRange[] = [];
  for (const section of sections) if (SILENT.has(section.kind)) apart.push(beforeItems(section, items));
  for (const { range } of decisions) apart.push(range);
  for (const { range } of actions) apart.push(range);
  const stated = new Regions(apart);
  return found.filter(({ range }) => !stated.touches(range));
}

function suggested({ decisions, actions }: Minutes): SpokenSentence[] {
  const sentence = (type: SpokenSentence['type'], record: Decision | Action): SpokenSentence[] =>
    record.confidence === 'candidate' ? [{ type, range: record.textRange, owners: [] }] : [];
  return [
    ...decisions.flatMap((decision) => sentence('decision', decision)),
    ...actions.flatMap((action) => sentence('action', action)),
  ];
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
