import type { BlockRecord, Minutes, YamlBlock } from '../minutes/model';
import type { TextRange } from '../text/range';
import type { CheckMemory } from './checkMemory';
import type { SuspectBlock } from './diagnostic';
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
    const extent = extentOf(block);
    if (extent !== undefined && memory?.sound.get(extent) === true) continue;
    const find = (): Faults => faultsOf(minutes.text, block);
    const faults = extent === undefined ? find() : (memory?.faults.recall(extent, find) ?? find());
    suspects.set(block, { block, faults, records: [] });
  }
  for (const record of minutes.records) suspects.get(record.block)?.records.push(record);
  return [...suspects.values()];
}

/** Keeps in mind in which blocks no rule that looks at suspects found anything. */
export function rememberSound({ blocks }: Minutes, found: readonly TextRange[], memory: CheckMemory): void {
  const faulty = new Regions(found);
  for (const block of blocks) {
    const extent = extentOf(block);
    // A finding of no length may stand at the very end.
    if (extent !== undefined && !faulty.touches({ start: extent.start, end: extent.end + 1 }))
      memory.sound.set(extent, true);
  }
}

/**
 * The piece of text from which all of a block follows: it with its fences, its type and its tree. Undefined for one in a
 * list or a footnote, whose end follows from what is around it, and for the front matter.
 */
function extentOf({ fence }: YamlBlock): TextRange | undefined {
  return fence?.parent === -1 ? fence : undefined;
}
