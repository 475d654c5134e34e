import type { BlockRecord, Minutes, YamlBlock } from '../minutes/model';
import { moved, slice, type TextRange } from '../text/range';
import type { CheckMemory } from './checkMemory';
import type { RuleContext, SuspectBlock } from './diagnostic';
import { type Faults, faultsOf } from './schema/faults';
import { Regions } from './schema/regions';

/**
 * The blocks of known type with their faults and records; without those that the memory knows to be sound. What is
 * wrong with a block follows from its own words, so one that was sound stays so until they change.
 */
export function suspectBlocks(minutes: Minutes, memory: CheckMemory | undefined): SuspectBlock[] {
  const suspects = new Map<YamlBlock, SuspectBlock & { readonly records: BlockRecord[] }>();
  for (const block of minutes.blocks) {
    if (block.type === undefined) continue;
    const words = wordsOf(minutes, block);
    if (words !== undefined && memory?.sound.get(words) === true) continue;
    suspects.set(block, { block, faults: knownFaults(minutes, block, words, memory), records: [] });
  }
  for (const record of minutes.records) suspects.get(record.block)?.records.push(record);
  return [...suspects.values()];
}

/** Keeps in mind which of the suspects no rule found anything in. */
export function rememberSound(
  { minutes, suspects }: RuleContext,
  found: readonly TextRange[],
  memory: CheckMemory,
): void {
  const faulty = new Regions(found);
  for (const { block } of suspects) {
    const words = wordsOf(minutes, block);
    if (block.fence === undefined || words === undefined) continue;
    // A finding of no length may stand at the very end.
    const { start, end } = block.fence;
    if (!faulty.touches({ start, end: end + 1 })) memory.sound.set(words, true);
  }
}

function knownFaults(
  { text }: Minutes,
  block: YamlBlock,
  words: string | undefined,
  memory: CheckMemory | undefined,
): Faults {
  if (memory === undefined || words === undefined || block.fence === undefined) return faultsOf(text, block);
  const { start } = block.fence;
  return moved(
    memory.faults.recall(words, () => moved(faultsOf(text, block), -start)),
    start,
  );
}

/**
 * The words that a block is known by: all of it with its fences, from which its type and its tree follow. Undefined for
 * one in a list or a footnote, whose end follows from what is around it, and for the front matter.
 */
function wordsOf({ text }: Minutes, { fence }: YamlBlock): string | undefined {
  return fence?.parent === -1 ? slice(text, fence) : undefined;
}
