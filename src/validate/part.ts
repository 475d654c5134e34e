import type { Passage } from '../markdown/document';
import type { DateParts } from '../minutes/dates';
import { recordsOf } from '../minutes/blocks';
import type { Action, AgendaItem, BlockRecord, Decision, Minutes, YamlBlock } from '../minutes/model';
import { startingIn } from '../text/range';
import { doubtfulDatesIn } from './doubtfulDates';
import { type Faults, faultsOf } from './schema/faults';

/** A passage, or the front matter with what stands before it. */
export type Stretch = Passage;

/** What stands in one or more stretches of minutes, in document order. */
export interface Part {
  readonly items: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
  /** The blocks, of unknown type, too. */
  readonly blocks: readonly YamlBlock[];
  /** Those of known type, with what is wrong with their YAML and the records they hold. */
  readonly judged: readonly JudgedBlock[];
  /** The dates in running text that are no days, or have another weekday. */
  readonly proseDates: readonly DateParts[];
}

export interface JudgedBlock {
  readonly block: YamlBlock;
  readonly faults: Faults;
  readonly records: readonly BlockRecord[];
}

/** Together all of the text. */
export function stretchesOf({ document: { passages } }: Minutes): Stretch[] {
  return [{ start: 0, end: passages[0]?.start ?? 0, first: 0, last: 0 }, ...passages];
}

/** What stands in stretches of the text, which come in order. */
export function partOf(minutes: Minutes, stretches: readonly Stretch[]): Part {
  const within = <P>(pieces: readonly P[], startOf: (piece: P) => number): P[] =>
    stretches.flatMap((stretch) => startingIn(pieces, stretch, startOf));
  const blocks = within(minutes.blocks, ({ typeRange }) => typeRange.start);
  return {
    items: within(minutes.items, ({ headingRange }) => headingRange.start),
    decisions: within(minutes.decisions, ({ start }) => start),
    actions: within(minutes.actions, ({ start }) => start),
    blocks,
    judged: judged(minutes, blocks),
    proseDates: stretches.flatMap((stretch) => doubtfulDatesIn(minutes, stretch)),
  };
}

function judged({ text }: Minutes, blocks: readonly YamlBlock[]): JudgedBlock[] {
  return blocks.flatMap((block) =>
    block.type === undefined ? [] : { block, faults: faultsOf(text, block), records: recordsOf([block]) },
  );
}
