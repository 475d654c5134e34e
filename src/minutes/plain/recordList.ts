import type { TextRange } from '../../text/range';
import { agentOf } from '../language/agent';
import { phrasePattern } from '../language/phrases';
import { SPEECHES } from '../vocabulary/speech/speeches';
import type { PlainBlock } from './blocks';
import { namesInCell } from './owners';
import { type FoundRecord, saysNothing } from './plainRecord';
import { isSentence, type RecordText } from './recordText';

export type RecordType = FoundRecord['type'];

/** What the entries of a list are, and what is said of all of them. */
export interface Listing {
  readonly type: RecordType;
  /** Whether the heading names both kinds: `Decisions / action items`. */
  readonly mixed: boolean;
  readonly by?: TextRange | undefined;
  readonly owners?: readonly TextRange[] | undefined;
}

/** A list that a lead or an empty label opens: of deeper items, or of those right under a paragraph. */
export interface OpenList extends Listing {
  readonly level: number;
}

/** A longer sentence tells something itself. */
const LONGEST_LEAD = 60;
const LEAD = new RegExp(
  `(?:${phrasePattern(SPEECHES.flatMap(({ records }) => records.leads))})\\s*:?[*_]*$`,
  'i',
);
const INFINITIVES = phrasePattern(SPEECHES.flatMap(({ commitments }) => commitments.auxiliaries));
const OPEN_END = new RegExp(`(?:\\s+${INFINITIVES})?\\s*:[*_]*$`, 'i');

/** Whether a sentence only leads to what was decided: `Styrelsen beslutar`. */
export function leadsOn(sentence: string): boolean {
  return LEAD.test(sentence);
}

/**
 * The list that a block opens: an empty label, a sentence that leads to what was decided, or in a section of records
 * an entry that ends with a colon.
 * @param section what the entries of the section around it are; undefined in running text
 */
export function openedList(
  from: RecordText,
  block: PlainBlock,
  next: PlainBlock | undefined,
  section: RecordType | undefined,
): OpenList | undefined {
  if (next?.kind !== 'bullet' || (block.kind === 'bullet' && next.level <= block.level)) return undefined;
  const phrase = from.phrase(block.lines);
  const { text } = phrase;
  const level = block.kind === 'bullet' ? block.level : -1;
  const label = section === undefined ? from.labelOf(phrase) : from.labelIn(text, true);
  const inFile = (names: readonly TextRange[]) => names.map(({ start, end }) => phrase.rangeOf(start, end));
  if (label !== undefined && !isSentence(label) && saysNothing(text.slice(label.restStart))) {
    const owners = label.owner && inFile(namesInCell(text, label.owner));
    return { type: label.type, mixed: false, level, owners };
  }
  const lead = section !== undefined || text.length < LONGEST_LEAD ? LEAD.exec(text) : null;
  if (lead !== null) {
    const agent = agentOf(text, { start: 0, end: lead.index }, from.context.people, true);
    const [by, ...others] = inFile(agent?.owners ?? []);
    return { type: 'decision', mixed: false, level, by: others.length > 0 ? undefined : by };
  }
  const open = section === undefined ? null : OPEN_END.exec(text);
  if (section === undefined || open === null) return undefined;
  const names = namesInCell(text, { start: 0, end: open.index });
  const areKnown = names.every(
    (name) => from.context.people.fitting(text.slice(name.start, name.end)).length > 0,
  );
  return {
    type: section,
    mixed: false,
    level,
    owners: names.length > 0 && areKnown ? inFile(names) : undefined,
  };
}

/** Whether a block is an entry of an open list. */
export function holds(list: OpenList, { kind, level }: PlainBlock): boolean {
  return kind === 'bullet' ? level > list.level : kind === 'text' && level > list.level + 1;
}
